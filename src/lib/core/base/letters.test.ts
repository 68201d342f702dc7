import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersApart } from './letters';

/** By the book: every step tried, nothing left out. */
function byTheBook(a: string, b: string): number {
	if (a === '' || b === '') return a.length + b.length;
	const ways = [
		byTheBook(a.slice(1), b) + 1,
		byTheBook(a, b.slice(1)) + 1,
		byTheBook(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
	];
	if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(byTheBook(a.slice(2), b.slice(2)) + 1);
	return Math.min(...ways);
}

/** Few letters, so that words have much in common. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const limit = fc.integer({ min: 0, max: 7 });

describe('how many letters two texts are apart', () => {
	it('is what trying every step says, up to the limit', () => {
		fc.assert(
			fc.property(word, word, limit, (a, b, most) => {
				expect(lettersApart(a, b, most)).toBe(Math.min(byTheBook(a, b), most + 1));
			})
		);
	});

	it('is the same in both directions, and 0 only for the same text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), limit, (a, b, most) => {
				expect(lettersApart(a, b, most)).toBe(lettersApart(b, a, most));
				expect(lettersApart(a, b, most) === 0).toBe(a === b);
			})
		);
	});

	it('costs no more than their length, times the limit', () => {
		const long = 'ab'.repeat(500_000);
		expect(lettersApart(`x${long}y`, `y${long}x`, 3)).toBe(2);
		expect(lettersApart(`${long}x`, `y${long}`, 3)).toBe(2);
	});

	it('counts two swapped neighbours as one', () => {
		expect(lettersApart('desinger', 'designer', 2)).toBe(1);
	});
});
