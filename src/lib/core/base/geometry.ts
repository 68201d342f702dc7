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

/** Whether the two boxes share at least an edge. */
export const overlaps = (a: Box, b: Box): boolean => a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;

/** `value` moved to the nearest end of `[low, high]` when it lies outside. */
export const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
