/**
 * How many of some things, `widths` px wide each and `gap` px apart, stand on one line of `room` px: all of them, or as many as leave
 * `more` px for what leads to the rest; at least one.
 */
export function countOnLine(widths: readonly number[], room: number, gap: number, more: number): number {
	let used = 0;
	let fitting = 0;
	for (const [i, width] of widths.entries()) {
		used += width + (i > 0 ? gap : 0);
		if (used <= room - (i < widths.length - 1 ? gap + more : 0)) fitting = i + 1;
		if (used > room) break;
	}
	return Math.max(1, fitting);
}
