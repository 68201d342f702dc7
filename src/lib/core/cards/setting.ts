import { clamp } from '#core/base/geometry';
import { runsLeftwards } from '#core/text/direction';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import type { CardContent, Weight } from './content';

/** A card to be set: what it says, its size on the screen, and the share of its room that words may fill. */
export interface Card {
	readonly content: CardContent;
	readonly width: number;
	readonly height: number;
	readonly k: number;
	readonly share: number;
}

/** How heavy a title is by the level of its card. */
export const TITLE_WEIGHT: Record<Weight, '640' | '600' | '520' | '430'> = {
	'c-suite': '640',
	vp: '640',
	director: '600',
	lead: '520',
	contributor: '430',
	plain: '520'
};

/** The smallest letters, px. */
export const LEAST_PX = 11;

/** What a line says, which decides its colour. */
export type Tone = 'title' | 'meta' | 'text' | 'point';

/** One line of text on a card; px from the card's top left corner to the start (or end, or middle) of the baseline. */
export interface CardLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly face: Face;
	readonly px: number;
	readonly align: 'left' | 'right' | 'center';
	readonly tone: Tone;
	/** Whether the text that it is of runs from right to left, whatever this line begins with. */
	readonly rtl?: true;
}

/** A height where there is room, and where it is tight; px. */
export type Height = readonly [roomy: number, tight: number];

/** Lines of one kind on a card, one below the other, with what lies above them. */
export interface CardRow {
	readonly texts: readonly string[];
	/** The text that the lines are of. */
	readonly of: string;
	readonly face: Face;
	readonly px: number;
	readonly pitch: Height;
	readonly above?: Height;
	readonly tone: Tone;
	/** How far from the sides of the card: from the one where such a text begins. In the middle where it is left out. */
	readonly padding?: number;
}

/** From the middle of a line of text down to its baseline, in em: half the height of the capitals. */
const TO_BASELINE = 0.36;

/** The middle of a line, px from the top of its card. */
export const middleOf = ({ y, px }: CardLine): number => y - px * TO_BASELINE;

/** One way to set a text: in a face and a size, px, on so many lines at most, in a room, px. */
export type TextSetting = readonly [face: Face, px: number, lines: number, room: number];

/** A text in its face and size, broken into lines. */
export interface SetText extends Pick<CardRow, 'texts' | 'of' | 'face' | 'px'> {
	readonly whole: boolean;
	/** In which of the ways it is set. */
	readonly way: number;
}

/** A text in the first way that shows the whole of it, else in the last. */
export function setText(of: string, ways: readonly TextSetting[]): SetText {
	for (let way = 0; ; way++) {
		const [face, px, most, room] = ways[way]!;
		const { lines: texts, whole } = wrap(of, face, px, room, most);
		if (whole || way === ways.length - 1) return { texts, of, face, px, whole, way };
	}
}

const NOTHING: Height = [0, 0];

/** How high rows are together, with what lies below them. */
export const rowsHeight = (rows: readonly CardRow[], foot: Height, where: 0 | 1): number =>
	rows.reduce(
		(sum, { texts, pitch, above = NOTHING }) => sum + above[where] + texts.length * pitch[where],
		foot[where]
	);

/** Sets rows below each other, from the top of a card down, as far apart as there is room for. `foot` lies below them. */
export function setRows(rows: readonly CardRow[], width: number, height: number, foot: Height = NOTHING): CardLine[] {
	const [roomy, tight] = [rowsHeight(rows, foot, 0), rowsHeight(rows, foot, 1)];
	const share = clamp(0, (height - tight) / (roomy - tight || 1), 1);
	const between = ([most, least]: Height): number => least + (most - least) * share;
	let y = 0;
	return rows.flatMap(({ texts, of, face, px, pitch, above = NOTHING, tone, padding }) => {
		y += between(above);
		const step = between(pitch);
		const rtl = runsLeftwards(of);
		const align = padding === undefined ? 'center' : rtl ? 'right' : 'left';
		const x = padding === undefined ? width / 2 : rtl ? width - padding : padding;
		return texts.map((text): CardLine => {
			y += step;
			return { text, x, y: y - step / 2 + px * TO_BASELINE, face, px, align, tone, ...(rtl && { rtl }) };
		});
	});
}
