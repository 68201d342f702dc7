import { alikeOf } from './stems';

/* How names are read for finding: without case and accents, word by word, with the place of each word in the text. */

/** A stretch of a text, in UTF-16 units: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** A word as it is compared, and where it stands in its text. */
export interface Word {
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

/** Words that do not decide what is meant, those of questions among them: "who decides the budget". */
const STOP_WORDS: ReadonlySet<string> = new Set(
	(
		'a an and any are as at be become becomes becoming been being by can could did do does exactly explain for from get gets has have how hows ' +
		'in is like mean means me my of on or our role roles should show some tell that the their there these they this those to us ' +
		'was we were what whats when where which who whos whose why will with would you your '
	).split(' ')
);

/** Words that ask who has a decision: they do not decide either. */
const WHOSE_WORDS: ReadonlySet<string> = new Set(
	'accountable approve approves charge decide decided decider decides deciding decision decisions own owns responsible set sets'.split(
		' '
	)
);

/** Letters that no decomposition takes apart. */
const PLAIN: Partial<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ς: 'σ'
};

const ASCII = /^[\0-\x7f]*$/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** A query longer than this is read up to here. */
const LONGEST_QUERY = 120;
const MOST_TOKENS = 8;

/** The text without case, accents and apostrophes. */
export function fold(text: string): string {
	const lower = text.toLowerCase();
	if (ASCII.test(lower)) return lower.replaceAll("'", '');
	return lower
		.normalize('NFKD')
		.replace(/[\p{M}'’]+/gu, '')
		.replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN[letter]!);
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(WORD)) {
		const folded = fold(match[0]);
		if (folded !== '') words.push({ folded, start: match.index, end: match.index + match[0].length });
	}
	return words;
}

/** Whether a word decides what is meant. */
export const decides = ({ folded }: Pick<Word, 'folded'>): boolean =>
	!STOP_WORDS.has(folded) && !WHOSE_WORDS.has(folded);

/** Without the words that do not decide; all of them where nothing else is left. */
export function deciding<T extends { readonly folded: string }>(words: readonly T[]): readonly T[] {
	const rest = words.filter(decides);
	return rest.length > 0 ? rest : words;
}

/** All words of a name, joined by spaces. */
export const wholeOf = (words: readonly Pick<Word, 'folded'>[]): string => words.map(({ folded }) => folded).join(' ');

/** What is compared of a whole name: its deciding words, joined by spaces. */
export const keyOf = (words: readonly Word[]): string => wholeOf(deciding(words));

/** What names have in common that are the same in other words: the stems of their deciding words. */
export const sameOf = (words: readonly Word[]): string[] => alikeOf(deciding(words).map(({ folded }) => folded));

/** A query as it is compared. */
export interface Query {
	/** As it was typed, without spaces around it. */
	readonly text: string;
	/** Its deciding words, each once. */
	readonly tokens: readonly string[];
	/** See `keyOf`. */
	readonly key: string;
	/** See `wholeOf`. */
	readonly whole: string;
	/** See `sameOf`. */
	readonly same: readonly string[];
	/** Whether it asks who has a decision. */
	readonly whose: boolean;
	/** Words that may be mistyped; undefined where the whole of it is taken as it is. */
	readonly typos: ReadonlySet<string> | undefined;
}

/** Reads what was typed. A text without any letter or digit has no tokens and finds nothing. */
export function readTyped(typed: string): Query {
	const text = typed.slice(0, LONGEST_QUERY).trim();
	return queryOf(wordsOf(text), text);
}

/** A query of these words. */
export const queryOf = (words: readonly Word[], text: string): Query => ({
	text,
	tokens: [...new Set(deciding(words).map(({ folded }) => folded))].slice(0, MOST_TOKENS),
	key: keyOf(words),
	whole: wholeOf(words),
	same: sameOf(words),
	whose: words.some(({ folded }) => WHOSE_WORDS.has(folded)),
	typos: undefined
});

/** Where the first `length` folded letters of a word end in its text; marks that belong to the last letter are taken along. */
export function prefixEnd(text: string, word: Word, length: number): number {
	let read = 0;
	let at = word.start;
	for (const letter of text.slice(word.start, word.end)) {
		const more = fold(letter).length;
		if (read >= length && more > 0) break;
		read += more;
		at += letter.length;
	}
	return at;
}
