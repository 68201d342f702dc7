import { expect, test } from 'vitest';
import { fewer, more, type Levels } from './levels';

test('goes from all down to one and back, a level at a time', () => {
	const seen: Levels[] = [undefined];
	for (let i = 0; i < 5; i++) seen.push(fewer(seen.at(-1), 4));
	expect(seen).toEqual([undefined, 3, 2, 1, 1, 1]);
	expect(more(1, 4)).toBe(2);
	expect(more(3, 4)).toBeUndefined();
	expect(more(undefined, 4)).toBeUndefined();
});

test('a number from another organisation that is too large counts as all', () => {
	expect(fewer(9, 4)).toBe(3);
	expect(more(9, 4)).toBeUndefined();
});
