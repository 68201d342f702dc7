import { describe, expect, it } from 'vitest';
import { organisations, subjectOf } from '../../../../tests/support/organisations';
import { cardBox } from './arrangement';
import { showsCards } from './shows-cards';

describe('the places of an arrangement', () => {
	const all = organisations.map((org) => subjectOf(org).arrangement);

	it('a window shows cards or it does not', () => {
		for (const a of all) {
			for (let i = 0; i < a.size; i++) expect(showsCards(a, cardBox(a, i))).toBe(true);
			const { x0, y0, x1, y1 } = a.box;
			expect(showsCards(a, a.box)).toBe(true);
			expect(showsCards(a, { x0: x1 + 1, y0, x1: x1 + 500, y1 })).toBe(false);
			// The corner beside the root is bare, though it lies in the box of the map.
			expect(showsCards(a, { x0, y0, x1: x0 + 20, y1: y0 + 20 })).toBe(false);
		}
	});
});
