import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import { anyOrg, library, organisation, subjectOf } from '../../../../tests/support/organisations';
import { placeOf } from '#core/org/ids';
import type { Box, Point } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { groupsOf } from './groups';
import { hitTest, type Hit } from './hit-test';
import { mapScene } from './map-scene';
import type { Mark, RoadsMark } from './marks';
import { overlayScene, type Pointing } from './overlay-scene';
import { pickedMarks } from './picked-marks';
import type { Subject } from './subject';

const everything: Box = { x0: -1e7, y0: -1e7, x1: 1e7, y1: 1e7 };
const nobody: Pointing = { hovered: undefined, focused: undefined };

/** A subject with folds, a selection, picks and a pointer, and a scale. */
const anyMap = () =>
	anyOrg(40).chain((org) =>
		fc.record({
			org: fc.constant(org),
			folded: fc
				.array(fc.nat(4), { minLength: org.size, maxLength: org.size })
				.map((seeds) => Uint8Array.from(seeds, (seed) => (seed === 0 ? 1 : 0))),
			selected: fc.integer({ min: -1, max: org.size - 1 }),
			hovered: fc.option(fc.nat(org.size - 1), { nil: undefined }),
			picks: fc.uniqueArray(fc.nat(org.size - 1), { maxLength: 3 }),
			layout: fc.constantFrom(...LAYOUT_NAMES),
			k: fc.double({ min: 0.1, max: 2.5, noNaN: true })
		})
	);

/** Radius of a coin with its rim, px; the sign that picks is a target of the same size. */
const COIN = 12;

type Drawn = { readonly kind: Hit['kind']; readonly position: number; readonly to?: number };

const isIn = (mark: Mark, { x, y }: Point): boolean =>
	(mark.kind === 'card' && x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height) ||
	(mark.kind === 'dot' && Math.hypot(x - mark.x, y - mark.y) <= COIN);

/** How far a point is from the straight pieces of a line. */
const away = (line: readonly number[], { x, y }: Point): number =>
	Math.min(
		...Array.from({ length: line.length / 2 - 1 }, (_, i) => {
			const [x0, y0, x1, y1] = line.slice(2 * i, 2 * i + 4) as [number, number, number, number];
			const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
			const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
			return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
		})
	);

/** Everything that the marks have at a point of the map, px. */
function drawnAt(marks: readonly Mark[], point: Point): Drawn[] {
	const found: Drawn[] = [];
	for (const part of groupsOf(marks)) {
		if (
			part.kind === 'group' &&
			(part.group === 'coin' ? part.marks.some((mark) => isIn(mark, point)) : isIn(part.marks[0]!, point))
		)
			found.push({ kind: part.group, position: part.position });
		if (part.kind === 'plots')
			part.positions.forEach((position, i) => {
				const [x, y, width, height] = part.boxes.slice(4 * i, 4 * i + 4) as [number, number, number, number];
				if (point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height)
					found.push({ kind: 'card', position });
			});
		if (part.kind === 'roads' && part.lineKind)
			part.lines.forEach((line, i) => {
				if (away(line, point) <= part.width / 2)
					found.push({ kind: 'line', position: part.ends![2 * i]!, to: part.ends![2 * i + 1]! });
			});
	}
	return found;
}

const ORDER: readonly Hit['kind'][] = ['badge', 'coin', 'card', 'line'];

/** Points of interest of a scene, px: corners and middles of bodies and beside them, places on lines; none right on an edge. */
function placesOf(marks: readonly Mark[]): Point[] {
	return marks.flatMap((mark): Point[] => {
		if (mark.kind === 'card')
			return [
				{ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 },
				{ x: mark.x + 1, y: mark.y + 1 },
				{ x: mark.x + mark.width + 3, y: mark.y + mark.height / 2 },
				{ x: mark.x + mark.width / 2, y: mark.y + mark.height + 5 }
			];
		if (mark.kind === 'dot')
			return [
				{ x: mark.x, y: mark.y },
				{ x: mark.x + mark.r - 0.5, y: mark.y },
				{ x: mark.x - mark.r - 4, y: mark.y }
			];
		if (mark.kind === 'roads')
			return mark.lines.flatMap((line) => [
				{ x: (line[0]! + line[2]!) / 2, y: (line[1]! + line[3]!) / 2 },
				{ x: (line.at(-4)! + 3 * line.at(-2)!) / 4, y: (line.at(-3)! + 3 * line.at(-1)!) / 4 }
			]);
		return [];
	});
}

