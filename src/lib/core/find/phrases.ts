import { lettersApart } from '#core/base/letters';
import SearchableMap from 'minisearch/SearchableMap';
import { keyOf, wholeOf, wordsOf, type Query } from './words';
import { lettersIn, tooDifferent, typosIn, typosInName } from './typos';

/** What a word of a query costs where it is only the beginning of a word, or mistyped (plus the letters that are wrong). */
const BEGINNING = 1;
const TYPO = 8;

/** Told of each phrase that a query finds. `cost` is 0 where every word is there whole. */
export type Visit = (phrase: number, cost: number) => void;

/** Whether a word of the query is mistyped. */
export const isTypo = (cost: number): boolean => cost >= TYPO;

/** The query is the whole phrase but for one letter. */
export const isAlmost = (cost: number): boolean => cost === TYPO;

/**
 * Short texts found by their words, word beginnings and mistyped words. A radix tree over the words (minisearch) gives each word
 * its phrases; phrases are numbered as they are added.
 */
export class Phrases {
	readonly #words = new SearchableMap<number[]>();
	/** What is compared of the whole phrase: see `keyOf`. */
	readonly keys: string[] = [];
	/** Number of deciding words. */
	readonly lengths: number[] = [];
	/** All words of the phrase, and which letters they have. */
	readonly #wholes: string[] = [];
	readonly #letters: number[] = [];

	/** Returns the number of the phrase. */
	add(text: string): number {
		const phrase = this.keys.length;
		const words = wordsOf(text);
		for (const { folded } of words) {
			const known = this.#words.get(folded);
			if (known === undefined) this.#words.set(folded, [phrase]);
			else if (known.at(-1) !== phrase) known.push(phrase);
		}
		const key = keyOf(words);
		const whole = wholeOf(words);
		this.keys.push(key);
		this.#wholes.push(whole);
		this.lengths.push(key === '' ? 0 : key.split(' ').length);
		this.#letters.push(lettersIn(whole));
		return phrase;
	}

	/** Every phrase that has all words of the query, in no order. A word may be mistyped only where no phrase has it as it was typed. */
	withAll({ tokens }: Pick<Query, 'tokens'>, visit: Visit): void {
		const { found, costs } = this.#withAll(tokens);
		for (const phrase of found) visit(phrase, costs[phrase]!);
	}

	/** As `withAll`, and the phrases that are the query but for a letter or two, spaces included ("productmanager"). A phrase may come twice. */
	alike(query: Pick<Query, 'tokens' | 'whole'>, visit: Visit): void {
		const { found, costs, matched } = this.#withAll(query.tokens);
		for (const phrase of found) visit(phrase, costs[phrase]!);
		const asTyped = (phrase: number): boolean => matched[phrase] === query.tokens.length && !isTypo(costs[phrase]!);
		this.#almost(query.whole, (phrase, cost) => {
			if (!asTyped(phrase)) visit(phrase, cost);
		});
	}

	#withAll(tokens: readonly string[]): { found: readonly number[]; costs: Uint8Array; matched: Uint8Array } {
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
			let typed = false;
			const exact = this.#words.get(token);
			if (exact) take(exact, 0);
			for (const phrases of this.#words.atPrefix(token).values()) {
				typed = true;
				take(phrases, BEGINNING);
			}
			if (!typed) for (const [phrases, cost] of this.#mistyped(token)) take(phrases, cost);
			if (found.length === 0) break;
		}
		return { found, costs, matched };
	}

	#mistyped(token: string): [readonly number[], number][] {
		const most = typosIn(token);
		if (most === 0) return [];
		// The tree counts two swapped letters as two mistakes, a reader as one.
		return [...this.#words.fuzzyGet(token, 2)]
			.map(([word, [phrases]]): [readonly number[], number] => [phrases, lettersApart(token, word, most)])
			.filter(([, apart]) => apart <= most)
			.sort((a, b) => a[1] - b[1])
			.map(([phrases, apart]) => [phrases, TYPO + apart]);
	}

	#almost(whole: string, visit: Visit): void {
		const most = typosInName(whole);
		if (most === 0) return;
		const letters = lettersIn(whole);
		for (let phrase = 0; phrase < this.#wholes.length; phrase++) {
			const other = this.#wholes[phrase]!;
			if (Math.abs(other.length - whole.length) > most || tooDifferent(letters, this.#letters[phrase]!, most)) continue;
			const apart = lettersApart(whole, other, most);
			if (apart <= most) visit(phrase, TYPO + Math.max(0, apart - 1));
		}
	}
}
