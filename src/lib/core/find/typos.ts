/* How far two texts are apart, in letters. */

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from `a` to `b` (optimal string alignment), or
 * `limit + 1` as soon as it must be more than `limit`.
 */
export function lettersApart(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const here = new Array<number>(b.length + 1);
		here[0] = i;
		let least = i;
		// Only the band of `limit` around the diagonal can stay within it.
		const from = Math.max(1, i - limit);
		const to = Math.min(b.length, i + limit);
		if (from > 1) here[from - 1] = limit + 1;
		for (let j = from; j <= to; j++) {
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const steps = Math.min((last[j] ?? limit + 1) + 1, here[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap ? (before[j - 2] ?? limit) + 1 : limit + 1);
			here[j] = steps;
			if (steps < least) least = steps;
		}
		if (least > limit) return limit + 1;
		[before, last] = [last, here];
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

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
