/** Texts of many rows or positions, a text that repeats kept once: plain data. */
export interface TextColumn {
	/** The first is '': nothing is said. */
	readonly words: readonly string[];
	/** For each row or position, which of `words` it has. */
	readonly at: Int32Array;
}

/** The text of a row or position, or ''. */
export const textAt = ({ words, at }: TextColumn, position: number): string => words[at[position] ?? 0]!;

/** So many different texts are recognised when they come again; a column with more of them is hardly one that repeats. */
const MOST_KNOWN = 4096;

/** A column that is filled row by row. */
export class Texts {
	readonly words: string[] = [''];
	readonly #known = new Map<string, number>();
	#at = new Int32Array(64);
	#size = 0;

	/** Says a text for a row, which may lie beyond those before. */
	set(row: number, text: string): void {
		let word = this.#known.get(text);
		if (word === undefined) {
			word = this.words.length;
			this.words.push(text);
			if (word < MOST_KNOWN) this.#known.set(text, word);
		}
		if (row >= this.#at.length) this.#at = withRoom(this.#at, row);
		this.#at[row] = word;
		this.#size = Math.max(this.#size, row + 1);
	}

	/** For each row which of `words` it has, as far as something was said; 0 for those that were left out. */
	get at(): Int32Array {
		return this.#at.subarray(0, this.#size);
	}
}

/** The same numbers with room for an index, at least twice as many. */
export function withRoom<T extends Int32Array | Int8Array>(numbers: T, index: number): T {
	const larger = new (numbers.constructor as new (size: number) => T)(Math.max(index + 1, numbers.length * 2));
	larger.set(numbers);
	return larger;
}
