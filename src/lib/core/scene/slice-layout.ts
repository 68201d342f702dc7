import type { Box } from '#core/base/geometry';
import { CONTRIBUTOR, LEADER } from '#core/cards/zoom';
import type { Arrangement } from '#core/layout/arrangement';
import { topDown } from '#core/layout/top-down';
import type { Org, Position } from '#core/org/org';
import { rowsOf } from '#core/org/rows';
import { sliceOf, type Slice, type SliceRoom } from '#core/org/slice';
import { divide, type Territories } from '#core/org/territories';

/** A card of a slice at its largest. Page units. */
const CARD = { width: 172, height: 78 };
const LARGEST = CARD.width / LEADER.width;
/** The same card in world units. */
const LEADING = { width: LEADER.width, height: CARD.height / LARGEST };

/**
 * A slice that is laid out: its places in world units, and the scales at which it fits, across and down. Both are at most the largest; a
 * deep slice has wide, low cards. Every position is the entry of the same number.
 */
export interface LaidSlice {
	readonly slice: Slice;
	readonly territories: Territories;
	readonly arrangement: Arrangement;
	readonly kx: number;
	readonly ky: number;
	/** The smaller scale in shares of the largest. */
	readonly size: number;
}

/** How much is told beside the picked positions, the most first. */
const ROOMS: readonly SliceRoom[] = [
	{ siblings: 3, reports: 3, rest: true },
	{ siblings: 2, reports: 3, rest: true },
	{ siblings: 2, reports: 2, rest: true },
	{ siblings: 1, reports: 2, rest: true },
	{ siblings: 1, reports: 1, rest: true },
	{ siblings: 1, reports: 0, rest: true },
	{ siblings: 0, reports: 0, rest: true },
	{ siblings: 0, rest: true },
	{ siblings: 0, rest: false }
];

/** For the sake of what is beside the picked positions cards may be this much smaller than they would be without. */
const SMALLER = 0.78;

/**
 * The slice around the picked positions, laid out anew for a room on the page: with as much beside them as fits well. `reports`:
 * whether those who report to them are told of.
 */
export function layOutSlice(org: Org, picked: readonly Position[], reports: boolean, room: Box): LaidSlice {
	const laid = ROOMS.map(({ reports: most, ...rest }) =>
		laidOut(sliceOf(org, picked, reports && most !== undefined ? { ...rest, reports: most } : rest), room)
	);
	const bare = laid.at(-1)!;
	return laid.find(({ kx, ky }) => kx >= LARGEST * SMALLER && ky >= bare.ky * SMALLER) ?? bare;
}

/** Cards are at most so much higher in their shape than the largest. */
const HIGHEST = 1.15;

function laidOut(slice: Slice, room: Box): LaidSlice {
	const { org } = slice;
	const territories = divide(org);
	// The place for the rest is of no discipline, so it lies on no land.
	slice.places.forEach(({ kind }, p) => {
		if (kind === 'rest') territories.of[p] = -1;
	});
	const { row } = rowsOf(org);
	// Rows in which nobody of the slice stands are left out.
	const used = [...new Set(row)].sort((a, b) => a - b);
	const arrangement = topDown({
		size: org.size,
		parent: org.parent,
		end: org.end,
		row: row.map((r) => used.indexOf(r)),
		stacked: new Uint8Array(org.size),
		levelled: false,
		group: territories.of,
		groups: territories.list.length,
		narrowGroup: territories.list.findIndex(({ kind }) => kind === 'exec'),
		leader: LEADING,
		contributor: CONTRIBUTOR
	});
	const { x0, y0, x1, y1 } = arrangement.box;
	const kx = Math.min(LARGEST, (room.x1 - room.x0) / (x1 - x0));
	const ky = Math.min(LARGEST, kx * HIGHEST, (room.y1 - room.y0) / (y1 - y0));
	return { slice, territories, arrangement, kx, ky, size: Math.min(kx, ky) / LARGEST };
}
