import { describe, expect, it } from 'vitest';
import { nearest } from './nearest';

describe('the nearest word', () => {
	it.each([
		['e-71', ['e-1', 'e-17', 'e-2'], 'e-17'],
		['Anna', ['hannah', 'ANNA'], 'ANNA'],
		['director', ['Drector', 'doctor'], 'Drector'],
		['x', ['abc', 'xyzzy'], undefined],
		['anything', [], undefined]
	])('to %s', (word, words, expected) => {
		expect(nearest(word, words)).toBe(expected);
	});
});
