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
			const steps = Math.min(
				(last[j] ?? limit + 1) + 1,
				here[j - 1]! + 1,
				last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
				swap ? (before[j - 2] ?? limit) + 1 : limit + 1
			);
			here[j] = steps;
			if (steps < least) least = steps;
		}
		if (least > limit) return limit + 1;
		[before, last] = [last, here];
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