describe('what is hit', () => {
	it('is what is drawn there: the first of badge, coin, card and line', () => {
		fc.assert(
			fc.property(anyMap(), ({ org, folded, selected, hovered, picks, layout, k }) => {
				const zoom = zoomOf(k);
				const subject: Subject = {
					...subjectOf(org, selected, library, { layout: LAYOUT[layout], folded }),
					picked: pickedMarks(picks)
				};
				const pointing: Pointing = { ...nobody, hovered };
				const marks = [
					...mapScene(subject, everything, k, zoom).marks,
					...overlayScene(subject, pointing, k, zoom, everything).marks
				];
				for (const place of placesOf(marks)) {
					const drawn = drawnAt(marks, place).filter(({ kind }) => kind !== 'badge' || zoom !== 'regions');
					const hit = hitTest(subject, { x: place.x / k, y: place.y / k }, k, zoom, pointing);
					const first = ORDER.find((kind) => drawn.some((one) => one.kind === kind));
					expect(hit?.kind).toBe(first);
					if (!hit) continue;
					const same = drawn.filter(({ kind }) => kind === hit.kind);
					// A whole branch of a few px is one plot.
					if (hit.kind === 'card')
						expect(same.some(({ position }) => position <= hit.position && hit.position < org.end[position]!)).toBe(
							true
						);
					else
						expect(same).toContainEqual(
							hit.kind === 'line' ? { kind: 'line', position: hit.position, to: hit.to } : hit
						);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('is nothing beside the map', () => {
		const subject = subjectOf(organisation('startup'));
		const { box } = subject.arrangement;
		for (const slack of [0, 2, 13])
			expect(hitTest(subject, { x: box.x0 - 100, y: box.y0 - 100 }, 1, 'roles', nobody, slack)).toBeUndefined();
	});

	it.each(LAYOUT_NAMES)(
		'is a line at its middle, if nothing lies over it, with its ends and its kind: %s',
		(layout) => {
			const org = organisation('mid-size');
			const subject = subjectOf(org, placeOf(org, 'product-owner'), library, { layout: LAYOUT[layout] });
			const kinds = new Set<string>();
			const { marks } = mapScene(subject, everything, 0.62, 'titles');
			for (const mark of marks.filter((one): one is RoadsMark => one.kind === 'roads' && one.lineKind !== undefined))
				for (const line of mark.lines)
					for (const [x, y] of [[(line[0]! + line[2]!) / 2, (line[1]! + line[3]!) / 2]]) {
						const hit = hitTest(subject, { x: x! / 0.62, y: y! / 0.62 }, 0.62, 'titles', nobody);
						if (hit?.kind === 'line') kinds.add(hit.line);
					}
			for (const kind of ['reports-to', 'path', 'counterpart', ...(layout === 'outline' ? [] : ['dotted'])])
				expect(kinds).toContain(kind);
		}
	);

	it('has room around it: a card of 2 px at most, a line of all', () => {
		const subject = subjectOf(organisation('startup'));
		const a = subject.arrangement;
		const right = a.x[0]! + a.leader.width;
		const beside = (px: number, slack: number) =>
			hitTest(subject, { x: right + px, y: a.y[0]! + 5 }, 1, 'roles', nobody, slack)?.kind;
		expect([beside(1.5, 0), beside(1.5, 2), beside(5, 13)]).toEqual([undefined, 'card', undefined]);
		const below = (px: number, slack: number) =>
			hitTest(
				subject,
				{ x: a.x[0]! + a.leader.width / 2 + px, y: a.y[0]! + a.leader.height + 20 },
				1,
				'roles',
				nobody,
				slack
			)?.kind;
		expect([below(0, 0), below(4, 0), below(4, 13)]).toEqual(['line', undefined, 'line']);
	});
});
