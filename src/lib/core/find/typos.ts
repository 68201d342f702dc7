/* Which letters may be wrong. */

/** How many letters of a word may be wrong. Short words and numbers are taken as they are: CPO is no mistyped CTO. */
export const typosIn = (word: string): number => (word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2);

/** How many letters of a whole name may be wrong. */
export const typosInName = (name: string): number => (name.length < 6 ? 0 : name.length < 14 ? 1 : 2);

/** Which letters a text has, as bits: each letter that is wrong changes two of them at most. */
export function lettersIn(text: string): number {
	let bits = 0;
	for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
	return bits;
}

/** Whether two sets of letters are too different for `limit` wrong letters. */
export function tooDifferent(a: number, b: number, limit: number): boolean {
	let rest = a ^ b;
	let n = 0;
	while (rest !== 0) {
		rest &= rest - 1;
		if (++n > 2 * limit) return true;
	}
	return false;
}
