import { stemOf } from './stems';
import { lacksLetters, lettersIn, mistypedBy, typosIn } from './typos';

/** Words that are kept together have this many first letters in common. */
const ALIKE_LETTERS = 3;
/** Words that are looked at for typing errors: more would hold up the answer. */
const MOST_LOOKED_AT = 20_000;

/** The words of many phrases: which phrases have a word, one that begins so, one with the same stem, or one that may be meant. */
export class WordIndex {
	readonly #phrases = new Map<string, number[]>();
	readonly #byBeginning = new Map<string, string[]>();
	readonly #byStem = new Map<string, string[]>();
	/** Which letters each word has, in the order of the words; none for one with digits, which nobody mistypes letters of. */
	readonly #letters: number[] = [];

	add(word: string, phrase: number): void {
		const known = this.#phrases.get(word);
		if (known) {
			if (known.at(-1) !== phrase) known.push(phrase);
			return;
		}
		this.#phrases.set(word, [phrase]);
		this.#letters.push(/\p{N}/u.test(word) ? 0 : lettersIn(word));
		append(this.#byBeginning, word.slice(0, ALIKE_LETTERS), word);
		append(this.#byStem, stemOf(word), word);
	}

	/** The phrases that have the word. */
	having(word: string): readonly number[] {
		return this.#phrases.get(word) ?? [];
	}

	/** For each word that begins so, the phrases that have it. */
	*beginning(typed: string): Generator<readonly number[]> {
		if (typed.length >= ALIKE_LETTERS) {
			for (const word of this.#byBeginning.get(typed.slice(0, ALIKE_LETTERS)) ?? [])
				if (word.startsWith(typed)) yield this.#phrases.get(word)!;
			return;
		}
		for (const [letters, words] of this.#byBeginning)
			if (letters.startsWith(typed)) for (const word of words) yield this.#phrases.get(word)!;
	}

	/** The words with the same stem. */
	alike(typed: string): readonly string[] {
		return this.#byStem.get(stemOf(typed)) ?? [];
	}

	/** Words that may be meant by one that is mistyped, the nearest first, with how far they are. */
	meant(typed: string): readonly (readonly [word: string, far: number])[] {
		const most = typosIn(typed);
		if (most === 0) return [];
		const letters = lettersIn(typed);
		const found: (readonly [string, number])[] = [];
		let i = 0;
		for (const word of this.#phrases.keys()) {
			if (i === MOST_LOOKED_AT) break;
			if (lacksLetters(letters, this.#letters[i++]!, most)) continue;
			const far = mistypedBy(typed, word);
			if (far !== undefined) found.push([word, far]);
		}
		return found.sort((a, b) => a[1] - b[1]);
	}
}

function append(map: Map<string, string[]>, key: string, word: string): void {
	const known = map.get(key);
	if (known) known.push(word);
	else map.set(key, [word]);
}
