import { lettersApart } from './letters';

/** Most words that are compared: a suggestion is a courtesy and must not cost seconds. */
const MOST_COMPARED = 20_000;

/** The word most like `word`, at most two letters (one in four) away, or undefined. Case counts for nothing. */
export function nearest(word: string, words: readonly string[]): string | undefined {
	const wanted = word.toLowerCase();
	let enough = Math.min(3, Math.floor(wanted.length / 4) + 2);
	let best: string | undefined;
	for (const candidate of words.slice(0, MOST_COMPARED)) {
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
