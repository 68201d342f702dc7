import { describe, expect, it } from 'vitest';
import { LAYOUT } from '../../../../tests/support/layouts';
import { library, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { overlaps, type Box } from '#core/base/geometry';
import { cardBox } from '#core/layout/arrangement';
import { placeOf } from '#core/org/ids';
import { badgeOf } from './fold-badges';
import { groupsOf, type MarkGroup } from './groups';
import { targetAt } from './hit-test';
import { scaleBox } from './label-room';
import { mapScene } from './map-scene';
import { overlayScene } from './overlay-scene';
import { pickedMarks } from './picked-marks';
import { isBlock } from './roads';
import type { Subject } from './subject';

const everything: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const nobody = { hovered: undefined, focused: undefined };
const mid = organisation('mid-size');

const listed = (selected = -1, narrow = false, org = mid): Subject =>
	subjectOf(org, selected, library, { layout: LAYOUT.outline, narrow });

const cardsOf = (subject: Subject, k: number): MarkGroup[] =>
	groupsOf(mapScene(subject, everything, k, 'roles').marks).filter(
		(part): part is MarkGroup => part.kind === 'group' && part.group === 'card'
	);

describe('the lines of a list', () => {
	it('are one group each: ground, glyph of the level, words', () => {
		for (const org of organisations)
			for (const narrow of [false, true]) {
				const subject = listed(-1, narrow, org);
				const groups = cardsOf(subject, 1);
				expect(groups).toHaveLength(org.size);
				for (const { marks, of } of groups) {
					expect(marks.map(({ kind }) => kind).slice(0, 2), of).toEqual(['card', 'roads']);
					expect(marks.some(({ kind }) => kind === 'text')).toBe(true);
				}
			}
	});

	it('end at one edge, and lie inside their land', () => {
		for (const narrow of [false, true]) {
			const { arrangement: a } = listed(-1, narrow);
			for (let e = 0; e < a.size; e++) {
				const card = cardBox(a, e);
				expect(card.x1).toBe(cardBox(a, 0).x1);
				const { box } = a.lands[a.landOf[e]!]!;
				expect(card.x0 > box.x0 && card.x1 < box.x1 && card.y0 > box.y0 && card.y1 < box.y1).toBe(true);
			}
		}
	});

	it('keep what is written legible when one is hovered or selected', () => {
		const ceo = overlayScene(listed(), { hovered: 0, focused: undefined }, 1, 'roles', {
			x0: -1e6,
			y0: -1e6,
			x1: 1e6,
			y1: 1e6
		}).marks;
		expect(ceo.find(({ kind }) => kind === 'card')).toMatchObject({ fill: 'surface' });
		const [selected] = cardsOf(listed(0), 1).filter(({ position }) => position === 0);
		for (const mark of selected!.marks) if (mark.kind === 'roads') expect(mark.stroke).toBe('on-ink');
	});

	it('are found by a finger between two lands, and each by its own height', () => {
		const subject = listed();
		const { arrangement: a } = subject;
		for (let e = 1; e < a.size; e++) {
			const [above, below] = [cardBox(a, e - 1), cardBox(a, e)];
			const x = below.x0 + 40;
			const at = (y: number) => targetAt(subject, { x, y }, 1, 'roles', nobody, 13)?.position;
			expect(at((below.y0 + below.y1) / 2)).toBe(a.position[e]);
			expect(at(below.y0 + 1)).toBe(a.position[e]);
			expect([a.position[e - 1], a.position[e]]).toContain(at((above.y1 + below.y0) / 2));
		}
	});

	it('have their badges before them and their coins at their ends, on nobody else’s line', () => {
		for (const narrow of [false, true]) {
			const folded = new Uint8Array(mid.size);
			folded[placeOf(mid, 'vp-product')] = folded[placeOf(mid, 'cto')] = 1;
			const subject = subjectOf(mid, -1, library, { layout: LAYOUT.outline, narrow, folded });
			const { arrangement: a } = subject;
			for (let e = 0; e < a.size; e++) {
				if (isBlock(a, e, 1)) continue;
				const badge = badgeOf(subject, e, 1, 'roles');
				if (badge) {
					expect((badge.box.x0 + badge.box.x1) / 2).toBeLessThan(cardBox(a, e).x0);
					for (let other = 0; other < a.size; other++)
						if (other !== e) expect(overlaps(badge.box, cardBox(a, other))).toBe(false);
				}
				const coin = pickedMarks([a.position[e]!]).above(subject, 1, undefined)[0]!;
				const card = scaleBox(cardBox(a, e), 1);
				expect(coin).toMatchObject({ kind: 'dot', y: (card.y0 + card.y1) / 2 });
				if (coin.kind === 'dot') expect(Math.abs(coin.x - card.x1)).toBeLessThan(4);
			}
		}
	});
});
