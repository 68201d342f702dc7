import { describe, expect, it } from 'vitest';
import { library } from '../../../../tests/support/organisations';
import { horizonWords, type Horizon } from './horizon';

describe('how far a role looks ahead', () => {
	it.each<[Horizon, string]>([
		[[0, 1], 'weeks'],
		[[0, 3], 'weeks to a quarter'],
		[[0, 24], 'weeks to 2 years'],
		[[3, 9], '3 to 9 months'],
		[[6, 18], '6 to 18 months'],
		[[3, 12], 'a quarter to a year'],
		[[6, 24], '6 to 24 months'],
		[[12, 24], '1 to 2 years'],
		[[36, 120], '3 to 10 years']
	])('is said in words: %j', (horizon, words) => expect(horizonWords(horizon)).toBe(words));

	it('mixes no numbers of one unit with another unit', () => {
		for (const { id, attributes } of library.roles)
			expect(horizonWords(attributes.horizon), id).toMatch(
				/^(weeks( to .+)?|\d+ to \d+ (months|years)|(a month|a quarter|half a year) to (a quarter|half a year|a year))$/
			);
	});
});
