import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuts, joined, pieces } from './breaks';

const parts = (text: string) => pieces(text).map((piece) => (piece.spaced ? ` ${piece.text}` : piece.text));

test('words part at spaces, and after hyphens and slashes inside a word', () => {
	expect(parts('VP of Product')).toEqual(['VP', ' of', ' Product']);
	expect(parts('Co-Founder / CTO')).toEqual(['Co-', 'Founder', ' /', ' CTO']);
	expect(parts('UX/UI Lead')).toEqual(['UX/', 'UI', ' Lead']);
	expect(parts('-5 -- x-')).toEqual(['-5', ' --', ' x-']);
	expect(parts('a\u00a0b \t\n c')).toEqual(['a\u00a0b', ' c']);
	expect(parts(' \n')).toEqual([]);
});

test('pieces join to the text again, with single spaces', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', ' ', '\t', '\u3000', 'é') }), (text) => {
			const found = pieces(text);
			expect(joined(found, 0, found.length)).toBe(text.trim().split(/\s+/).join(' '));
		})
	);
});

test('cuts never split a character', () => {
	expect(cuts('abc', 2)).toEqual([1, 2]);
	expect(cuts('a😀b', 4)).toEqual([1, 3, 4]);
	expect(cuts('a😀b', 2)).toEqual([1]);
	expect(cuts('e\u0301x', 3)).toEqual([2, 3]);
	expect(cuts('👩‍👩‍👧!', 20)).toEqual([8, 9]);
	expect(cuts('e' + '\u0301'.repeat(200), 3)).toEqual([]);
});
