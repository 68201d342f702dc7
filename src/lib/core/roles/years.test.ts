import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsAxis, yearsWords } from './years';

const range = fc
	.record({ low: fc.nat(60), more: fc.option(fc.nat(60), { nil: undefined }) })
	.map(({ low, more }) => (more === undefined ? { low } : { low, high: low + more }));

describe('years', () => {
	it('are said in words', () => {
		expect([{ low: 5, high: 10 }, { low: 10 }, { low: 3, high: 3 }].map(yearsWords)).toEqual([
			'5 to 10 years',
			'10 years or more',
			'3 years'
		]);
	});

	it('stand on one axis that leaves room beyond the last number', () => {
		expect(yearsAxis([{ low: 10 }, { low: 5, high: 10 }, { low: 18 }])).toEqual({
			end: 20,
			bars: [
				{ from: 0.5, to: 1, open: true },
				{ from: 0.25, to: 0.5, open: false },
				{ from: 0.9, to: 1, open: true }
			]
		});
	});

	it('keep their order and never leave the axis', () => {
		fc.assert(
			fc.property(fc.array(range), (ranges) => {
				const { bars, end } = yearsAxis(ranges);
				bars.forEach(({ from, to, open }, i) => {
					expect(from).toBeGreaterThanOrEqual(0);
					expect(to).toBeLessThanOrEqual(1);
					expect(from).toBeLessThanOrEqual(to);
					expect(from * end).toBeCloseTo(ranges[i]!.low);
					// An open range is never drawn without a length.
					if (open) expect(from).toBeLessThan(to);
				});
			})
		);
	});
});
