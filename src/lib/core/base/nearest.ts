/** Most words that are compared: a suggestion is a courtesy and must not cost seconds. */
const MOST_COMPARED = 20_000;

/** The word most like `word`, at most two letters (one in four) away, or undefined. Case counts for nothing. */
export function nearest(word: string, words: readonly string[]): string | undefined {
	const wanted = word.toLowerCase();
	let enough = Math.min(3, Math.floor(wanted.length / 4) + 2);
	let best: string | undefined;
	for (const candidate of words.slice(0, MOST_COMPARED)) {
		const apart = lettersApart(wanted, candidate.toLowerCase(), enough + 1);
		// Among equals one of the same length: letters are swapped or mistyped more often than lost.
		if (apart > enough || (apart === enough && (best === undefined || best.length === word.length || candidate.length !== word.length))) continue;
		enough = apart;
		best = candidate;
	}
	return best;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour to turn `a` into `b`; `enough` if that many or more. */
function lettersApart(a: string, b: string, enough: number): number {
	if (Math.abs(a.length - b.length) >= enough) return enough;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
			row.push(cost);
			least = Math.min(least, cost);
		}
		if (least >= enough) return enough;
		before = above;
		above = row;
	}
	return Math.min(enough, above[b.length]!);
}
