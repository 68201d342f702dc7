import type { Size } from './arrangement';

/** Tops of the first rows; the larger gap under the C-suite is the corridor for the main roads. */
const TOPS = [0, 164, 372, 536, 700];
const PITCH = 164;
const LAST = TOPS.length - 1;

/** Top of the cards of a row, world units. */
export const rowTop = (row: number): number => (row <= LAST ? TOPS[row]! : TOPS[LAST]! + PITCH * (row - LAST));

/** The row on which leads stand; columns of contributors start below it. */
export const LEAD_ROW = LAST;

/** From card to card down a column of contributors, world units. */
export const STACK_PITCH = 90;
/** How far a column's cards are indented, world units. */
export const STACK_INDENT = 22;
const STACK_GAP = 32;

/** Top of the first card of a column under a manager. */
export function stackTop(managerRow: number, levelled: boolean, leader: Size): number {
	const below = rowTop(managerRow) + leader.height + STACK_GAP;
	return levelled ? Math.max(below, rowTop(LEAD_ROW) + leader.height + STACK_GAP) : below;
}

const COLUMN_PITCH = 276;
/** The corridor right of the C-suite, as wide as the one below it. */
const CORRIDOR = 44;

/** Left edges of the columns that the rows become where a layout flows to the right. */
export const columnLeft = (row: number): number => row * COLUMN_PITCH + (row > 1 ? CORRIDOR : 0);
