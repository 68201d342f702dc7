/** A point; the space (world units or screen px) is named where it is used. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** An axis-aligned box by its edges, `x0 <= x1` and `y0 <= y1`. */
export interface Box {
	readonly x0: number;
	readonly y0: number;
	readonly x1: number;
	readonly y1: number;
}

export const boxWidth = (box: Box): number => box.x1 - box.x0;

export const boxHeight = (box: Box): number => box.y1 - box.y0;

export const boxCentre = (box: Box): Point => ({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 });

/** The box with every edge moved outwards by `by` (inwards when negative). */
export const outset = (box: Box, by: number): Box => ({ x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by });

/** Whether the two boxes share at least an edge. */
export const overlaps = (a: Box, b: Box): boolean => a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;

export const contains = (box: Box, point: Point): boolean =>
	point.x >= box.x0 && point.x <= box.x1 && point.y >= box.y0 && point.y <= box.y1;

/** `value` moved to the nearest end of `[low, high]` when it lies outside. */
export const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
