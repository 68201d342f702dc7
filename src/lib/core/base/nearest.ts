import { lettersApart } from './letters';

/** Most words that are compared: a suggestion is a courtesy and must not cost seconds. */
const MOST_COMPARED = 20_000;

/** Longer words are no slips of a finger apart. */
const LONGEST_COMPARED = 128;

/** Most letters that are compared for all suggestions about one file. */
const MOST_LETTERS = 10e6;

/** What may still be spent on suggestions about one file. */
export interface Patience {
	letters: number;
}

/** As much as one file may cost. */
export const freshPatience = (): Patience => ({ letters: MOST_LETTERS });

/**
 * The word most like `word`, at most two letters (one in four) away, or undefined, as soon as `patience` is used up. Case counts for
 * nothing.
 */
export function nearest(word: string, words: readonly string[], patience = freshPatience()): string | undefined {
	if (word.length > LONGEST_COMPARED) return undefined;
	const wanted = word.toLowerCase();
	let enough = Math.min(3, Math.floor(wanted.length / 4) + 2);
	let best: string | undefined;
	for (let i = 0; i < Math.min(words.length, MOST_COMPARED); i++) {
		const candidate = words[i]!;
		if (Math.abs(candidate.length - word.length) > enough) continue;
		if (patience.letters < candidate.length) return undefined;
		patience.letters -= candidate.length;
		const apart = lettersApart(wanted, candidate.toLowerCase(), enough);
		// Among equals one of the same length: letters are swapped or mistyped more often than lost.
		if (
			apart > enough ||
			(apart === enough && (best === undefined || best.length === word.length || candidate.length !== word.length))
		)
			continue;
		enough = apart;
		best = candidate;
	}
	return best;
}
