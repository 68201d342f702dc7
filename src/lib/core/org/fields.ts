import type { Position } from './org';

/**
 * What else a file says of its positions, kept as it is: of each position a run of names and texts. Plain data, as large as what is said,
 * however many names there are.
 */
export interface OrgFields {
	/** Every name that a position has, in the order in which they turn up. */
	readonly names: readonly string[];
	/** The texts, in the same order, one that repeats under a name kept once. */
	readonly words: readonly string[];
	/** Where the run of each position begins, and where the last one ends; empty where nothing is said at all. */
	readonly from: Int32Array;
	/** Which of `names`, run by run. */
	readonly name: Int32Array;
	/** Which of `words`, run by run. */
	readonly word: Int32Array;
}

/** What is said of a position under a name, which is given as its place among `names`; '' for nothing. */
export function fieldAt({ words, from, name, word }: OrgFields, position: Position, wanted: number): string {
	for (let i = from[position] ?? 0; i < (from[position + 1] ?? 0); i++) if (name[i] === wanted) return words[word[i]!]!;
	return '';
}

/** The names that one of these positions has, as places among `names`, in their order. */
export function saidNames({ from, name }: OrgFields, positions: readonly Position[]): number[] {
	const found = new Set<number>();
	for (const position of positions)
		for (let i = from[position] ?? 0; i < (from[position + 1] ?? 0); i++) found.add(name[i]!);
	return [...found].sort((a, b) => a - b);
}
