import type { Box } from '../base/geometry';
import { CONTRIBUTOR, LEADER } from '../cards/zoom';
import { cardBox, heightOf, type Arrangement, type Flow } from '../layout/arrangement';
import { STACK_INDENT, STACK_PITCH } from '../layout/rows';

/** Roads turn this far behind the card they leave. */
export const TURN = 38;
/** A stem runs this far inside the left edge of the column, or of the card, above it. */
export const STEM = 10;
/** To a card on the next ring that is less than this beside the ray of its manager, in world units, a road goes straight; half as much further out. */
const STRAIGHT = 80;
/** A road on a ring is drawn as straight pieces of at most this angle, and this length in world units. */
const PIECE_ANGLE = 0.05;
const PIECE = 24;

/** The road to an entry from its manager's card, as x, y pairs in world units. The entry has a manager. */
export const roadTo = (a: Arrangement, entry: number): number[] => LINES[a.flow](a, a.parent[entry]!, entry);

/** Where an entry's road leaves its card for the reports. World units. */
export function portOf(a: Arrangement, entry: number): { x: number; y: number } {
	const { x0, y0, x1, y1 } = cardBox(a, entry);
	switch (a.flow) {
		case 'down':
			return { x: a.stacked[entry] === 1 ? x0 + STEM : (x0 + x1) / 2, y: y1 };
		case 'right':
			return a.stacked[entry] === 1 ? { x: x0 + STEM, y: y1 } : { x: x1, y: (y0 + y1) / 2 };
		case 'list':
			return { x: x0 + STEM + 2, y: y1 };
		case 'out': {
			const { angle, r } = polarOf(a, entry);
			const [x, y] = r === 0 ? [(x0 + x1) / 2, y1] : edgeOnRay(a, entry, angle, 1);
			return { x, y };
		}
	}
}

/** The point on an entry's edge that faces its reports, in world units, and the direction outwards (of length 1). */
export function outwards(a: Arrangement, entry: number): { x: number; y: number; dx: number; dy: number } {
	const { x0, y0, x1, y1 } = cardBox(a, entry);
	const below = { x: (x0 + x1) / 2, y: y1, dx: 0, dy: 1 };
	const beside = { x: x1, y: (y0 + y1) / 2, dx: 1, dy: 0 };
	switch (a.flow) {
		case 'down':
			// The next card of a column stands close below.
			return a.stacked[entry] === 1 ? beside : below;
		case 'right':
		case 'list':
			return beside;
		case 'out': {
			const { angle, r } = polarOf(a, entry);
			if (r === 0) return below;
			const [x, y] = edgeOnRay(a, entry, angle, 1);
			const length = Math.hypot(a.rings!.stretch * Math.cos(angle), Math.sin(angle));
			return { x, y, dx: (a.rings!.stretch * Math.cos(angle)) / length, dy: Math.sin(angle) / length };
		}
	}
}

const LINES: Record<Flow, (a: Arrangement, manager: number, entry: number) => number[]> = {
	down: (a, manager, entry) => {
		if (a.stacked[entry] === 1) return downColumn(a, manager, entry);
		const from = portOf(a, manager);
		const x = a.x[entry]! + LEADER.width / 2;
		if (Math.abs(from.x - x) < 0.5) return [from.x, from.y, x, a.y[entry]!];
		return [from.x, from.y, from.x, from.y + TURN, x, from.y + TURN, x, a.y[entry]!];
	},
	right: (a, manager, entry) => {
		if (a.stacked[manager] === 1) return nestedBranch(a, entry);
		const from = portOf(a, manager);
		const x = a.x[entry]!;
		const y = a.y[entry]! + heightOf(a, entry) / 2;
		// Into a column of contributors the road goes at the height of its middle, past the columns between.
		const middle = a.stacked[entry] === 1 ? columnMiddle(a, entry) : y;
		const fork = from.x + TURN;
		const turn = x - TURN > fork + 1 ? x - TURN : fork;
		return straightened([from.x, from.y, fork, from.y, fork, middle, turn, middle, turn, y, x, y]);
	},
	list: (a, manager, entry) => {
		const from = portOf(a, manager);
		const y = a.y[entry]! + heightOf(a, entry) / 2;
		return [from.x, from.y, from.x, y, a.x[entry]!, y];
	},
	out: (a, manager, entry) => {
		const to = polarOf(a, entry);
		const before = entry - 1;
		// Along a ray each card is joined to the one before it.
		if (a.stacked[entry] === 1 && a.stacked[before] === 1) {
			const last = polarOf(a, before);
			if (last.r < to.r && Math.abs(last.angle - to.angle) < 1e-6) return [...edgeOnRay(a, before, to.angle, 1), ...edgeOnRay(a, entry, to.angle, -1)];
		}
		const from = polarOf(a, a.stacked[manager] === 1 ? leaderOf(a, manager) : manager);
		const leaving = from.r === 0 ? to.angle : from.angle;
		const { stretch, turn } = a.rings!;
		const around = shortest(to.angle - leaving);
		const ring = from.r + turn;
		if (Math.abs(around) * ring < (to.r - from.r < 3 * turn ? STRAIGHT : STRAIGHT / 2)) {
			const [p, q] = [cardBox(a, from.entry), cardBox(a, entry)];
			return [...edgeToward(p, q), ...edgeToward(q, p)];
		}
		const pieces = Math.ceil(Math.min(Math.abs(around) / PIECE_ANGLE, (ring * Math.abs(around)) / PIECE));
		const line = [...edgeOnRay(a, from.entry, leaving, 1)];
		if (pieces > 0 && Math.abs(around) > 1e-6)
			for (let i = 0; i <= pieces; i++) {
				const angle = leaving + (around * i) / pieces;
				line.push(stretch * ring * Math.cos(angle), ring * Math.sin(angle));
			}
		line.push(...edgeOnRay(a, entry, to.angle, -1));
		return line;
	}
};

