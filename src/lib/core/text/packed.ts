/*
 * Tables and lists of small whole numbers as text. A writer and a reader go through the same yes-or-no questions about the numbers ("is it
 * zero?", "is it negative?"); an answer takes the less room the more it was to be expected by the answers that came before in the
 * same context. This is adaptive arithmetic coding; the text has 64 digits. The writer is `tests/support/pack.mjs`.
 */

/** The digits of a text, from 0 to 63. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The range that questions divide among them is kept between these. */
export const MOST = 2 ** 30;
/** See `MOST`. */
export const LEAST = 2 ** 24;

/** Answers a question of a context. A writer is told the answer; a reader finds it, whatever it is told. */
export type BitDecoder = (context: number, told: boolean) => boolean;

/** Contexts of a number: how far the one above and the one to the left are from what is foretold, and the sign of the hint. */
const CONTEXTS = 5 * 5 * 3;
/** Questions about a number in one context: zero, negative, and one for each size up to the last. */
const QUESTIONS = 12;
/** Before this many answers one counts for more: what is usual is learnt fast. */
const LEARNT = 60;

/** How likely a yes is in each context, by the answers so far. */
export class Odds {
	readonly #yes = new Float64Array(CONTEXTS * QUESTIONS).fill(0.5);
	readonly #answers = new Uint8Array(CONTEXTS * QUESTIONS);

	/** The part of a range that a yes gets; neither part is ever empty. */
	part(context: number, range: number): number {
		return Math.floor(range * this.#yes[context]!);
	}

	learn(context: number, answer: boolean): void {
		const answers = Math.min(this.#answers[context]! + 1, LEARNT);
		const yes = this.#yes[context]!;
		this.#answers[context] = answers;
		this.#yes[context] = Math.min(Math.max(yes + ((answer ? 1 : 0) - yes) / (answers + 1), 1 / 512), 511 / 512);
	}
}

/** Reads the answers out of a text. */
export function readerOf(text: string): BitDecoder {
	const odds = new Odds();
	let at = 0;
	let range = 1;
	/** How far into the range the text points. */
	let place = 0;
	const narrow = (): void => {
		range *= DIGITS.length;
		place = place * DIGITS.length + DIGITS.indexOf(text[at++] ?? DIGITS[0]!);
	};
	while (range < MOST) narrow();
	return (context) => {
		const part = odds.part(context, range);
		const answer = place < part;
		if (!answer) place -= part;
		range = answer ? part : range - part;
		while (range < LEAST) narrow();
		odds.learn(context, answer);
		return answer;
	};
}

function numberBy(answer: BitDecoder, context: number, told: number): number {
	const first = context * QUESTIONS;
	if (answer(first, told === 0)) return 0;
	const negative = answer(first + 1, told < 0);
	let size = 1;
	while (!answer(first + Math.min(size + 1, QUESTIONS - 1), Math.abs(told) === size)) size++;
	return negative ? -size : size;
}

/** What a number is foretold to be by those above, to the left, and above to the left: the plane through them, within the two. */
const foretold = (above: number, left: number, corner: number): number =>
	Math.max(Math.min(above, left), Math.min(Math.max(above, left), above + left - corner));

const near = (difference: number, most: number): number => Math.max(-most, Math.min(most, difference)) + most;

/**
 * Goes through a square table row by row: each number is asked for as what it is more than foretold. It packs best where
 * neighbouring rows and columns are alike. `hints` is a table known already whose signs say something about this one. A reader fills
 * `table`, a writer is told by it.
 */
export function walkTable(answer: BitDecoder, table: Int8Array, side: number, hints?: Int8Array): Int8Array {
	for (let i = 0; i < table.length; i++) {
		const above = table[i - side] ?? 0;
		const left = i % side === 0 ? 0 : table[i - 1]!;
		const corner = i % side === 0 ? 0 : (table[i - side - 1] ?? 0);
		const guess = foretold(above, left, corner);
		const context = (near(above - guess, 2) * 5 + near(left - guess, 2)) * 3 + near(hints?.[i] ?? 0, 1);
		table[i] = guess + numberBy(answer, context, table[i]! - guess);
	}
	return table;
}

/** Goes through a list of numbers, each asked for in its context. A reader fills `list`, a writer is told by it. */
export function walkList(answer: BitDecoder, list: Int16Array, contextOf: (index: number) => number): Int16Array {
	for (let i = 0; i < list.length; i++) list[i] = numberBy(answer, contextOf(i), list[i]!);
	return list;
}
