import type { Box } from '#core/base/geometry';
import { count } from '#core/base/words';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { Remembered } from '#core/text/remembered';
import type { Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { TextMark } from './marks';

/** A name on one or more lines, with or without the number of roles, not yet placed. Px. */
export interface SetName {
	readonly lines: readonly string[];
	readonly face: Face;
	readonly px: number;
	/** "13 roles": beneath the name, or after it on its line. */
	readonly quantity: string;
	readonly beside: boolean;
	readonly width: number;
	readonly height: number;
}

const COUNT_FACE: Face = 'w100-500';
const COUNT_GAP = 12;
const PITCH = 1.08;
/** Around the letters, px. */
const PAD = 4;

/** The number of roles is written this large, px. */
const countPx = (px: number): number => (px >= 16 ? 12 : 11);

const remembered = new Remembered<SetName | undefined>(2000);

/** A whole name in a face at a size, on exactly so many lines; undefined where it cannot be broken into them. `size`: to be told, too. */
export const setName = (
	name: string,
	face: Face,
	px: number,
	lines = 1,
	size = 0,
	beside = false
): SetName | undefined =>
	remembered.of(`${face} ${px} ${lines} ${size} ${beside} ${name}`, () => made(name, face, px, lines, size, beside));

function made(name: string, face: Face, px: number, most: number, size: number, beside: boolean): SetName | undefined {
	const whole = textWidth(name, face, px);
	const broken = most === 1 ? undefined : wrap(name, face, px, whole - 1, most);
	if (broken && (!broken.whole || broken.lines.length !== most)) return undefined;
	const lines = broken?.lines ?? [name];
	const letters = Math.max(...lines.map((line) => textWidth(line, face, px)));
	const quantity = size === 0 ? '' : count(size, 'role');
	const counted = size === 0 ? 0 : textWidth(quantity, COUNT_FACE, countPx(px));
	return {
		lines,
		face,
		px,
		quantity,
		beside,
		width: (beside ? letters + COUNT_GAP + counted : Math.max(letters, counted)) + 2 * PAD,
		height: lines.length * px * PITCH + px * 0.2 + (size === 0 || beside ? 0 : countPx(px) + 7)
	};
}

/** A name at its place. */
export function setMarks(
	{ lines, face, px, quantity, beside, width, height }: SetName,
	{ x0, y0 }: Box,
	fill: Colour,
	align: TextMark['align'] = 'center',
	more: Partial<TextMark> = {}
): TextMark[] {
	const side = beside ? 'left' : align;
	const x = side === 'left' ? x0 + PAD : side === 'right' ? x0 + width - PAD : x0 + width / 2;
	const style = { kind: 'text', align: side, x, fill, ...more } as const;
	const marks = lines.map((text, i): TextMark => ({
		...style,
		text,
		y: y0 + px * (0.1 + (i + 0.5) * PITCH + TO_BASELINE),
		face,
		px
	}));
	if (quantity === '') return marks;
	const small = { ...style, text: quantity, face: COUNT_FACE, px: countPx(px) };
	marks.push(
		beside
			? { ...small, align: 'right', x: x0 + width - PAD, y: marks[0]!.y }
			: { ...small, y: y0 + height - small.px * 0.35 }
	);
	return marks;
}