/** Down a column of contributors, from the manager's own left or from the middle of the card. */
function downColumn(a: Arrangement, manager: number, entry: number): number[] {
	if (a.stacked[manager] === 1) return nestedBranch(a, entry);
	const from = portOf(a, manager);
	const left = a.x[entry]! - STACK_INDENT;
	const x = left + STEM;
	const y = a.y[entry]! + CONTRIBUTOR.height / 2;
	return [...columnStart(a, manager, left, from), x, y, a.x[entry]!, y];
}

/** How a road comes to the stem of a column whose left edge is given. */
export function columnStart(a: Arrangement, manager: number, left: number, from: { x: number; y: number }): number[] {
	const x = left + STEM;
	return a.x[manager] === left ? [x, from.y] : [from.x, from.y, from.x, from.y + TURN, x, from.y + TURN];
}

/** The short branch to a contributor under another. */
export function nestedBranch(a: Arrangement, entry: number): number[] {
	const x = a.x[entry]! - STACK_INDENT + STEM;
	const y = a.y[entry]! + CONTRIBUTOR.height / 2;
	return [x, a.y[entry]! - 12, x, y, a.x[entry]!, y];
}

const middles = new WeakMap<Arrangement, Float64Array>();

/** The height of the middle of the column that a contributor stands in, for all at once. */
function columnMiddle(a: Arrangement, entry: number): number {
	let found = middles.get(a);
	if (found) return found[entry]!;
	found = new Float64Array(a.size);
	middles.set(a, found);
	for (let manager = 0; manager < a.size; manager++) {
		if (a.stacked[manager] === 1) continue;
		let column: number[] = [];
		const close = (): void => {
			for (const e of column) found[e] = (a.y[column[0]!]! + a.y[column.at(-1)!]! + CONTRIBUTOR.height) / 2;
			column = [];
		};
		for (let c = manager + 1; c < a.end[manager]!; c = a.end[c]!) {
			if (a.stacked[c] === 0) continue;
			if (column.length > 0 && Math.abs(a.y[c]! - a.y[column.at(-1)!]! - STACK_PITCH) > 0.5) close();
			for (let d = c; d < a.end[c]!; d++) column.push(d);
		}
		close();
	}
	return found[entry]!;
}

function leaderOf(a: Arrangement, entry: number): number {
	let leader = entry;
	while (a.stacked[leader] === 1) leader = a.parent[leader]!;
	return leader;
}

/** Where the middle of a card lies on the rings. */
function polarOf(a: Arrangement, entry: number): { entry: number; r: number; angle: number } {
	const { x0, y0, x1, y1 } = cardBox(a, entry);
	const [x, y] = [(x0 + x1) / 2 / a.rings!.stretch, (y0 + y1) / 2];
	const r = Math.hypot(x, y);
	return { entry, r: r < 1e-6 ? 0 : r, angle: Math.atan2(y, x) };
}

/** The point on a card's edge where a ray from the middle leaves (1) or meets (-1) it. */
function edgeOnRay(a: Arrangement, entry: number, angle: number, way: 1 | -1): [number, number] {
	const card = cardBox(a, entry);
	const { stretch } = a.rings!;
	const [x, y] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
	const [dx, dy] = [way * stretch * Math.cos(angle), way * Math.sin(angle)];
	return edgeToward(card, { x0: x + dx, x1: x + dx, y0: y + dy, y1: y + dy });
}

const shortest = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** Without corners that lie on a straight line or repeat. */
function straightened(line: readonly number[]): number[] {
	const out = line.slice(0, 2);
	for (let i = 2; i < line.length - 2; i += 2) {
		const [px, py] = [out.at(-2)!, out.at(-1)!];
		const [x, y] = [line[i]!, line[i + 1]!];
		const [nx, ny] = [line[i + 2]!, line[i + 3]!];
		const level = Math.abs(py - y) < 0.5 && Math.abs(y - ny) < 0.5;
		const upright = Math.abs(px - x) < 0.5 && Math.abs(x - nx) < 0.5;
		if (!level && !upright) out.push(x, y);
	}
	out.push(...line.slice(-2));
	return out;
}

export const backwards = (points: readonly number[]): number[] => {
	const out: number[] = [];
	for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
	return out;
};

/** The point on a card's edge on the straight line to another card's middle. */
export function edgeToward(card: Box, other: Box): [number, number] {
	const [x, y] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
	const [dx, dy] = [(other.x0 + other.x1) / 2 - x, (other.y0 + other.y1) / 2 - y];
	const reach = Math.min(dx === 0 ? Infinity : (card.x1 - card.x0) / 2 / Math.abs(dx), dy === 0 ? Infinity : (card.y1 - card.y0) / 2 / Math.abs(dy));
	return [x + dx * reach, y + dy * reach];
}
