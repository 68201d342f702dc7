import type { Size } from './arrangement';

/** From the top of each of the first rows to the next; the larger one under the C-suite is the corridor for the main roads. */
const STEPS = [164, 208, 164, 164];
const STEP = 164;

/** The row on which leads stand; columns of contributors start below it. */
export const LEAD_ROW = STEPS.length;

/** From the top of a row on which somebody stands to the next one's, world units. */
export const rowStep = (row: number): number => STEPS[row] ?? STEP;

/** Tops of the rows of cards, by row: a row on which nobody stands takes no room, and has the top of the next. World units. */
export function rowTops(row: Int32Array, stacked: Uint8Array): Float64Array {
	const stood: boolean[] = [];
	for (let e = 0; e < row.length; e++) if (stacked[e] === 0) stood[row[e]!] = true;
	const tops = new Float64Array(stood.length);
	for (let r = 1; r < tops.length; r++) tops[r] = tops[r - 1]! + (stood[r - 1] ? rowStep(r - 1) : 0);
	return tops;
}

/** The top of a row, which may lie below all those on which somebody stands. */
export function topOf(tops: Float64Array, row: number): number {
	const last = tops.length - 1;
	return row <= last ? tops[row]! : tops[last]! + rowStep(last) + STEP * (row - last - 1);
}

/** The row above the columns of contributors where rows are levels: the last one down to that of the leads on which somebody stands. */
export function rowAboveColumns(tops: Float64Array): number {
	let row = Math.min(tops.length - 1, LEAD_ROW);
	// With nobody on it, it has the top of one further down.
	while (row > 0 && row < tops.length - 1 && tops[row] === tops[row + 1]) row--;
	return row;
}

/** From card to card down a column of contributors, world units. */
export const STACK_PITCH = 90;
/** How far a column's cards are indented, world units. */
export const STACK_INDENT = 22;
const STACK_GAP = 32;

/** Top of the first card of a column under a manager. */
export function stackTop(tops: Float64Array, managerRow: number, levelled: boolean, leader: Size): number {
	const row = levelled ? Math.max(managerRow, rowAboveColumns(tops)) : managerRow;
	return topOf(tops, row) + leader.height + STACK_GAP;
}

const COLUMN_PITCH = 276;
/** The corridor right of the C-suite, as wide as the one below it. */
const CORRIDOR = 44;

/** Left edges of the columns that the rows become where a layout flows to the right. */
export const columnLeft = (row: number): number => row * COLUMN_PITCH + (row > 1 ? CORRIDOR : 0);
