import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { cardBox } from '#core/layout/arrangement';
import { roundedOutline } from '#core/paint/rounded';
import { mapScene, plotRadius } from '#core/scene/map-scene';
import type { LandMark } from '#core/scene/marks';
import type { Subject } from '#core/scene/subject';
import { LAYOUT, LAYOUT_NAMES } from '../support/layouts';
import { anyOrg, library, nobodysLibrary, organisations, subjectOf } from '../support/organisations';

const EVERYTHING: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
/** One of each zoom, and the whole map of a large organisation. */
const SCALES = [0.25, 0.4, 0.62, 1.12, 1.92];
/** Between a card and the coast there is at least so much land, px. */
const RIM = 0.5;

/** The points of a coast as it is painted, its corners rounded. */
function coastOf({ outline, radius }: LandMark): number[] {
	const points: number[] = [];
	roundedOutline(
		{
			moveTo: (x, y) => void points.push(x, y),
			lineTo: (x, y) => void points.push(x, y),
			arcTo(cx, cy, x, y, r) {
				const [px, py] = [points.at(-2)!, points.at(-1)!];
				// The line from the last point touches the arc where it has come as close to the corner as the arc ends behind it.
				const [a, b] = [Math.hypot(px - cx, py - cy), Math.hypot(x - cx, y - cy)];
				if (a === 0 || b === 0) return;
				const between = Math.acos(Math.max(-1, Math.min(1, ((px - cx) * (x - cx) + (py - cy) * (y - cy)) / (a * b))));
				const reach = r / Math.tan(between / 2);
				const [from, to] = [
					[cx + ((px - cx) / a) * reach, cy + ((py - cy) / a) * reach],
					[cx + ((x - cx) / b) * reach, cy + ((y - cy) / b) * reach]
				] as const;
				for (let t = 0; t <= 8; t++) {
					const [u, v] = [1 - t / 8, t / 8];
					// A conic through both ends, which a circle is.
					const w = Math.sin(between / 2);
					const d = u * u + 2 * w * u * v + v * v;
					points.push(
						(u * u * from[0]! + 2 * w * u * v * cx + v * v * to[0]!) / d,
						(u * u * from[1]! + 2 * w * u * v * cy + v * v * to[1]!) / d
					);
				}
			},
			closePath: () => undefined
		} as Parameters<typeof roundedOutline>[0],
		outline,
		radius
	);
	return points;
}

/** Whether a point lies inside an outline (even-odd rule). */
function within(outline: readonly number[], x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
		const [xi, yi, xj, yj] = [outline[i]!, outline[i + 1]!, outline[j]!, outline[j + 1]!];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

/** The cards of which a part lies beyond the coast of their land. */
function beyond(subject: Subject, k: number): string[] {
	const { arrangement: a } = subject;
	const coasts = mapScene(subject, EVERYTHING, k, zoomOf(k))
		.marks.filter((mark) => mark.kind === 'land')
		.map(coastOf);
	const found: string[] = [];
	for (let e = 0; e < a.size; e++) {
		if (a.landOf[e] === -1) continue;
		const { x0, y0, x1, y1 } = cardBox(a, e);
		// The corners of cards are rounded, too.
		const by = plotRadius(k) * (1 - Math.SQRT1_2) - RIM;
		const [left, top, right, bottom] = [x0 * k + by, y0 * k + by, x1 * k - by, y1 * k - by];
		const corners = [left, top, right, top, right, bottom, left, bottom];
		for (let i = 0; i < 8; i += 2)
			if (!within(coasts[a.landOf[e]!]!, corners[i]!, corners[i + 1]!)) {
				found.push(`${subject.org.ids[a.position[e]!]} at ${k}`);
				break;
			}
	}
	return found;
}

describe.each(LAYOUT_NAMES)('the lands of the layout %s', (layout) => {
	it.each(organisations.map((org) => [org.id, org] as const))(
		'hold every card whole, as they are painted: %s',
		(_, org) => {
			const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
			expect(SCALES.flatMap((k) => beyond(subject, k))).toEqual([]);
		}
	);

	it('hold every card of any organisation whole', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				expect(beyond(subjectOf(org, -1, nobodysLibrary, { layout: LAYOUT[layout] }), 1)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
});
