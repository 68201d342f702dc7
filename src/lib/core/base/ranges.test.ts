import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangesOf } from './ranges';

it.each([
	[[], ''],
	[[3], '3'],
	[[2, 1], '1, 2'],
	[[4, 2, 3, 1], '1 to 4'],
	[[1, 2, 3, 7, 9, 10], '1 to 3, 7, 9, 10'],
	[[5, 5, 5], '5']
])('ranges of %j are “%s”', (numbers, text) => {
	expect(rangesOf(numbers)).toBe(text);
});

it('ranges name exactly the numbers', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
			const named = rangesOf(numbers)
				.split(', ')
				.filter(Boolean)
				.flatMap((part) => {
					const [from, to = from] = part.split(' to ').map(Number) as [number, number?];
					return Array.from({ length: to - from + 1 }, (_, i) => from + i);
				});
			expect(named).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
		})
	);
});
