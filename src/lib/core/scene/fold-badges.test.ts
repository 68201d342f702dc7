import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, organisation, orgFrom, subjectOf } from '../../../../tests/support/organisations';
import { overlaps, type Box, type Point } from '#core/base/geometry';
import { belowWords } from '#core/org/below';
import { Cards } from '#core/cards/content';
import { zoomOf, type Zoom } from '#core/cards/zoom';
import { cardBox } from '#core/layout/arrangement';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import type { LayoutName } from '#core/layout/registry';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';
import { divide } from '#core/org/territories';
import { badgeOf, isFolded } from './fold-badges';
import { hitTest } from './hit-test';
import { mapScene } from './map-scene';
import type { TextMark } from './marks';
import { overlayScene, type Pointing } from './overlay-scene';
import { arrangeOrg, type Subject } from './subject';

const everything: Box = { x0: -1e7, y0: -1e7, x1: 1e7, y1: 1e7 };
const nobody: Pointing = { hovered: undefined, focused: undefined };

/** The position whose badge lies under a point, or -1. */
const badgeUnder = (
	subject: Subject,
	point: Point,
	k: number,
	zoom: Zoom,
	hovered: number | undefined,
	slack = 0
): number => {
	const hit = hitTest(subject, point, k, zoom, { ...nobody, hovered }, slack);
	return hit?.kind === 'badge' ? hit.position : -1;
};

function folding(org: Org, folded: Uint8Array, layout: LayoutName = 'top-down'): Subject {
	const territories = divide(org);
	return {
		org,
		territories,
		cards: new Cards(org, library),
		arrangement: arrangeOrg(org, territories, { layout: LAYOUT[layout], folded }),
		focus: undefined
	};
}

const anyFolding = (): fc.Arbitrary<[Org, Uint8Array]> =>
	anyOrg(40).chain((org) =>
		fc.tuple(
			fc.constant(org),
			fc
				.array(fc.nat(2), { minLength: org.size, maxLength: org.size })
				.map((seeds) => Uint8Array.from(seeds, (seed) => (seed === 0 ? 1 : 0)))
		)
	);

const world = ({ x0, y0, x1, y1 }: Box, k: number): Box => ({ x0: x0 / k, y0: y0 / k, x1: x1 / k, y1: y1 / k });

