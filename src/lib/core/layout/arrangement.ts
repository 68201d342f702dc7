import type { Box, Point } from '#core/base/geometry';

/** Width and height, world units. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** What a layout is given: a tree in depth-first columns and how large its cards are. World units. */
export interface LayoutInput {
	readonly size: number;
	readonly parent: Int32Array;
	readonly end: Int32Array;
	/** Row of each node that is not stacked. */
	readonly row: Int32Array;
	/** 1 where a node stands in a column under its manager. */
	readonly stacked: Uint8Array;
	/** Whether rows mean levels, so that every column starts below the last level's row. */
	readonly levelled: boolean;
	/** Group (territory) of each node, or -1. Groups are kept together and apart from each other. */
	readonly group: Int32Array;
	/** Number of groups. */
	readonly groups: number;
	/** The group that begins less widely (the Executive's), or -1. */
	readonly narrowGroup: number;
	/** 1 where everything below a node is hidden. */
	readonly folded?: Uint8Array;
	/** Lays out only this node and everyone below it; 0 where it is left out. */
	readonly top?: number;
	/** Whether it is for a phone; only a list asks, whose lines are as wide as what they are read in. */
	readonly narrow?: boolean;
	readonly leader: Size;
	readonly contributor: Size;
}

/** Told which share of the work is done, 0…1: a few times, never less than before. */
export type LayoutProgress = (share: number) => void;

/** The land of one group: a stepped outline and the places where its name can stand. */
export interface Land {
	readonly group: number;
	/** Corners of the outline, clockwise, as x, y pairs. */
	readonly outline: Float64Array;
	readonly box: Box;
	/** From the top of the land to the top of its first cards: room for the name. */
	readonly neck: Box;
	/** The first cards of the land, as entries. */
	readonly leaders: readonly number[];
	/** The columns of contributors; without any, the lowest cards. */
	readonly ground: Box;
	/** Where a name over the contributors may stand: no further up and down than this. */
	readonly room: Box;
	/** The part of the group's first piece of land; further pieces of one group carry no name. */
	readonly first: boolean;
}

/** Where reports lie from their manager: below, to the right, in the lines of a list beneath, or further out from the middle. */
export type Flow = 'down' | 'right' | 'list' | 'out';

/** The rings of a layout that flows out: ellipses around 0, 0. */
export interface Rings {
	/** Half the height of the ring of each row, from that of the first entry on. Rows on which nobody stands share a ring. World units. */
	readonly radius: Float64Array;
	/** Width of a ring in its heights. */
	readonly stretch: number;
	/** Roads turn on an ellipse that is this much further out than the ring they leave. */
	readonly turn: number;
}

/**
 * Where everything is, in world units. Entries are the visible nodes in depth-first order, so an arrangement is its own spatial
 * index: whoever looks for what lies in a window skips from `i` to `end[i]` when the subtree's bounds lie outside.
 */
export interface Arrangement {
	readonly size: number;
	/** The position each entry stands for; ascending. */
	readonly position: Int32Array;
	readonly parent: Int32Array;
	readonly end: Int32Array;
	readonly row: Int32Array;
	readonly stacked: Uint8Array;
	/** Card boxes: left, top; widths and heights follow from `stacked`, where the layout gives cards no widths of their own. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly widths?: Float64Array;
	readonly leader: Size;
	readonly contributor: Size;
	/** Bounds of each entry and everything below it. */
	readonly x0: Float64Array;
	readonly y0: Float64Array;
	readonly x1: Float64Array;
	readonly y1: Float64Array;
	readonly lands: readonly Land[];
	/** Index into `lands` where each entry stands, or -1. */
	readonly landOf: Int32Array;
	/** Everything, land included. */
	readonly box: Box;
	readonly levelled: boolean;
	readonly flow: Flow;
	/** The tops of the rows, where the layout flows down: see rows.ts. */
	readonly rowTops?: Float64Array;
	/** The rings, where the layout flows out. */
	readonly rings?: Rings;
}

/**
 * Whether an arrangement is read from its beginning at the top left; others are seen as a whole first, as on narrow screens all but
 * lists are.
 */
export const isRead = ({ flow }: Arrangement, narrow = false): boolean =>
	flow === 'list' || (flow === 'right' && !narrow);

/** The numbers of an arrangement, to be handed to another thread instead of copied; on this one it is of no use afterwards. */
export const numbersOfArrangement = (a: Arrangement): ArrayBuffer[] =>
	[a.position, a.parent, a.end, a.row, a.stacked, a.x, a.y, a.widths ?? [], a.x0, a.y0, a.x1, a.y1, a.landOf].flatMap(
		(numbers) => ('buffer' in numbers ? [numbers.buffer as ArrayBuffer] : [])
	);

/** How wide the card of an entry is, world units. */
export const widthOf = (a: Arrangement, entry: number): number =>
	a.widths?.[entry] ?? (a.stacked[entry] === 1 ? a.contributor.width : a.leader.width);

/** How high it is, world units. */
export const heightOf = (a: Arrangement, entry: number): number =>
	a.stacked[entry] === 1 ? a.contributor.height : a.leader.height;

/** Where the card of an entry is, world units. */
export function cardBox(a: Arrangement, entry: number): Box {
	const x = a.x[entry]!;
	const y = a.y[entry]!;
	return { x0: x, y0: y, x1: x + widthOf(a, entry), y1: y + heightOf(a, entry) };
}

/** The entry that shows a position, or -1 where it is folded away. */
export function entryOf(a: Arrangement, position: number): number {
	let low = 0;
	let high = a.size - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = a.position[middle]!;
		if (found === position) return middle;
		if (found < position) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

/** The entry of a position, or of the nearest manager that is visible. */
export function visibleEntry(a: Arrangement, parent: Int32Array, position: number): number {
	for (let p = position; p >= 0; p = parent[p]!) {
		const entry = entryOf(a, p);
		if (entry !== -1) return entry;
	}
	return -1;
}

/** The entry whose card lies under a world point, or -1; `slack` widens every card. */
export function entryAt(a: Arrangement, point: Point, slack = 0): number {
	for (let i = 0; i < a.size;) {
		if (
			point.x < a.x0[i]! - slack ||
			point.x > a.x1[i]! + slack ||
			point.y < a.y0[i]! - slack ||
			point.y > a.y1[i]! + slack
		) {
			i = a.end[i]!;
			continue;
		}
		const x = point.x - a.x[i]!;
		const y = point.y - a.y[i]!;
		if (x >= -slack && y >= -slack && x <= widthOf(a, i) + slack && y <= heightOf(a, i) + slack) return i;
		i++;
	}
	return -1;
}
