import { cuts, joined, pieces, type Piece } from './breaks';
import type { Face } from './faces';
import { textWidth } from './measure';
import { Remembered } from './remembered';

const ELLIPSIS = '…';
const REMEMBERED_LINES = 10_000;

/** Text broken into lines. */
export interface Wrapped {
	readonly lines: readonly string[];
	/** Whether the lines show the whole text with no word broken. */
	readonly whole: boolean;
}

/** Whether `text` set in `face` at `px` is at most `maxWidth` px wide. */
export function fits(text: string, face: Face, px: number, maxWidth: number): boolean {
	return textWidth(text, face, px) <= maxWidth;
}

const shortened = new Remembered<string>(REMEMBERED_LINES);

/**
 * `text` on one line of at most `maxWidth` px: as it is if it fits, else cut short with an ellipsis, and nothing if not
 * even the ellipsis fits. Never splits a character; leaves no space or punctuation before the ellipsis.
 */
export function shorten(text: string, face: Face, px: number, maxWidth: number): string {
	if (fits(text, face, px, maxWidth)) return text;
	return shortened.of(`${face} ${px} ${maxWidth} ${text}`, () => cutShort(text, face, px, maxWidth));
}

const wrapped = new Remembered<Wrapped>(REMEMBERED_LINES);

/**
 * `text` on at most `maxLines` lines of at most `maxWidth` px. Breaks at spaces and after hyphens and slashes, balanced
 * when there are two lines. A word wider than a line is broken; what is left over at the last line is shortened.
 */
export function wrap(text: string, face: Face, px: number, maxWidth: number, maxLines: number): Wrapped {
	return wrapped.of(`${face} ${px} ${maxWidth} ${maxLines} ${text}`, () => {
		const found = pieces(text);
		const filled = fill(found, face, px, maxWidth, maxLines);
		return filled.whole && filled.lines.length === 2 ? (balance(found, face, px, maxWidth) ?? filled) : filled;
	});
}

/** Puts as much on each line as it can hold. */
function fill(found: Piece[], face: Face, px: number, maxWidth: number, maxLines: number): Wrapped {
	const rest = [...found];
	const lines: string[] = [];
	let whole = true;
	let start = 0;
	while (start < rest.length) {
		if (lines.length + 1 >= maxLines) {
			const last = joined(rest, start, rest.length);
			const line = maxLines >= 1 ? shorten(last, face, px, maxWidth) : '';
			if (line !== '') lines.push(line);
			return { lines, whole: whole && line === last };
		}
		let end = start;
		while (end < rest.length && fits(joined(rest, start, end + 1), face, px, maxWidth)) end++;
		if (end > start) {
			lines.push(joined(rest, start, end));
			start = end;
			continue;
		}
		whole = false;
		const { text } = rest[start]!;
		const cut = longestCut(text, face, px, maxWidth, (head) => head);
		if (cut === 0) return { lines, whole };
		lines.push(text.slice(0, cut));
		rest[start] = { text: text.slice(cut), spaced: false };
	}
	return { lines, whole };
}

/** The two lines whose longer one is shortest, if any two lines fit. */
function balance(found: Piece[], face: Face, px: number, maxWidth: number): Wrapped | undefined {
	let best: Wrapped | undefined;
	let narrowest = maxWidth;
	for (let end = 1; end < found.length; end++) {
		const lines = [joined(found, 0, end), joined(found, end, found.length)];
		const widest = Math.max(...lines.map((line) => textWidth(line, face, px)));
		if (widest < narrowest || (best === undefined && widest <= maxWidth)) {
			best = { lines, whole: true };
			narrowest = widest;
		}
	}
	return best;
}

function cutShort(text: string, face: Face, px: number, maxWidth: number): string {
	const full = text.trimEnd();
	if (fits(full, face, px, maxWidth)) return full;
	const cut = longestCut(full, face, px, maxWidth, ellipsed);
	const line = ellipsed(full.slice(0, cut));
	return fits(line, face, px, maxWidth) ? line : '';
}

/** The longest cut of `text` whose `shown` form fits, or 0. */
function longestCut(text: string, face: Face, px: number, maxWidth: number, shown: (head: string) => string): number {
	const places = cuts(text, reach(text, face, px, maxWidth));
	let fitting = 0;
	let tooMany = places.length + 1;
	while (tooMany - fitting > 1) {
		const middle = (fitting + tooMany) >> 1;
		if (fits(shown(text.slice(0, places[middle - 1])), face, px, maxWidth)) fitting = middle;
		else tooMany = middle;
	}
	return fitting === 0 ? 0 : places[fitting - 1]!;
}

/** A length of `text` beyond which no cut can fit, found without reading all of a long text. */
function reach(text: string, face: Face, px: number, maxWidth: number): number {
	let length = 16;
	while (length < text.length && fits(text.slice(0, length), face, px, maxWidth)) length *= 2;
	return Math.min(length, text.length);
}

/** The head of a text with an ellipsis after its last word. */
function ellipsed(head: string): string {
	let end = head.length;
	while (end > 0 && LEFT_OUT.test(head.charAt(end - 1))) end--;
	return head.slice(0, end) + ELLIPSIS;
}

const LEFT_OUT = /[\s.,:;…·•&+/\\|([{<–—‘“¡¿-]/;
