import { stemOf } from './stems';
import { mistypedBy } from './typos';
import { deciding, prefixEnd, wordsOf, type Query, type Range, type Word } from './words';

/** How a query lies in a text. */
export interface Marks {
	/** Matched stretches, in order, apart from each other. A mistyped word is marked whole. */
	readonly ranges: readonly Range[];
	/** Whether every word of the query is there. */
	readonly all: boolean;
	/** How far its words are out of place, summed up over them; 0 where the text begins with the query. */
	readonly displaced: number;
}

type Fit = { readonly word: Word; readonly index: number; readonly end: number };

function fit(text: string, words: readonly Word[], token: string, typos: boolean): Fit | undefined {
	const find = (test: (word: Word) => boolean): number => words.findIndex(test);
	const whole = find(({ folded }) => folded === token);
	if (whole !== -1) return { word: words[whole]!, index: whole, end: words[whole]!.end };
	const begun = find(({ folded }) => folded.startsWith(token));
	if (begun !== -1) return { word: words[begun]!, index: begun, end: prefixEnd(text, words[begun]!, token.length) };
	const stem = stemOf(token);
	const meant = [
		(word: Word): boolean => stemOf(word.folded) === stem,
		(word: Word): boolean => typos && mistypedBy(token, word.folded) !== undefined
	];
	const index = meant.map(find).find((one) => one !== -1);
	return index === undefined ? undefined : { word: words[index]!, index, end: words[index]!.end };
}

/** Finds the words of a query in a text that is shown. */
export function marksOf(text: string, { tokens, typos }: Pick<Query, 'tokens' | 'typos'>): Marks {
	const words = deciding(wordsOf(text));
	const fits = tokens.map((token) => fit(text, words, token, typos?.has(token) ?? false));
	const ends = new Map<number, number>();
	for (const found of fits) if (found) ends.set(found.word.start, Math.max(ends.get(found.word.start) ?? 0, found.end));
	return {
		ranges: [...ends].sort((a, b) => a[0] - b[0]),
		all: tokens.length > 0 && fits.every((found) => found !== undefined),
		displaced: fits.reduce((sum, found, i) => sum + (found ? Math.abs(found.index - i) : 0), 0)
	};
}
