import { lettersApart } from '#core/base/letters';
import { lettersIn, tooDifferent, typosInName } from './typos';
import { WordIndex } from './word-index';
import { deciding, keyOf, sameOf, wholeOf, wordsOf, type Query } from './words';

/** What a word of a query costs where it is only the beginning of a word, has another ending (at least), or is mistyped (and how far). */
const BEGINNING = 1;
const ENDING = 2;
const TYPO = 8;
/** Phrases that are looked at as a whole. */
const MOST_LOOKED_AT = 20_000;

/** What it costs to have another ending: the nearer the cheaper, so that "researchers" is Researcher before Research. */
export const endingCost = (typed: string, word: string): number =>
	ENDING + Math.min(3, Math.abs(typed.length - word.length));

/** Told of each phrase that a query finds. `cost` is 0 where every word is there whole. */
export type Visit = (phrase: number, cost: number) => void;

/** Whether a word of the query is mistyped. */
export const isTypo = (cost: number): boolean => cost >= TYPO;

/** The query is the whole phrase but for one letter. */
export const isAlmost = (cost: number): boolean => cost === TYPO;

/** Short texts found by their words, word beginnings, endings and mistyped words. Phrases are numbered as they are added. */
export class Phrases {
	readonly words = new WordIndex();
	/** What is compared of the whole phrase: see `keyOf`. */
	readonly keys: string[] = [];
	/** Number of deciding words. */
	readonly lengths: number[] = [];
	/** All words of the phrase, and which letters they have. */
	readonly #wholes: string[] = [];
	readonly #letters: number[] = [];
	/** Phrases by what is the same in other words: see `sameOf`. */
	readonly #same = new Map<string, number[]>();

	/** Returns the number of the phrase. */
	add(text: string): number {
		const phrase = this.keys.length;
		const words = wordsOf(text);
		for (const { folded } of words) this.words.add(folded, phrase);
		const whole = wholeOf(words);
		this.keys.push(keyOf(words));
		this.#wholes.push(whole);
		this.lengths.push(words.length === 0 ? 0 : deciding(words).length);
		this.#letters.push(lettersIn(whole));
		if (phrase < MOST_LOOKED_AT) {
			const same = sameOf(words).join('');
			const known = this.#same.get(same);
			if (known) known.push(phrase);
			else this.#same.set(same, [phrase]);
		}
		return phrase;
	}

	/** The phrases that are these words, whatever their endings: see `sameOf`. */
	same(words: readonly string[]): readonly number[] {
		return this.#same.get(words.join('')) ?? [];
	}

	/** How far the endings of a phrase are from those of a query that is the same, in letters. */
	endings(phrase: number, { key }: Pick<Query, 'key'>): number {
		return Math.abs(this.keys[phrase]!.length - key.length);
	}

	/** Every phrase that has all words of the query, in no order. */
	withAll({ tokens, typos }: Pick<Query, 'tokens' | 'typos'>, visit: Visit): void {
		const matched = new Uint8Array(this.keys.length);
		const costs = new Uint8Array(this.keys.length);
		let found: number[] = [];
		for (const [i, token] of tokens.entries()) {
			found = [];
			const take = (phrases: readonly number[], cost: number): void => {
				for (const phrase of phrases) {
					if (matched[phrase] !== i) continue;
					matched[phrase] = i + 1;
					costs[phrase]! += cost;
					found.push(phrase);
				}
			};
			take(this.words.having(token), 0);
			for (const phrases of this.words.beginning(token)) take(phrases, BEGINNING);
			for (const word of this.words.alike(token)) take(this.words.having(word), endingCost(token, word));
			// A word is mistyped only where nothing has it as it was typed.
			if (found.length === 0 && typos?.has(token))
				for (const [word, far] of this.words.meant(token)) take(this.words.having(word), TYPO + far);
			if (found.length === 0) return;
		}
		for (const phrase of found) visit(phrase, costs[phrase]!);
	}

	/** As `withAll`, and the phrases that are the query but for a letter or two, spaces included ("productmanager"). A phrase may come twice. */
	alike(query: Pick<Query, 'tokens' | 'whole' | 'typos'>, visit: Visit): void {
		this.withAll(query, visit);
		if (query.typos) this.#almost(query.whole, visit);
	}

	#almost(whole: string, visit: Visit): void {
		const most = typosInName(whole);
		if (most === 0) return;
		const letters = lettersIn(whole);
		for (let phrase = 0; phrase < Math.min(this.#wholes.length, MOST_LOOKED_AT); phrase++) {
			const other = this.#wholes[phrase]!;
			if (Math.abs(other.length - whole.length) > most || tooDifferent(letters, this.#letters[phrase]!, most)) continue;
			const apart = lettersApart(whole, other, most);
			if (apart <= most) visit(phrase, TYPO + Math.max(0, apart - 1));
		}
	}
}
