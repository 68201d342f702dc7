import { cardBox, type Arrangement } from '#core/layout/arrangement';

/** So far right of the lines runs the first way, and each that must be apart from one before it so much further; world units. */
const FIRST = 12;
const PITCH = 6;
/** From here on ways run over each other. */
const LANES = 4;
/** Beyond so many lines between two, a way keeps clear of the whole list instead of looking at each of them. */
const MOST_LINES = 500;

/**
 * The way between two lines of a list, in world units: out at their ends, and along beside the lines between. Where one of the `ways`
 * made before runs, it keeps further out.
 */
export function besideList(a: Arrangement, from: number, to: number, ways: readonly (readonly number[])[]): number[] {
	const [p, q] = [cardBox(a, from), cardBox(a, to)];
	const [py, qy] = [(p.y0 + p.y1) / 2, (q.y0 + q.y1) / 2];
	const [top, bottom] = [Math.min(py, qy), Math.max(py, qy)];
	const edge = endOf(a, Math.min(from, to), Math.max(from, to));
	const isTaken = (x: number): boolean =>
		ways.some(
			(way) => way[2] === x && Math.min(way[3]!, way[5]!) < bottom + PITCH && Math.max(way[3]!, way[5]!) > top - PITCH
		);
	const lanes = Array.from({ length: LANES }, (_, lane) => edge + FIRST + lane * PITCH);
	const x = lanes.find((lane) => !isTaken(lane)) ?? lanes.at(-1)!;
	return [p.x1, py, x, py, x, qy, q.x1, qy];
}

/** Where the last of the lines from one to another ends. */
function endOf(a: Arrangement, first: number, last: number): number {
	if (last - first > MOST_LINES) return a.x1[0]!;
	let end = -Infinity;
	for (let e = first; e <= last; e++) end = Math.max(end, cardBox(a, e).x1);
	return end;
}
