import { describe, expect, it } from 'vitest';
import { orgFrom } from '../../../../tests/support/organisations';
import { showLevels, UNFOLDED } from '#core/org/folds';
import { limitOf, MOST_CARDS } from './limit';
import { PAGE_SIZES, type PageSize } from './page';

const SIZES = Object.keys(PAGE_SIZES) as PageSize[];
/** Two reports below the top; one leads everybody else. */
const org = orgFrom(
	Array.from({ length: MOST_CARDS + 3 }, (_, i) => ({
		id: `p${i}`,
		title: `Position ${i}`,
		...(i > 0 && { manager: i < 3 ? 'p0' : i === 3 ? 'p2' : 'p3' })
	}))
);
const whole = { subject: { org }, folds: UNFOLDED, top: 0 };
const [small, large, lead] = [1, 2, 3];

describe('how much goes into a picture', () => {
	it('has no limit on a page of fixed shape, as long as it is laid out', () => {
		expect(SIZES.filter((size) => limitOf(whole, 0, size) !== undefined)).toEqual(['tight']);
		expect(limitOf(whole, 0, 'tight')).toBe(
			'10,003 roles are too many to be drawn one by one: at most 10,000. Choose a PNG of a fixed size, the current view or a branch, or fold more of the map.'
		);
	});

	it('is what is not folded away', () => {
		for (const size of SIZES) {
			expect(limitOf({ ...whole, folds: showLevels(3) }, 0, size)).toBeUndefined();
			expect(limitOf(whole, small, size)).toBeUndefined();
			expect(limitOf(whole, large, size)).toMatch(/^10,001 roles are too many.* Show this branch alone first/);
			expect(limitOf(whole, lead, size)).toBeUndefined();
		}
	});

	it('counts a branch that is folded away as it would be opened', () => {
		const folded = { ...whole, folds: { ...UNFOLDED, fold: new Set([large]) } };
		expect(limitOf(folded, 0, 'tight')).toBeUndefined();
		expect(limitOf(folded, large, 'full-hd')).toMatch(/^10,001 roles/);
		expect(
			limitOf({ ...folded, folds: { ...UNFOLDED, fold: new Set([large, lead]) } }, large, 'tight')
		).toBeUndefined();
	});

	it('says which map is to be shown first', () => {
		const alone = { ...whole, top: large };
		expect(limitOf(alone, large, 'full-hd')).toBeUndefined();
		expect(limitOf(alone, large, 'tight')).toMatch(/to be drawn one by one/);
		expect(limitOf(alone, 0, 'full-hd')).toMatch(/Show the whole map first/);
	});
});
