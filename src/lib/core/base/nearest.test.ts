import { describe, expect, it } from 'vitest';
import { freshPatience, nearest } from './nearest';

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

	it('is looked for as long as there is patience, all words of a file together', () => {
		const words = Array.from({ length: 20_000 }, (_, i) => `${'x'.repeat(37)}${i}`);
		const patience = freshPatience();
		const full = patience.letters;
		expect(nearest(`${'x'.repeat(37)}71`, words, patience)).toBe(words[71]);
		const spent = full - patience.letters;
		expect(spent).toBeLessThanOrEqual(words.join('').length);
		for (let i = 0; i < 50; i++) nearest(`${'x'.repeat(37)}y${i}z`, words, patience);
		expect(full - patience.letters).toBeLessThanOrEqual(full);
		expect(nearest(words[71]!, words, patience)).toBeUndefined();
	});

	it('is not looked for among very long words', () => {
		const patience = freshPatience();
		const long = 'x'.repeat(30_000);
		expect(nearest(`${long}a`, [`${long}b`], patience)).toBeUndefined();
		expect(nearest('a', [long, long], patience)).toBeUndefined();
		expect(patience).toEqual(freshPatience());
	});
});
