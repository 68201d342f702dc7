import { overlaps, type Box } from '#core/base/geometry';
import { heightOf, widthOf, type Land } from '#core/layout/arrangement';
import { textWidth } from '#core/text/measure';
import type { TextMark } from './marks';
import type { Subject } from './subject';

/** Where labels may stand: the part of the map that nothing covers, and what floats above it, both in map px. */
export interface LabelRoom {
	readonly view: Box;
	readonly covered: readonly Box[];
}

/** A box of the world in map px at a scale. */
export const scaleBox = (box: Box, k: number): Box => ({
	x0: box.x0 * k,
	y0: box.y0 * k,
	x1: box.x1 * k,
	y1: box.y1 * k
});

/** Whether a box lies within another, touching edges included. */
export const inside = (box: Box, outer: Box): boolean =>
	box.x0 >= outer.x0 && box.x1 <= outer.x1 && box.y0 >= outer.y0 && box.y1 <= outer.y1;

/** From a line's middle to its baseline, in em. */
export const TO_BASELINE = 0.36;

/** What a text covers, with some paper around it. */
export function boxOf({ text, x, y, face, px, align }: TextMark): Box {
	const width = textWidth(text, face, px);
	const x0 = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { x0: x0 - 4, x1: x0 + width + 4, y0: y - px * 0.9, y1: y + px * 0.35 };
}

/** How far the land reaches to both sides at a height, map px. */
export function rowAtTop(land: Land, k: number, y: number): { x0: number; x1: number } | undefined {
	const crossings: number[] = [];
	const { outline } = land;
	for (let i = 0; i < outline.length; i += 2) {
		const [x, y0] = [outline[i]! * k, outline[i + 1]! * k];
		const y1 = outline[(i + 3) % outline.length]! * k;
		if (y0 !== y1 && Math.min(y0, y1) <= y && Math.max(y0, y1) >= y) crossings.push(x);
	}
	return crossings.length < 2 ? undefined : { x0: Math.min(...crossings), x1: Math.max(...crossings) };
}

/** Whether a box in map px lies over any card that counts. */
export function coversCard(
	{ arrangement: a }: Subject,
	box: Box,
	k: number,
	counts: (entry: number) => boolean = () => true
): boolean {
	const world = scaleBox(box, 1 / k);
	for (let e = 0; e < a.size;) {
		if (a.x1[e]! < world.x0 || a.x0[e]! > world.x1 || a.y1[e]! < world.y0 || a.y0[e]! > world.y1) e = a.end[e]!;
		else if (
			a.x[e]! < world.x1 &&
			a.x[e]! + widthOf(a, e) > world.x0 &&
			a.y[e]! < world.y1 &&
			a.y[e]! + heightOf(a, e) > world.y0 &&
			counts(e)
		)
			return true;
		else e++;
	}
	return false;
}

/** Whether any land lies under a box. */
export const onLand = ({ arrangement }: Subject, box: Box, k: number): boolean =>
	arrangement.lands.some((land) => {
		if (!overlaps(scaleBox(land.box, k), box)) return false;
		const row = rowAtTop(land, k, (box.y0 + box.y1) / 2);
		return row !== undefined && row.x0 <= box.x1 && row.x1 >= box.x0;
	});
