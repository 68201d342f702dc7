import { clamp } from '#core/base/geometry';
import type { Face } from '#core/text/faces';
import { fits, shorten } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import type { CardContent } from './content';
import { TITLE_WEIGHT, type CardLine, type Tone } from './setting';
import type { Zoom } from './zoom';

/** A line of a list as it is drawn at one zoom: words that never leave it, and the place of the glyph of its level. px from its top left corner. */
export interface RowText {
	readonly lines: readonly CardLine[];
	/** Its middle and how much larger than usual it is; undefined for a position without a level. */
	readonly glyph: { readonly x: number; readonly y: number; readonly scale: number } | undefined;
}

/** Size of a glyph, px. */
export const GLYPH = { width: 18, height: 12 } as const;

/** From the middle of a line of text down to its baseline, in em. */
const TO_BASELINE = 0.36;
/** Columns from the right end, world units: the mission, and left of it level and reports. */
const MISSION = 316;
const META = 176;
/** There are columns where so much is left for the title. */
const TITLE = 150;
/** Between what stands side by side, px; before the first and after the last, world units. */
const APART = 14;
const PADDING = 9;
/** No person is named in less room than this, px. */
const NARROWEST = 60;

const META_FACE: Face = 'w94-450';

/** One text of a line, or none. */
type Write = (text: string, x: number, size: number, align: CardLine['align'], tone: Tone, face: Face) => void;

/**
 * The text of a line of `width` × `height` screen px: title, level, number of reports, and the beginning of the mission where there is
 * width. `slack` is the share of the room that stays free beside the words, where they may be painted in another font.
 */
export function rowText(
	content: CardContent,
	zoom: Zoom,
	width: number,
	height: number,
	k: number,
	slack = 0
): RowText {
	const tall = zoom === 'detail';
	const px = tall ? clamp(16, 7 * k, 20) : clamp(11, 13.5 * k, 18);
	const small = tall ? clamp(12.5, 5.2 * k, 15) : clamp(11, 12 * k, 15);
	const middle = tall ? Math.min(height / 2, px * 0.95) : height / 2;
	const scale = px / 13.5;
	const glyph = content.levelName === '' ? undefined : { x: PADDING * k + (GLYPH.width * scale) / 2, y: middle, scale };
	const start = PADDING * k + (glyph ? (GLYPH.width + 8) * scale : 0);
	const share = 1 - slack;
	const lines: CardLine[] = [];
	const written =
		(at: number): Write =>
		(text, x, size, align, tone, face) => {
			if (text.trim() !== '') lines.push({ text, x, y: at + size * TO_BASELINE, face, px: size, align, tone });
		};
	if (tall) tallRow(content, { start, width, height, px, small, middle, share }, written);
	else flatRow(content, zoom, { start, width, px, small, share, k }, written(middle));
	return { lines, glyph };
}

/** All on one line: in columns where there is width, else reports at the end and before them the level. */
function flatRow(
	content: CardContent,
	zoom: Zoom,
	at: { start: number; width: number; px: number; small: number; share: number; k: number },
	write: Write
): void {
	const { start, width, px, small, share, k } = at;
	const columns = width - (MISSION + META) * k - start >= TITLE * k;
	const end = columns ? width - MISSION * k - APART : width - PADDING * k;
	const column = end - META * k;
	const room = ((columns ? column - APART : end) - start) * share;
	const { title, levelName, reports, below = reports } = content;
	const widthOf = (text: string): number => (text === '' ? 0 : textWidth(text, META_FACE, small) + APART);
	const face: Face = `w98-${TITLE_WEIGHT[content.weight]}`;
	// What is told of those below: all of it where nothing else has to give way for that.
	const meta = columns ? META * k * share : room - textWidth(title, face, px) - APART;
	const told = widthOf(below) + (columns ? widthOf(levelName) : 0) <= meta + APART ? below : reports;
	write(told, end, small, 'right', 'meta', META_FACE);
	// The glyph says the level where its name finds no room.
	if (widthOf(levelName) + widthOf(told) <= meta + APART)
		write(
			levelName,
			columns ? column : end - widthOf(told) / share,
			small,
			columns ? 'left' : 'right',
			'meta',
			META_FACE
		);
	if (columns && zoom === 'roles')
		write(
			shorten(content.line, 'w92-400', small, (MISSION - PADDING) * k * share),
			width - MISSION * k,
			small,
			'left',
			'text',
			'w92-400'
		);
	titled(content, start, px, small, columns ? room : room - widthOf(told), face, write);
}

/** The title, by its short form where the whole one does not fit, and who it is where there is room; returns where that ends. */
function titled(
	{ title, short, person }: CardContent,
	start: number,
	px: number,
	small: number,
	room: number,
	face: Face,
	write: Write
): number {
	const shown = fits(title, face, px, room) ? title : shorten(short, face, px, room);
	write(shown, start, px, 'left', 'title', face);
	const taken = textWidth(shown, face, px) + APART;
	if (person === '' || room - taken < NARROWEST) return start + taken;
	const named = shorten(person, META_FACE, small, room - taken);
	write(named, start + taken, small, 'left', 'meta', META_FACE);
	return start + taken + textWidth(named, META_FACE, small) + APART;
}

/** Title, level and reports from the left, beneath them the mission and as many responsibilities as there is room for. */
function tallRow(
	content: CardContent,
	at: { start: number; width: number; height: number; px: number; small: number; middle: number; share: number },
	written: (middle: number) => Write
): void {
	const { start, width, height, px, small, middle, share } = at;
	const room = (width - start - APART) * share;
	const write = written(middle);
	let x = titled(content, start, px, small, room, `w100-${TITLE_WEIGHT[content.weight]}`, write);
	for (const text of [content.levelName, content.below ?? content.reports]) {
		const space = textWidth(text, META_FACE, small);
		if (text === '' || x + space > start + room) continue;
		write(text, x, small, 'left', 'meta', META_FACE);
		x += space + APART;
	}
	const pitch = small * 1.36;
	let line = middle + px * 0.55 + pitch / 2;
	for (const text of [content.line, ...content.points.map((point) => `– ${point}`)]) {
		if (text === '') continue;
		if (line + pitch / 2 > height - 1) break;
		written(line)(shorten(text, 'w100-400', small, room), start, small, 'left', 'text', 'w100-400');
		line += pitch;
	}
}
