import { expect, it } from 'vitest';
import { seriesOf } from './series';

it('keeps apart what has commas or “and” inside', () => {
	expect(seriesOf([])).toBe('');
	expect(seriesOf(['one and two'])).toBe('one and two');
	expect(seriesOf(['one', 'two', 'three'])).toBe('one, two and three');
	expect(seriesOf(['what to start, fund and stop', 'the budget'])).toBe('what to start, fund and stop; the budget');
	expect(seriesOf(['pricing and packaging', 'the budget'])).toBe('pricing and packaging; the budget');
});
