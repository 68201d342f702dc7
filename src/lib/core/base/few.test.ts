import { expect, test } from 'vitest';
import { fewOf } from './few';

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `n${i}`);

test('up to eight are all named, of more the first eight and how many others', () => {
	expect(fewOf(names(3))).toBe('n0, n1 and n2');
	expect(fewOf(names(8))).toBe('n0, n1, n2, n3, n4, n5, n6 and n7');
	expect(fewOf(names(100_000))).toBe('n0, n1, n2, n3, n4, n5, n6, n7 and 99,992 more');
});
