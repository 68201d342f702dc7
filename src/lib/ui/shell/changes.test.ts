import { expect, test } from 'vitest';
import { changesInWords } from './changes';

const items = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `${i}`, title: `Role ${i}` }));
const words = (kept: number, moved: number, added: number, gone: number): string => changesInWords({ title: 'B against A', kept, moved: items(moved), added: items(added), gone: items(gone) });

test('names every kind that happened, verbs agreeing', () => {
	expect(words(24, 9, 8, 6)).toBe('24 roles stay, 9 have another manager, 8 are new, 6 are gone.');
	expect(words(1, 1, 1, 1)).toBe('1 role stays, 1 has another manager, 1 is new, 1 is gone.');
	expect(words(0, 0, 1200, 0)).toBe('1,200 roles are new.');
	expect(words(0, 0, 0, 0)).toBe('nothing to compare.');
});
