import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orgFrom } from '../../../../tests/support/organisations';
import { IdIndex } from './id-index';
import { idAt, placeOf } from './ids';

describe('an index of ids', () => {
	it('finds what a map of them finds, the first of equal ones, and tells the others', () => {
		const id = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('a', 'b', '__proto__', 'constructor', ''));
		fc.assert(
			fc.property(fc.array(id), fc.array(id), (ids, others) => {
				const index = new IdIndex(ids);
				for (const one of [...ids, ...others]) expect(index.find(one)).toBe(ids.indexOf(one));
				expect(index.again).toEqual([...ids.keys()].filter((row) => ids.indexOf(ids[row]!) !== row));
			})
		);
	});

	it('keeps ids apart that differ in little', () => {
		const ids = Array.from({ length: 50_000 }, (_, i) => `employee-${i}`);
		const index = new IdIndex(ids);
		expect(ids.every((id, row) => index.find(id) === row)).toBe(true);
		expect(index.find('employee-50000')).toBe(-1);
	});
});

describe('an id', () => {
	const org = orgFrom([
		{ id: 'a', title: 'A' },
		{ id: 'b', title: 'B', manager: 'a' }
	]);

	it('leads to its position, in a copy of the organisation, too', () => {
		expect(['a', 'b', 'c'].map((id) => placeOf(org, id))).toEqual([0, 1, -1]);
		expect(placeOf(structuredClone(org), idAt(org, 1))).toBe(1);
		expect(placeOf({ ...org, ids: ['b', 'a'] }, 'b')).toBe(0);
	});

	it('leads there however many are looked for', () => {
		const ids = Array.from({ length: 300 }, (_, i) => `p${i}`);
		expect(ids.map((id) => placeOf({ ids }, id))).toEqual([...ids.keys()]);
		expect(placeOf({ ids }, 'p300')).toBe(-1);
	});
});
