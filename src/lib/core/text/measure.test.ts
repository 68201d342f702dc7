import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACE_NAMES, type Face } from './faces';
import { textWidth } from './measure';

test('empty text has no width', () => {
	expect(textWidth('', 'w94-640', 12)).toBe(0);
});

// What Chromium's measureText says at 1000 px.
test.each([
	['responsibilities', 'w94-640', 6792.92],
	['VP of Product Management', 'w94-640', 12399.9],
	['To', 'w94-640', 1032.2],
	['AV', 'w94-640', 1245.8],
	['ffi', 'w94-640', 863],
	['tt', 'w94-640', 659]
] as const)('%s in %s is %d wide at 1000 px', (text, face, painted) => {
	expect(Math.abs(textWidth(text, face, 1000) - painted)).toBeLessThan(painted * 0.005);
});

test('characters the font lacks are 1 em wide', () => {
	expect(textWidth('漢字', 'w100-400', 10)).toBe(20);
	expect(textWidth('Я', 'w100-400', 10)).toBe(10);
	expect(textWidth('😀', 'w100-400', 10)).toBe(10);
	expect(textWidth('\ud83d', 'w100-400', 10)).toBe(10);
	expect(textWidth('\udc00', 'w100-400', 10)).toBe(10);
});

// What Chromium paints in DejaVu Sans, which is wider than most fonts and has its bold face from 600 on.
test.each([
	['مديرة المنتجات', 0.531],
	['باحث تجربة المستخدم', 0.567],
	['مدير تطوير الأعمال والشراكات الاستراتيجية', 0.524],
	['מנהל מפות', 0.581],
	['ראש צוות שיווק', 0.52]
])('%s is painted no wider than said, and not much narrower', (text, em) => {
	const said = textWidth(text, 'w94-640', 1) / text.length;
	expect(said).toBeGreaterThanOrEqual(em);
	expect(said).toBeLessThan(em * 1.3);
});

test('combining marks, joiners and signs of direction take no room', () => {
	for (const sign of '\u200e\u200f\u202b\u202c\u2067\u2069')
		expect(textWidth(`a${sign}b`, 'w100-400', 16)).toBeCloseTo(
			textWidth('a', 'w100-400', 16) + textWidth('b', 'w100-400', 16)
		);
	expect(textWidth('e\u0301', 'w100-400', 16)).toBe(textWidth('e', 'w100-400', 16));
	expect(textWidth('a\u200db', 'w100-400', 16)).toBeCloseTo(
		textWidth('a', 'w100-400', 16) + textWidth('b', 'w100-400', 16)
	);
});

test('line breaks and tabs are as wide as a space', () => {
	expect(textWidth('a\nb', 'w100-400', 16)).toBeCloseTo(textWidth('a b', 'w100-400', 16), 0);
	expect(textWidth('\t', 'w100-400', 16)).toBe(textWidth(' ', 'w100-400', 16));
});

test('wider and heavier faces set wider text', () => {
	const title = 'Head of Product Operations';
	const ascending = [
		['w92-400', 'w94-430', 'w94-450', 'w94-520', 'w94-600', 'w94-640'],
		['w100-400', 'w100-430', 'w100-450', 'w100-500', 'w100-520', 'w100-600', 'w100-640'],
		['w94-640', 'w98-640', 'w100-640', 'w125-640', 'w125-660'],
		['w98-640', 'w116-660', 'w125-660']
	] satisfies Face[][];
	for (const faces of ascending) {
		const widths = faces.map((face) => textWidth(title, face, 12));
		expect(widths).toEqual(widths.toSorted((a, b) => a - b));
		expect(new Set(widths).size).toBe(widths.length);
	}
});

test('width grows in proportion to the size, and is never negative', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...FACE_NAMES), (text, face) => {
			const em = textWidth(text, face, 1);
			expect(textWidth(text, face, 14.5)).toBeCloseTo(em * 14.5, 6);
			expect(em).toBeGreaterThanOrEqual(0);
		})
	);
});

test('an unknown face is a mistake in the program', () => {
	expect(() => textWidth('CEO', 'w50-100' as Face, 12)).toThrow(/w50-100/);
});
