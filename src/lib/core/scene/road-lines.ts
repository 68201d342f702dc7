import { clamp } from '#core/base/geometry';
import { CONTRIBUTOR, LEADER } from '#core/cards/zoom';
import { cardBox, heightOf, type Arrangement, type Flow } from '#core/layout/arrangement';
import { STACK_INDENT, STACK_PITCH, stackTop } from '#core/layout/rows';
import { alongRay, ringRoad } from './ring-roads';

/** Roads turn this far behind the card they leave. */
export const TURN = 38;
/** A stem runs this far inside the left edge of the column, or of the card, above it. */
export const STEM = 10;
/** Radius of a road's turns at a scale, map px. */
export const roadRadius = (k: number): number => clamp(5, 16 * k, 12);

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
		case 'out':
			return outwards(a, entry);
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
			return beside;
		case 'list':
			// Before the line, as its end is far.
			return { x: x0, y: (y0 + y1) / 2, dx: -1, dy: 0 };
		case 'out':
			return alongRay(a, entry) ?? below;
	}
}

const LINES: Record<Flow, (a: Arrangement, manager: number, entry: number) => number[]> = {
	down: (a, manager, entry) => {
		if (a.stacked[entry] === 1) return downColumn(a, manager, entry);
		const from = portOf(a, manager);
		const x = a.x[entry]! + LEADER.width / 2;
		if (Math.abs(from.x - x) < 0.5) return [from.x, from.y, x, a.y[entry]!];
		const turn = from.y + (a.levelled ? turnOf(a, manager, from.y) : TURN);
		return [from.x, from.y, from.x, turn, x, turn, x, a.y[entry]!];
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
		const x = (a.x[manager]! + a.x[entry]!) / 2;
		const y = a.y[entry]! + heightOf(a, entry) / 2;
		return [x, a.y[manager]! + heightOf(a, manager), x, y, a.x[entry]!, y];
	},
	out: ringRoad
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
	if (a.x[manager] === left) return [x, from.y];
	const turn = from.y + turnOf(a, manager, from.y);
	return [from.x, from.y, from.x, turn, x, turn];
}

/** How far behind a card its roads turn: where columns stand close below it, halfway to them, so that none is run through. */
const turnOf = (a: Arrangement, manager: number, bottom: number): number =>
	Math.min(TURN, (stackTop(a.rowTops!, a.row[manager]!, a.levelled, a.leader) - bottom) / 2);

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

/** A line of x, y pairs without corners that lie on a straight line or repeat. */
export function straightened(line: readonly number[]): number[] {
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

/** The same line from its other end. */
export const backwards = (points: readonly number[]): number[] => {
	const out: number[] = [];
	for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
	return out;
};
