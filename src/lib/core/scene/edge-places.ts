import { clamp, type Box } from '#core/base/geometry';
import type { Edge } from './away';

/** A box that wants to stand at an edge of a room, with its middle at a place along it. Px. */
export interface Wish {
	readonly edge: Edge;
	readonly at: number;
	readonly width: number;
	readonly height: number;
}

/** Kept free at both ends of an edge, px, where the room is large enough. */
const CORNER = 20;

/**
 * Places boxes along the edges of a room, inside it: each as near to its wish as the ones before it and `keepClear` allow, with
 * `gap` px between them, and over none of `uncovered`. Undefined where there is no place left on the edge.
 */
export function placeOnEdges(
	wishes: readonly Wish[],
	room: Box,
	keepClear: readonly Box[],
	uncovered: readonly Box[],
	gap: number
): (Box | undefined)[] {
	const taken = keepClear.map((box) => grown(box, gap));
	return wishes.map((wish) => {
		const box = placeOf(wish, room, [...taken, ...uncovered]);
		if (box) taken.push(grown(box, gap));
		return box;
	});
}

function placeOf({ edge, at, width, height }: Wish, room: Box, taken: readonly Box[]): Box | undefined {
	const upright = edge === 'left' || edge === 'right';
	const length = upright ? height : width;
	const [low, high] = upright ? [room.y0, room.y1 - height] : [room.x0, room.x1 - width];
	if (high < low || room.x1 - room.x0 < width || room.y1 - room.y0 < height) return undefined;
	const corner = Math.min(CORNER, (high - low) / 2);
	const boxAt = (start: number): Box => {
		const x0 = edge === 'left' ? room.x0 : edge === 'right' ? room.x1 - width : start;
		const y0 = edge === 'top' ? room.y0 : edge === 'bottom' ? room.y1 - height : start;
		return { x0, y0, x1: x0 + width, y1: y0 + height };
	};
	// Only what lies in the strip along the edge can be in the way.
	const strip = { ...boxAt(low), ...(upright ? { y1: high + length } : { x1: high + length }) };
	const near = taken.filter((box) => cross(box, strip));
	const wanted = clamp(low + corner, at - length / 2, high - corner);
	const starts = [wanted, ...near.flatMap((box) => (upright ? [box.y1, box.y0 - length] : [box.x1, box.x0 - length]))];
	return starts
		.filter((start) => start >= low && start <= high)
		.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))
		.map(boxAt)
		.find((box) => !near.some((other) => cross(box, other)));
}

/** Whether two boxes share more than an edge. */
const cross = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const grown = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by });
