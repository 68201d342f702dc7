import { describe, expect, it } from 'vitest';
import { library } from '../../../../tests/support/organisations';
import { compare } from './compare';
import { digest } from './digest';

const of = (...ids: string[]) =>
	compare(
		library,
		ids.map((id) => library.role(id)!)
	);

describe('the digest of a comparison', () => {
	it('has what differs before what does not, in reading order', () => {
		const rows = digest(of('cpo', 'cto', 'vp-product'), 5);
		expect(rows.map(({ label }) => label).slice(0, 2)).toEqual(['Asks', 'Scope']);
		expect(rows).toHaveLength(5);
		for (const { verdict } of rows) expect(verdict.kind).not.toBe('equal');
	});

	it('fills up with what they share, and never has more rows than asked for', () => {
		const same = digest(of('pm', 'product-owner'), 11);
		const equal = same.filter(({ verdict }) => verdict.kind === 'equal').length;
		for (let most = 0; most < 11; most++) {
			const rows = digest(of('pm', 'product-owner'), most);
			expect(rows.length).toBe(Math.min(most, same.length));
			if (most <= same.length - equal) expect(rows.every(({ verdict }) => verdict.kind !== 'equal')).toBe(true);
		}
	});

	it('shows the decision that makes each of the three that are compared most', () => {
		const decides = digest(of('cpo', 'cto', 'vp-product'), 5).find(({ label }) => label === 'Decides')!;
		expect(decides.cells.map(({ words }) => words)).toEqual([
			'Product vision',
			'Technology and architecture',
			'Priorities across product areas'
		]);
	});

	it('names the decisions that a role takes alone', () => {
		const decides = digest(of('cpo', 'cto'), 11).find(({ label }) => label === 'Decides')!;
		expect(decides.cells.map(({ words }) => words)).toEqual([
			'Product vision; what to start, fund and stop',
			expect.stringContaining('Technology')
		]);
	});
});
