/**
 * Letters to insert, delete, replace or swap with their neighbour to get from `a` to `b` (optimal string alignment), or
 * `limit + 1` as soon as it must be more than `limit`.
 */
export function lettersApart(a: string, b: string, limit: number): number {
	const far = limit + 1;
	if (Math.abs(a.length - b.length) > limit) return far;
	let [aEnd, bEnd, start] = [a.length, b.length, 0];
	while (aEnd > 0 && bEnd > 0 && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
		aEnd--;
		bEnd--;
	}
	while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
	const length = bEnd - start;
	// Only the band of `limit` around the diagonal can stay within it: `here[j - i + limit]` is the cell of row i and column j.
	const width = 2 * limit + 1;
	let before = new Array<number>(width).fill(far);
	let last = new Array<number>(width).fill(far);
	let here = new Array<number>(width).fill(far);
	for (let j = 0; j <= Math.min(length, limit); j++) last[j + limit] = j;
	for (let i = 1; i <= aEnd - start; i++) {
		const letter = a.charCodeAt(start + i - 1);
		let least = far;
		for (let k = 0; k < width; k++) {
			const j = i + k - limit;
			let steps = far;
			if (j === 0) steps = i;
			else if (j > 0 && j <= length) {
				const other = b.charCodeAt(start + j - 1);
				steps = Math.min(
					(k + 1 < width ? last[k + 1]! : far) + 1,
					(k > 0 ? here[k - 1]! : far) + 1,
					last[k]! + (letter === other ? 0 : 1)
				);
				if (i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
					steps = Math.min(steps, before[k]! + 1);
			}
			here[k] = steps;
			if (steps < least) least = steps;
		}
		if (least > limit) return far;
		[before, last, here] = [last, here, before];
	}
	return Math.min(last[length - (aEnd - start) + limit]!, far);
}
