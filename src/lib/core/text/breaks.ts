const LOOKAHEAD = 64;
const PLAIN = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Where `text` may be cut without splitting a character as a reader sees it (no half emoji, no letter without its
 * accent): ascending indices from 1 up to and including `end`.
 */
export function cuts(text: string, end: number): number[] {
	const read = text.slice(0, end + LOOKAHEAD);
	const found: number[] = [];
	if (PLAIN.test(read)) {
		for (let index = 1; index <= Math.min(end, text.length); index++) found.push(index);
		return found;
	}
	for (const { index, segment } of graphemes.segment(read)) {
		const cut = index + segment.length;
		const complete = cut < read.length || read.length === text.length;
		if (cut > end || !complete) break;
		found.push(cut);
	}
	return found;
}

/** A stretch of text that stays on one line if it can. */
export interface Piece {
	readonly text: string;
	/** Whether a space parts it from the piece before. */
	readonly spaced: boolean;
}

const BREAKING_SPACES = /[\t-\r \u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/;
const AFTER_HYPHEN_OR_SLASH = /(?<=[^-‐/][-‐/])(?=[^-‐/])/;

/** The pieces of `text`: words, parted further after hyphens and slashes inside a word. No piece is empty. */
export function pieces(text: string): Piece[] {
	const found: Piece[] = [];
	for (const word of text.split(BREAKING_SPACES)) {
		if (word === '') continue;
		word.split(AFTER_HYPHEN_OR_SLASH).forEach((part, index) => {
			found.push({ text: part, spaced: index === 0 && found.length > 0 });
		});
	}
	return found;
}

/** The pieces from `start` up to but not including `end`, on one line. */
export function joined(pieces: readonly Piece[], start: number, end: number): string {
	let line = '';
	for (let index = start; index < end; index++) {
		const piece = pieces[index]!;
		line += piece.spaced && index > start ? ` ${piece.text}` : piece.text;
	}
	return line;
}
