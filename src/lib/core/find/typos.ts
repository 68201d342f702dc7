import { lettersApart } from '#core/base/letters';

/* Which letters may be wrong. */

/** Words from this length on may be mistyped. */
const SHORTEST = 3;
/** From this length on, the beginning of a word may be, too. */
const SHORTEST_BEGINNING = 5;

/** How many letters of a word may be wrong. Two letters, and numbers, are taken as they are. */
export const typosIn = (word: string): number =>
	word.length < SHORTEST || /^\p{N}+$/u.test(word) ? 0 : word.length < 8 ? 1 : 2;

/** How many letters of a whole name may be wrong. */
export const typosInName = (name: string): number => (name.length < 6 ? 0 : name.length < 14 ? 1 : 2);

/** Which letters a text has, as bits: each letter that is wrong changes two of them at most. */
export function lettersIn(text: string): number {
	let bits = 0;
	for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
	return bits;
}

/** Whether a set of bits has more than this many. */
function moreThan(most: number, bits: number): boolean {
	let n = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) if (++n > most) return true;
	return false;
}

/** Whether two sets of letters are too different for `limit` wrong letters. */
export const tooDifferent = (a: number, b: number, limit: number): boolean => moreThan(2 * limit, a ^ b);

/** Whether a word with these letters lacks too many of the letters of what was typed to be, or begin with, it. */
export const lacksLetters = (typed: number, word: number, limit: number): boolean => moreThan(limit, typed & ~word);

/**
 * How far a word that was typed is from a word: its wrong letters (doubled), one less where two are swapped, one more where the first
 * letter is another one or only the beginning of the word was typed. Undefined where it is too far: the first of three letters is right.
 */
export function mistypedBy(typed: string, word: string): number | undefined {
	const most = typosIn(typed);
	const first = typed[0] === word[0];
	const begins = first && typed.length >= SHORTEST_BEGINNING && word.length > typed.length;
	if (most === 0 || (!begins && Math.abs(typed.length - word.length) > most)) return undefined;
	let apart = lettersApart(typed, word, most);
	let beginning = 0;
	if (begins)
		for (let length = typed.length - most; length <= typed.length + most && apart > 0; length++) {
			const there = lettersApart(typed, word.slice(0, length), Math.min(most, apart - 1));
			if (there < apart) [apart, beginning] = [there, 1];
		}
	if (apart > most) return undefined;
	const swapped = apart === 1 && typed.length === word.length && lettersIn(typed) === lettersIn(word);
	// "foo" is no mistyped COO.
	if (typed.length === SHORTEST && apart > 0 && !first && !swapped) return undefined;
	return 2 * apart - (swapped ? 1 : 0) + (first ? 0 : 1) + beginning;
}
