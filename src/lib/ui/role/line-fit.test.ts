import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOnLine } from './line-fit';

test('all stand on a line that is wide enough, without a place for more', () => {
	expect(countOnLine([100, 100], 206, 6, 44)).toBe(2);
	expect(countOnLine([100, 100], 205, 6, 44)).toBe(1);
	expect(countOnLine([100, 50, 50], 206, 6, 44)).toBe(2);
	expect(countOnLine([100, 50, 50], 205, 6, 44)).toBe(1);
});

test('there is always one', () => expect(countOnLine([500, 10], 100, 6, 44)).toBe(1));

test('what is shown never runs over', () => {
	const widths = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(widths, fc.integer({ min: 0, max: 500 }), (all, room) => {
			const shown = countOnLine(all, room, 6, 44);
			const used = all.slice(0, shown).reduce((sum, width) => sum + width + 6, -6) + (shown < all.length ? 50 : 0);
			if (shown > 1) expect(used).toBeLessThanOrEqual(room);
		})
	);
});
