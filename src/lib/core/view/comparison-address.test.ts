import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_COMPARISON, readCompareQuery, writeCompareQuery, type ComparisonAddress } from './comparison-address';

const id = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[^\s,]+$/.test(text));
const anyView: fc.Arbitrary<ComparisonAddress> = fc.record({
	roles: fc.uniqueArray(
		fc.oneof(
			id,
			id.map((text) => `@${text}`)
		),
		{ maxLength: 4 }
	),
	org: fc.option(id, { nil: undefined }),
	only: fc.constantFrom('differences', undefined),
	theme: fc.constantFrom('light', 'dark', undefined)
});

it('reads back what it wrote', () => {
	fc.assert(
		fc.property(anyView, (view) => {
			expect(readCompareQuery(writeCompareQuery(view))).toEqual({ view, unread: [] });
		})
	);
});

it('is plain to read, and empty for the list', () => {
	expect(writeCompareQuery({ ...EMPTY_COMPARISON, roles: ['cpo', 'cto', 'vp-product'], only: 'differences' })).toBe(
		'?roles=cpo,cto,vp-product&only=differences'
	);
	expect(writeCompareQuery(EMPTY_COMPARISON)).toBe('');
});

it('gives defaults for junk and says which part was junk', () => {
	fc.assert(
		fc.property(fc.string(), (query) => {
			const { view, unread } = readCompareQuery(query);
			for (const name of unread)
				expect(view[name as keyof ComparisonAddress]).toEqual(EMPTY_COMPARISON[name as keyof ComparisonAddress]);
		})
	);
	expect(readCompareQuery('?roles=a,,b&org=x y&only=sames&theme=pink')).toEqual({
		view: EMPTY_COMPARISON,
		unread: ['roles', 'org', 'only', 'theme']
	});
});
