import type { Size } from './arrangement';

/** Tops of the first rows; the larger gap under the C-suite is the corridor for the main roads. */
const TOPS = [0, 164, 372, 536, 700];
const PITCH = 164;
const LAST = TOPS.length - 1;

export const rowTop = (row: number): number => (row <= LAST ? TOPS[row]! : TOPS[LAST]! + PITCH * (row - LAST));

/** The row on which leads stand; columns of contributors start below it. */
export const LEAD_ROW = LAST;

export const STACK_PITCH = 90;
export const STACK_INDENT = 22;
const STACK_GAP = 32;

/** Top of the first card of a column under a manager. */
export function stackTop(managerRow: number, levelled: boolean, leader: Size): number {
	const below = rowTop(managerRow) + leader.height + STACK_GAP;
	return levelled ? Math.max(below, rowTop(LEAD_ROW) + leader.height + STACK_GAP) : below;
}
