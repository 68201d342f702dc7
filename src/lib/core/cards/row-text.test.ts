import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { textWidth } from '#core/text/measure';
import { Cards, type CardContent } from './content';
import { GLYPH, rowText } from './row-text';
import { zoomOf } from './zoom';

const HEIGHT = 26;
const WIDE = 900;
const NARROW = 354;

const cards = organisations.flatMap((org) => {
	const all = new Cards(org, library);
	return Array.from({ length: org.size }, (_, p) => ({ content: all.of(p), depth: org.depth[p]! }));
});

const plain: CardContent = {
	title: '',
	short: '',
	person: '',
	levelName: '',
	weight: 'plain',
	reports: '3 reports',
	below: '3 reports, 1,200 in all',
	line: 'Decides everything there is to be decided.',
	points: ['Decides.', 'Decides again.']
};

/** The texts of a line inside it, at least 11 px, none over another or over the glyph. */
function expectTidy(content: CardContent, width: number, k: number): void {
	const text = rowText(content, zoomOf(k), width * k, HEIGHT * k, k);
	const boxes = text.lines.map(({ text: words, face, px, x, y, align }) => {
		const w = textWidth(words, face, px);
		return { words, px, y, x0: align === 'left' ? x : x - w, x1: align === 'left' ? x + w : x };
	});
	const from = text.glyph ? text.glyph.x + (GLYPH.width / 2) * text.glyph.scale : 0;
	for (const { words, px, x0, x1, y } of boxes) {
		const said = `“${words}” on a line of ${width} at ${k}`;
		expect(px, said).toBeGreaterThanOrEqual(11);
		expect(x0, said).toBeGreaterThan(from);
		expect(x1, said).toBeLessThanOrEqual(width * k - 2);
		expect(y - px * 0.75, said).toBeGreaterThanOrEqual(0);
		expect(y, said).toBeLessThanOrEqual(HEIGHT * k);
		for (const other of boxes)
			if (other.words !== words && other.y === y)
				expect(x1 <= other.x0 - 6 || other.x1 <= x0 - 6, `${said} beside “${other.words}”`).toBe(true);
	}
}

/** From Titles zoom on. */
const scale = fc.double({ min: 0.52, max: 3, noNaN: true });

describe('the line of a list', () => {
	it('has its words inside, none over another', () => {
		fc.assert(
			fc.property(fc.constantFrom(...cards), scale, fc.boolean(), ({ content, depth }, k, wide) =>
				expectTidy(content, wide ? WIDE - 22 * depth : NARROW - 14 * depth, k)
			),
			{ numRuns: 2000 }
		);
	});

	it('has them inside whatever the file says', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 80 });
		fc.assert(
			fc.property(words, words, scale, fc.integer({ min: 200, max: 900 }), (title, person, k, width) =>
				expectTidy({ ...plain, title: `${title}!`, short: `${title}!`, person: `${person}?` }, width, k)
			),
			{ numRuns: 1000 }
		);
	});

	it('shows whole titles, and with the width of a desk level, reports and mission', () => {
		const said = (content: CardContent, width: number, k: number): string[] =>
			rowText(content, zoomOf(k), width * k, HEIGHT * k, k).lines.map(({ text }) => text);
		for (const { content, depth } of cards) {
			const [wide, narrow] = [WIDE - 22 * depth, NARROW - 14 * depth];
			expect(said(content, wide, 1)).toContain(content.title);
			expect([content.title, content.short]).toContain(
				said(content, narrow, 1).find((text) => content.title === text || content.short === text)
			);
			for (const text of [content.levelName, content.reports])
				if (text !== '') expect(said(content, wide, 1)).toContain(text);
			if (content.reports !== '') expect(said(content, narrow, 1)).toContain(content.reports);
			const mission = said(content, wide, 1).at(-2)!;
			if (content.line !== '') expect(content.line.startsWith(mission.replace(/…$/, '')), mission).toBe(true);
		}
	});

	it('tells more from close by: the mission at Roles zoom, responsibilities at Detail', () => {
		const { content } = cards.find(({ content: { points, line } }) => points.length > 1 && line !== '')!;
		const size = (k: number): number => rowText(content, zoomOf(k), WIDE * k, HEIGHT * k, k).lines.length;
		expect(size(0.6)).toBeLessThan(size(1));
		expect(size(1)).toBeLessThan(size(3));
	});
});
