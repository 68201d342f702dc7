import type { Box, Point } from '#core/base/geometry';
import { heightOf, widthOf, type Land } from '#core/layout/arrangement';
import { textWidth } from '#core/text/measure';
import type { TextMark } from './marks';
import type { Subject } from './subject';

/** Where labels may stand: the part of the map that nothing covers, and what floats above it, both in map px. */
export interface LabelRoom {
	readonly view: Box;
	readonly covered: readonly Box[];
}

/** The room of a window, given in screen px, for a map that is moved so far. */
export function roomAt({ x, y }: Point, view: Box, covered: readonly Box[]): LabelRoom {
	const moved = (box: Box): Box => ({ x0: box.x0 - x, y0: box.y0 - y, x1: box.x1 - x, y1: box.y1 - y });
	return { view: moved(view), covered: covered.map(moved) };
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

/** What two boxes have in common; where that is nothing, it is turned inside out. */
export const common = (a: Box, b: Box): Box => ({
	x0: Math.max(a.x0, b.x0),
	y0: Math.max(a.y0, b.y0),
	x1: Math.min(a.x1, b.x1),
	y1: Math.min(a.y1, b.y1)
});

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

/** Whether a point of the world lies on a land. */
export function isOnLand({ outline, box }: Land, x: number, y: number): boolean {
	if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) return false;
	let on = false;
	for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
		const [xi, yi, xj, yj] = [outline[i]!, outline[i + 1]!, outline[j]!, outline[j + 1]!];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) on = !on;
	}
	return on;
}
