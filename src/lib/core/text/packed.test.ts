import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packList } from '../../../../tests/support/pack.mjs';
import * as packed from './packed';

const { readerOf, walkList, walkTable } = packed;

/** Square tables as they come: any numbers, and mostly alike ones. */
const table = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 3, 60))
	.chain(([side, most]) =>
		fc.tuple(
			fc.constant(side),
			fc.array(fc.integer({ min: -most, max: most }), { minLength: side * side, maxLength: side * side })
		)
	);

test('what is packed reads back the same', () => {
	fc.assert(
		fc.property(table, ([side, numbers]) => {
			const text = pack(packed, numbers);
			expect([...walkTable(readerOf(text), new Int8Array(side * side), side)]).toEqual(numbers);
		})
	);
});

test('hints change the text, not the numbers', () => {
	fc.assert(
		fc.property(table, ([side, numbers]) => {
			const hints = Int8Array.from(numbers, (number) => -number);
			const text = pack(packed, numbers, hints);
			expect([...walkTable(readerOf(text), new Int8Array(side * side), side, hints)]).toEqual(numbers);
		})
	);
});

test('a long run of what is expected takes next to no room, and carries reach as far as they must', () => {
	const flat = new Array<number>(90 * 90).fill(0);
	expect(pack(packed, flat).length).toBeLessThan(30);
	const odd = flat.map((_, i) => (i % 1013 === 0 ? 50 : 0));
	expect([...walkTable(readerOf(pack(packed, odd)), new Int8Array(odd.length), 90)]).toEqual(odd);
});

test('a list of numbers of 16 bits reads back the same, whatever its contexts', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -1200, max: 1200 }), { maxLength: 60 }), fc.nat(3), (numbers, kinds) => {
			const contextOf = (i: number): number => i % (kinds + 1);
			const text = packList(packed, numbers, contextOf);
			expect([...walkList(readerOf(text), new Int16Array(numbers.length), contextOf)]).toEqual(numbers);
		})
	);
	expect(() => packList(packed, [2 ** 15], () => 0)).toThrow(/16 bits/);
});
