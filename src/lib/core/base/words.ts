/** "1 report", "3 reports": a numeral and the noun that agrees with it. */
export const count = (n: number, one: string, many = `${one}s`): string =>
	`${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listOf = (items: readonly string[]): string =>
	items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** As inside a sentence: "A quarter" is "a quarter", names in capitals stay. */
export const lowerFirst = (words: string): string =>
	/^[A-Z][a-z]/.test(words) || /^A /.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** As at the beginning of a sentence. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A text short enough for a message. */
export const quotable = (text: string, longest = 40): string =>
	text.length > longest ? `${text.slice(0, longest)}…` : text;

/** A run of text that is either plain or strong. */
export interface Span {
	readonly text: string;
	readonly strong: boolean;
}

/** Splits text with `**strong**` as its only markup into spans. An unmatched pair of asterisks stays as it is. */
export function spans(marked: string): Span[] {
	const parts = marked.split('**');
	if (parts.length % 2 === 0) return [{ text: marked, strong: false }];
	return parts.map((text, i) => ({ text, strong: i % 2 === 1 })).filter((span) => span.text !== '');
}

/** The text without its `**` marks. */
export const plain = (marked: string): string =>
	spans(marked)
		.map((span) => span.text)
		.join('');