describe('fold badges', () => {
	it('stand once on every folded position, and say how many are below', () => {
		fc.assert(
			fc.property(anyFolding(), fc.constantFrom(...LAYOUT_NAMES), ([org, folded], layout) => {
				const subject = folding(org, folded, layout);
				const { marks } = mapScene(subject, everything, 0.62, 'titles');
				const told = marks
					.filter((mark): mark is TextMark => mark.kind === 'text' && mark.text.startsWith('+'))
					.map(({ text }) => text);
				const expected = [...subject.arrangement.position]
					.filter((p) => folded[p] === 1 && org.end[p]! > p + 1)
					.map((p) => `+${org.end[p]! - p - 1}`);
				expect(told.sort()).toEqual(expected.sort());
			}),
			{ numRuns: 80 }
		);
	});

	it('lie on nobody else’s card at Titles zoom, top-down', () => {
		fc.assert(
			fc.property(anyFolding(), fc.double({ min: 0.52, max: 0.87, noNaN: true }), ([org, folded], k) => {
				const subject = folding(org, folded);
				const a = subject.arrangement;
				for (let e = 0; e < a.size; e++) {
					const badge = badgeOf(subject, e, k, 'titles');
					if (!badge) continue;
					for (let other = 0; other < a.size; other++)
						if (other !== e)
							expect(
								overlaps(world(badge.box, k), cardBox(a, other)),
								`${org.ids[a.position[e]!]} on ${org.ids[a.position[other]!]}`
							).toBe(false);
				}
			}),
			{ numRuns: 80 }
		);
	});

	it('are found under their own middle', () => {
		fc.assert(
			fc.property(
				anyFolding(),
				fc.constantFrom(...LAYOUT_NAMES),
				fc.double({ min: 0.6, max: 2.5, noNaN: true }),
				([org, folded], layout, k) => {
					const subject = folding(org, folded, layout);
					const a = subject.arrangement;
					for (let e = 0; e < a.size; e++) {
						const position = a.position[e]!;
						const badge = badgeOf(subject, e, k, zoomOf(k));
						if (!badge) {
							expect(org.end[position]).toBe(position + 1);
							continue;
						}
						const { x0, y0, x1, y1 } = world(badge.box, k);
						const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
						expect(badge.folded).toBe(isFolded(subject, e));
						expect(badgeUnder(subject, middle, k, zoomOf(k), position)).toBe(position);
						if (!badge.folded) expect(badgeUnder(subject, middle, k, zoomOf(k), undefined)).not.toBe(position);
					}
				}
			),
			{ numRuns: 80 }
		);
	});

	it('are widened for a finger, but not over a card', () => {
		const org = organisation('mid-size');
		const folded = new Uint8Array(org.size);
		const position = placeOf(org, 'director-ux');
		folded[position] = 1;
		const subject = folding(org, folded);
		const k = 0.62;
		const { box } = badgeOf(subject, subject.arrangement.position.indexOf(position), k, 'titles')!;
		const below = { x: (box.x0 + box.x1) / 2 / k, y: (box.y1 + 10) / k };
		const above = { x: (box.x0 + box.x1) / 2 / k, y: (box.y0 - 10) / k };
		expect(badgeUnder(subject, below, k, 'titles', undefined)).toBe(-1);
		expect(badgeUnder(subject, below, k, 'titles', undefined, 13)).toBe(position);
		expect(badgeUnder(subject, above, k, 'titles', undefined, 13)).toBe(-1);
	});

	it('are a quiet mark and no target at Regions zoom', () => {
		const org = organisation('mid-size');
		const folded = new Uint8Array(org.size).fill(1);
		const subject = folding(org, folded);
		const { box } = badgeOf(subject, 0, 0.3, 'regions')!;
		expect(badgeUnder(subject, { x: box.x0 / 0.3, y: box.y0 / 0.3 }, 0.3, 'regions', 0, 20)).toBe(-1);
		expect(mapScene(subject, everything, 0.3, 'regions').marks.filter((mark) => mark.kind === 'card')).toHaveLength(1);
	});

	it('of the unfolded are drawn for what is pointed at or selected only', () => {
		const org = organisation('startup');
		const subject = subjectOf(org);
		const bars = (s: Subject, hovered: number | undefined): number =>
			overlayScene(s, { hovered, focused: undefined }, 0.62, 'titles', everything).marks.filter(
				(mark) => mark.kind === 'roads' && mark.width === 1.5
			).length;
		expect(bars(subject, undefined)).toBe(0);
		expect(bars(subject, 0)).toBe(1);
		expect(bars(subjectOf(org, 0), undefined)).toBe(1);
	});
});

describe('how many are below', () => {
	const org = orgFrom([
		{ id: 'a', title: 'A' },
		{ id: 'b', title: 'B', manager: 'a' },
		{ id: 'c', title: 'C', manager: 'b' },
		{ id: 'd', title: 'D', manager: 'b' }
	]);

	it('is told once when all are direct reports', () => {
		expect([0, 1, 2].map((p) => belowWords(org, p))).toEqual(['1 report, 3 in all', '2 reports', '']);
	});

	it('is told on a folded manager’s card where there is room', () => {
		const mid = organisation('mid-size');
		const folded = new Uint8Array(mid.size);
		folded[placeOf(mid, 'director-pm')] = 1;
		const words = (subject: Subject): string[] =>
			mapScene(subject, everything, 1.12, 'roles').marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(words(folding(mid, folded))).toContain(belowWords(mid, placeOf(mid, 'director-pm')));
		expect(words(folding(mid, new Uint8Array(mid.size)))).not.toContain(belowWords(mid, placeOf(mid, 'director-pm')));
	});
});
