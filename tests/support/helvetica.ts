/*
 * Advance widths of Helvetica (Arial and Liberation Sans have the same) from space to tilde, in thousandths of an em: what a
 * program sets our words in that lacks our font.
 */

const REGULAR =
	'278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const BOLD =
	'278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

const TABLES = [REGULAR, BOLD].map((widths) => widths.split(' ').map(Number));
/** Weights from here on are set in bold where there are only two. */
const BOLD_FROM = 600;
/** Signs beyond the table, such as dashes and ellipses. */
const OTHER = 1000;

/** How wide a line is in Helvetica, px. */
export function helveticaWidth(text: string, weight: number, px: number): number {
	const table = TABLES[weight >= BOLD_FROM ? 1 : 0]!;
	let sum = 0;
	for (const character of text) sum += table[character.charCodeAt(0) - 32] ?? OTHER;
	return (sum * px) / 1000;
}
