import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisation } from '../../../../tests/support/organisations';
import { readAddress, writeAddress } from './address';
import { addressOf, resolveSelection, standIn } from './resolve';
import { EMPTY_VIEW, type View } from './view';

const id = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[^\s,]+$/.test(text));
const anyView: fc.Arbitrary<View> = fc.record({
	org: fc.option(id, { nil: undefined }),
	role: fc.option(id, { nil: undefined }),
	at: fc.option(id, { nil: undefined }),
	theme: fc.option(fc.constantFrom('light', 'dark'), { nil: undefined })
});

describe('the address', () => {
	it('reads back what it wrote', () => {
		fc.assert(fc.property(anyView, (view) => {
			expect(readAddress(writeAddress(view))).toEqual({ view, unread: [] });
		}));
	});

	it('gives defaults for junk and says which part was junk', () => {
		fc.assert(
			fc.property(fc.string(), (query) => {
				const { view, unread } = readAddress(query);
				for (const name of unread) expect(view[name as keyof View]).toBeUndefined();
			})
		);
		expect(readAddress('?theme=pink&org=a%20b&role=%zz&x=1')).toEqual({ view: EMPTY_VIEW, unread: ['org', 'theme'] });
	});

	it('is empty for the first view', () => {
		expect(writeAddress(EMPTY_VIEW)).toBe('');
	});
});

describe('what an address selects', () => {
	const enterprise = organisation('enterprise');

	it('is the position, before the role', () => {
		const view = { ...EMPTY_VIEW, at: 'cto', role: 'cpo' };
		expect(resolveSelection(view, enterprise, library)).toEqual({ position: enterprise.find('cto'), notice: undefined });
		expect(resolveSelection({ ...view, at: 'gone' }, enterprise, library).position).toBe(enterprise.find('cpo'));
	});

	it('is what stands in for a role that the organisation lacks, with a notice', () => {
		const { position, notice } = resolveSelection({ ...EMPTY_VIEW, role: 'head-of-product' }, enterprise, library);
		expect(enterprise.ids[position]).toBe('vp-product');
		expect(notice).toBe('Enterprise has no Head of Product. The nearest is Vice President of Product.');
		const startup = organisation('startup');
		expect(startup.ids[standIn(library, startup, 'cpo')]).toBe('head-of-product');
	});

	it('is nothing for an unknown id, with a notice', () => {
		for (const view of [{ ...EMPTY_VIEW, role: 'king' }, { ...EMPTY_VIEW, at: 'king' }]) {
			const { position, notice } = resolveSelection(view, enterprise, library);
			expect(position).toBe(-1);
			expect(notice).toContain('“king”');
		}
	});

	it('is the same position again after writing and reading it', () => {
		for (let p = 0; p < enterprise.size; p++) {
			const { view } = readAddress(writeAddress({ ...EMPTY_VIEW, ...addressOf(enterprise, p) }));
			expect(resolveSelection(view, enterprise, library).position).toBe(p);
		}
	});
});
