import { clamp, type Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { matchPositions } from '#core/org/match-positions';
import { entryOf, heightOf, widthOf } from '#core/layout/arrangement';
import { cardMarks, cardRadius } from './card-marks';
import { mapMarks, plotRadius } from './map-scene';
import type { Mark, Scene } from './marks';
import { plotColour } from './plots';
import type { Subject } from './subject';

/** More cards than this do not travel: nobody could follow them, and the frames would be late. */
const MOST = 2000;
/** Those that leave are gone after this share of the time; those that arrive appear in the last. */
const LEAVING = 1 / 3;
const ARRIVING = 2 / 3;

/** Two arrangements and who is who in them. */
interface Ways {
	readonly from: Subject;
	readonly to: Subject;
	/** For each entry of `to`, the entry of `from` that is the same role, or -1. */
	readonly origin: Int32Array;
	/** Entries of `from` that have no counterpart. */
	readonly leaving: readonly number[];
}

/**
 * One arrangement on its way to another: what is painted at a moment, from below. `t` is the share of the time, `e` the eased share
 * of the way; `window` in world units.
 */
export type Moving = (t: number, e: number, window: Box, k: number, zoom: Zoom) => Layer[];

/** A scene and how opaque it is. */
export interface Layer {
	readonly scene: Scene;
	readonly alpha: number;
}

/** Who travels where; undefined where too many cards would. */
export function moving(from: Subject, to: Subject): Moving | undefined {
	const [before, after] = [from.arrangement, to.arrangement];
	if (before.size > MOST || after.size > MOST) return undefined;
	const match = from.org === to.org ? undefined : matchPositions(from.org, to.org);
	const met = new Uint8Array(before.size);
	const origin = Int32Array.from(after.position, (position) => {
		const was = match ? match[position]! : position;
		const entry = was === -1 ? -1 : entryOf(before, was);
		if (entry !== -1) met[entry] = 1;
		return entry;
	});
	const ways: Ways = { from, to, origin, leaving: Array.from(met.keys()).filter((entry) => met[entry] === 0) };
	return (t, e, window, k, zoom) => layers(ways, t, e, window, k, zoom);
}

/**
 * The old land and roads go, the new ones come, kept cards travel, leaving ones fade in a red ring, arriving ones appear in a green
 * one.
 */
function layers(
	{ from, to, origin, leaving }: Ways,
	t: number,
	e: number,
	window: Box,
	k: number,
	zoom: Zoom
): Layer[] {
	const scene = (marks: readonly Mark[]): Scene => ({ k, marks });
	const after = to.arrangement;
	const before = from.arrangement;
	const between = (was: Float64Array, is: Float64Array): Float64Array =>
		is.map((v, i) => (origin[i] === -1 ? v : was[origin[i]!]! + (v - was[origin[i]!]!) * e));
	const midway: Subject = {
		...to,
		arrangement: {
			...after,
			x: between(before.x, after.x),
			y: between(before.y, after.y),
			...(after.widths && {
				widths: between(before.widths ?? Float64Array.from(before.x, (_, i) => widthOf(before, i)), after.widths)
			})
		}
	};
	const kept: Mark[] = [];
	const arriving: Mark[] = [];
	for (let entry = 0; entry < after.size; entry++) {
		if (origin[entry] !== -1) oneCard(midway, entry, k, zoom, kept);
		else if (t > ARRIVING) oneCard(midway, entry, k, zoom, arriving, 'good');
	}
	const gone: Mark[] = [];
	if (t < LEAVING) for (const entry of leaving) oneCard(from, entry, k, zoom, gone, 'bad');
	return [
		{ scene: scene(mapMarks(from, window, k, zoom).ground), alpha: clamp(0, 1 - 3 * t, 1) },
		{ scene: scene(mapMarks(to, window, k, zoom).ground), alpha: clamp(0, 2 * t - 1, 1) },
		{ scene: scene(gone), alpha: clamp(0, 1 - t / LEAVING, 1) },
		{ scene: scene(kept), alpha: 1 },
		{ scene: scene(arriving), alpha: clamp(0, (t - ARRIVING) / (1 - ARRIVING), 1) }
	].filter(({ scene: { marks }, alpha }) => marks.length > 0 && alpha > 0);
}

/** One card by itself, at Regions zoom its plot, with a ring where it comes or goes. */
function oneCard(subject: Subject, entry: number, k: number, zoom: Zoom, into: Mark[], ring?: 'good' | 'bad'): void {
	const { arrangement: a } = subject;
	const [x, y, width, height] = [a.x[entry]! * k, a.y[entry]! * k, widthOf(a, entry) * k, heightOf(a, entry) * k];
	if (zoom === 'regions')
		into.push({
			kind: 'plots',
			fill: plotColour(subject, entry, zoom),
			boxes: [x, y, width, height],
			positions: [a.position[entry]!],
			radius: plotRadius(k)
		});
	cardMarks(subject, entry, k, zoom, into);
	if (ring)
		into.push({
			kind: 'card',
			position: a.position[entry]!,
			x: x - 2,
			y: y - 2,
			width: width + 4,
			height: height + 4,
			radius: cardRadius(zoom, height) + 2,
			stroke: ring,
			strokeWidth: 2
		});
}
