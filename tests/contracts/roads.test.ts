import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, visibleEntry, type Arrangement } from '#core/layout/arrangement';
import { mapScene } from '#core/scene/map-scene';
import { LINES_ACROSS } from '#core/scene/matrix-roads';
import type { Mark, RoadsMark } from '#core/scene/marks';
import { pathRoad } from '#core/scene/roads';
import { focusOf, type Subject } from '#core/scene/subject';
import { LAYOUT, LAYOUT_NAMES } from '../support/layouts';
import { anyOrg, library, nobodysLibrary, organisations, subjectOf } from '../support/organisations';

const EVERYTHING: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
/** One of each zoom. */
const SCALES = [0.4, 0.62, 1.12, 1.92];
/** A line may come so close to a card that it is drawn on its edge, world units. */
const EDGE = 0.5;

/** Whether a straight piece of a line runs through the inside of a box. */
function through(box: Box, [x0, y0, x1, y1]: readonly number[]): boolean {
	let [from, to] = [0, 1];
	for (const [at, way, low, high] of [
		[x0!, x1! - x0!, box.x0 + EDGE, box.x1 - EDGE],
		[y0!, y1! - y0!, box.y0 + EDGE, box.y1 - EDGE]
	] as const) {
		if (Math.abs(way) < 1e-6 && (at <= low || at >= high)) return false;
		if (Math.abs(way) < 1e-6) continue;
		from = Math.max(from, Math.min((low - at) / way, (high - at) / way));
		to = Math.min(to, Math.max((low - at) / way, (high - at) / way));
	}
	return from < to - 1e-6;
}

/** The entries whose card a piece of a line runs through, in world units. */
function met(a: Arrangement, piece: readonly number[]): number[] {
	const [x0, y0, x1, y1] = piece as [number, number, number, number];
	const [left, right, top, bottom] = [Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1)];
	const found: number[] = [];
	for (let e = 0; e < a.size;) {
		if (a.x1[e]! < left || a.x0[e]! > right || a.y1[e]! < top || a.y0[e]! > bottom) {
			e = a.end[e]!;
			continue;
		}
		if (through(cardBox(a, e), piece)) found.push(e);
		e++;
	}
	return found;
}

/** What lines of a scene run through: no card, not even one that they end at, so none of the words on it. */
function crossings({ arrangement: a, org }: Subject, marks: readonly Mark[], k: number): string[] {
	const nameOf = (entry: number): string => org.ids[a.position[entry]!]!;
	return marks.flatMap((mark) =>
		mark.kind !== 'roads' || !mark.ends
			? []
			: mark.lines.flatMap((line, l) => {
					const world = line.map((v) => v / k);
					const ends = mark.ends!.slice(2 * l, 2 * l + 2).map((p) => nameOf(visibleEntry(a, org.parent, p)));
					return world.flatMap((_, i) =>
						i % 2 === 1 || i + 3 >= world.length
							? []
							: met(a, world.slice(i, i + 4)).map(
									(e) => `${mark.lineKind} between ${ends.join(' and ')} through ${nameOf(e)} at ${k}`
								)
					);
				})
	);
}

const lines = (marks: readonly Mark[]): readonly RoadsMark[] =>
	marks.filter((mark): mark is RoadsMark => mark.kind === 'roads' && mark.ends !== undefined);

describe.each(LAYOUT_NAMES)('lines of the layout %s', (layout) => {
	it.each(organisations.map((org) => [org.id, org] as const))(
		'run through no card and no word on one, whoever is selected: %s',
		(_, org) => {
			const rest = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
			const found: string[] = [];
			for (const k of SCALES) {
				const drawn = lines(mapScene(rest, EVERYTHING, k, zoomOf(k)).marks);
				expect(drawn.length).toBeGreaterThan(0);
				found.push(...crossings(rest, drawn, k));
			}
			for (let p = 0; p < org.size; p++) {
				const subject: Subject = { ...rest, focus: focusOf(org, p) };
				found.push(...crossings(subject, [...LINES_ACROSS.lit(subject, 1), ...pathRoad(subject, EVERYTHING, 1)], 1));
			}
			expect(found).toEqual([]);
		}
	);

	it('run through no card of any organisation, whoever works with whom', () => {
		const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 });
		fc.assert(
			fc.property(anyOrg(), pairs, (made, between) => {
				const dotted = between.map(([from, to]) => [from % made.size, to % made.size] as const);
				const subject = subjectOf({ ...made, dotted }, -1, nobodysLibrary, { layout: LAYOUT[layout] });
				expect(crossings(subject, mapScene(subject, EVERYTHING, 1, 'roles').marks, 1)).toEqual([]);
			}),
			{ numRuns: 150 }
		);
	});
});
