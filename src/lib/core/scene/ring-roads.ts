import { cardBox, type Arrangement } from '#core/layout/arrangement';
import { edgeToward, straightLine } from './card-edge';

/** To a card on the next ring that is less than this beside the ray of its manager, in world units, a road goes straight; half as much further out. */
const STRAIGHT = 80;
/** The card before on a ray is no further back in the order than this: cards of other groups can come between. */
const FURTHEST = 60;
/** A road on a ring is drawn as straight pieces of at most this angle, and this length in world units. */
const PIECE_ANGLE = 0.05;
const PIECE = 24;

/** The road to an entry in a layout that flows out: along the ray of the manager, around between two rings, and along the entry's own ray. */
export function ringRoad(a: Arrangement, manager: number, entry: number): number[] {
	const to = polarOf(a, entry);
	const leader = a.stacked[manager] === 1 ? leaderOf(a, manager) : manager;
	// Along a ray each card is joined to the one before it.
	for (let e = entry - 1; a.stacked[entry] === 1 && e > Math.max(leader, entry - FURTHEST); e--) {
		if (a.stacked[e] === 0) continue;
		const before = polarOf(a, e);
		if (before.r < to.r && Math.abs(shortest(before.angle - to.angle)) < 1e-6)
			return [...edgeOnRay(a, e, to.angle, 1), ...edgeOnRay(a, entry, to.angle, -1)];
	}
	const from = polarOf(a, leader);
	const leaving = from.r === 0 ? to.angle : from.angle;
	const { stretch, turn } = a.rings!;
	const around = shortest(to.angle - leaving);
	const ring = from.r + turn;
	if (Math.abs(around) * ring < (to.r - from.r < 3 * turn ? STRAIGHT : STRAIGHT / 2)) {
		return straightLine(cardBox(a, from.entry), cardBox(a, entry));
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

/** The point where the ray from the middle leaves an entry's card, and the ray's direction; none for the card in the middle. */
export function alongRay(a: Arrangement, entry: number): { x: number; y: number; dx: number; dy: number } | undefined {
	const { angle, r } = polarOf(a, entry);
	if (r === 0) return undefined;
	const [x, y] = edgeOnRay(a, entry, angle, 1);
	const { stretch } = a.rings!;
	const length = Math.hypot(stretch * Math.cos(angle), Math.sin(angle));
	return { x, y, dx: (stretch * Math.cos(angle)) / length, dy: Math.sin(angle) / length };
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
