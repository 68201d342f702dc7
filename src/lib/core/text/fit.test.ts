import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuts } from './breaks';
import { FACE_NAMES } from './faces';
import { fits, shorten, wrap } from './fit';
import { textWidth } from './measure';

const face = fc.constantFrom(...FACE_NAMES);
const px = fc.double({ min: 8, max: 40, noNaN: true });
const room = fc.double({ min: 0, max: 300, noNaN: true });
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.lorem({ maxCount: 12 }),
	fc.string({
		unit: fc.constantFrom('a', 'W', 'i', ' ', '-', '/', '.', 'é', '漢', '😀', '\u0301', '\n'),
		maxLength: 60
	})
);
const packed = (text: string) => text.replace(/\s+/g, '');

describe('shorten', () => {
	test('leaves alone what fits', () => {
		expect(shorten('Head of Design', 'w94-640', 12, 200)).toBe('Head of Design');
		expect(shorten('', 'w94-640', 12, 0)).toBe('');
	});

	test('ends what does not fit with an ellipsis', () => {
		expect(shorten('Chief Product Officer', 'w94-640', 12, 90)).toBe('Chief Product…');
		expect(shorten('Chief Product Officer', 'w94-640', 12, 42)).toBe('Chief…');
	});

	test('leaves no space or punctuation before the ellipsis', () => {
		for (let width = 12; width < 120; width += 0.5) {
			expect(shorten('Ops, data & (new) co-ops / x', 'w94-640', 12, width)).toMatch(/^(\S.*)?[\w)]…$|^…$|x$/);
		}
	});

	test('is empty where not even the ellipsis fits', () => {
		expect(shorten('Chief Product Officer', 'w94-640', 12, 3)).toBe('');
		expect(shorten('Chief Product Officer', 'w94-640', 12, 0)).toBe('');
		expect(shorten('Chief Product Officer', 'w94-640', 12, -5)).toBe('');
		expect(shorten('Chief Product Officer', 'w94-640', 12, Number.NaN)).toBe('');
	});

	test('drops a trailing space rather than a letter', () => {
		const width = textWidth('Designer', 'w94-640', 12);
		expect(shorten('Designer  ', 'w94-640', 12, width)).toBe('Designer');
	});

	test('does not split an emoji', () => {
		for (let width = 0; width < 60; width++) expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 'w94-640', 12, width)).toMatch(/^(👩‍👩‍👧)*…?$/u);
	});

	test('takes texts of any length', () => {
		expect(shorten('ab '.repeat(1_000_000), 'w94-640', 12, 60)).toMatch(/^[ab ]{5,15}…$/);
	});

	test('any text stays in its box, and is cut between characters', () => {
		fc.assert(
			fc.property(anyText, face, px, room, (text, face, px, width) => {
				const short = shorten(text, face, px, width);
				expect(textWidth(short, face, px)).toBeLessThanOrEqual(width);
				if (short === text || short === '') return;
				const head = short.endsWith('…') && !text.startsWith(short) ? short.slice(0, -1) : short;
				expect(text.startsWith(head)).toBe(true);
				expect([0, ...cuts(text, text.length)]).toContain(head.length);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('wrap', () => {
	test('one line where one is enough', () => {
		expect(wrap('Product Manager', 'w94-520', 12, 200, 2)).toEqual({ lines: ['Product Manager'], whole: true });
		expect(wrap('', 'w94-520', 12, 200, 2)).toEqual({ lines: [], whole: true });
		expect(wrap('  Product\n Manager ', 'w94-520', 12, 200, 2).lines).toEqual(['Product Manager']);
	});

	test('two lines are balanced', () => {
		expect(wrap('Senior Director of Product', 'w94-600', 12, 130, 2)).toEqual({
			lines: ['Senior Director', 'of Product'],
			whole: true
		});
		expect(wrap('Group Product Manager, Payments', 'w94-520', 12, 160, 2).lines).toEqual([
			'Group Product',
			'Manager, Payments'
		]);
	});

	test('breaks after a hyphen or a slash', () => {
		expect(wrap('Co-Founder', 'w94-640', 12, 55, 2)).toEqual({ lines: ['Co-', 'Founder'], whole: true });
		expect(wrap('Design/Research', 'w94-640', 12, 70, 2)).toEqual({ lines: ['Design/', 'Research'], whole: true });
	});

	test('shortens what is left over at the last line', () => {
		expect(wrap('Vice President of Product Management and Operations', 'w94-640', 12, 100, 2)).toEqual({
			lines: ['Vice President of', 'Product Manage…'],
			whole: false
		});
	});

	test('breaks a word that is wider than a line', () => {
		const { lines, whole } = wrap('Produktentwicklungsleiterin', 'w94-640', 12, 100, 3);
		expect(lines.join('')).toBe('Produktentwicklungsleiterin');
		expect(lines.length).toBe(2);
		expect(whole).toBe(false);
		expect(wrap('Produktentwicklungsleiterin', 'w94-640', 12, 100, 1).lines).toEqual(['Produktentwickl…']);
	});

	test('no lines where none fits or none is wanted', () => {
		expect(wrap('CEO', 'w94-640', 12, 3, 2)).toEqual({ lines: [], whole: false });
		expect(wrap('CEO', 'w94-640', 12, 100, 0)).toEqual({ lines: [], whole: false });
	});

	const maxLines = fc.integer({ min: 0, max: 5 });

	test('any text stays in its box and within its lines', () => {
		fc.assert(
			fc.property(anyText, face, px, room, maxLines, (text, face, px, width, maxLines) => {
				const { lines } = wrap(text, face, px, width, maxLines);
				expect(lines.length).toBeLessThanOrEqual(maxLines);
				for (const line of lines) {
					expect(line).not.toBe('');
					expect(fits(line, face, px, width)).toBe(true);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	test('loses nothing when whole', () => {
		fc.assert(
			fc.property(anyText, face, px, room, maxLines, (text, face, px, width, maxLines) => {
				const { lines, whole } = wrap(text, face, px, width, maxLines);
				if (whole) expect(packed(lines.join(''))).toBe(packed(text));
				if (!whole) expect(packed(text)).not.toBe('');
			}),
			{ numRuns: 1000 }
		);
	});

	test('balanced lines are no wider than any other two lines', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 6 }), face, px, room, (text, face, px, width) => {
				const { lines, whole } = wrap(text, face, px, width, 2);
				if (!whole || lines.length !== 2) return;
				const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, face, px)));
				const words = text.split(' ');
				for (let end = 1; end < words.length; end++) {
					const other = [words.slice(0, end).join(' '), words.slice(end).join(' ')];
					expect(widest(lines)).toBeLessThanOrEqual(widest(other) + 1e-9);
				}
			})
		);
	});

	test('the same call gives the same answer', () => {
		fc.assert(
			fc.property(anyText, face, px, room, (text, face, px, width) => {
				const first = { wrapped: wrap(text, face, px, width, 2), short: shorten(text, face, px, width) };
				for (let other = 0; other < 20; other++) wrap(`${text}${other}`, face, px, width, 2);
				expect(wrap(text, face, px, width, 2)).toEqual(first.wrapped);
				expect(shorten(text, face, px, width)).toBe(first.short);
			})
		);
	});
});
