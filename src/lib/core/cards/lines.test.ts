import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { textWidth } from '#core/text/measure';
import { Cards, type CardContent } from './content';
import { cardText, type CardText } from './lines';
import { CONTRIBUTOR, LEADER, ZOOMS, zoomOf } from './zoom';

const cards = organisations.flatMap((org) => {
	const all = new Cards(org, library);
	return Array.from({ length: org.size }, (_, p) => all.of(p));
});

/** Every line inside the card's box, at any scale of its zoom. */
function expectInside(content: CardContent, text: CardText, width: number, height: number): void {
	for (const line of text.lines) {
		const w = textWidth(line.text, line.face, line.px);
		const x0 = line.align === 'left' ? line.x : line.align === 'right' ? line.x - w : line.x - w / 2;
		expect(x0 >= 2 && x0 + w <= width - 2, `${content.title}: “${line.text}” beside a card of ${width}`).toBe(true);
		expect(
			line.y - line.px * 0.75 >= 0 && line.y <= height,
			`${content.title}: “${line.text}” above or below a card of ${height}`
		).toBe(true);
		expect(line.px).toBeGreaterThanOrEqual(11);
	}
}

const scale = fc.double({ min: 0.05, max: 3, noNaN: true });

describe('text on cards', () => {
	it('is never wider or higher than its card', () => {
		fc.assert(
			fc.property(fc.constantFrom(...cards), scale, fc.boolean(), (content, k, named) => {
				const size = content.weight === 'contributor' ? CONTRIBUTOR : LEADER;
				expectInside(
					content,
					cardText(content, zoomOf(k), size.width * k, size.height * k, k, named),
					size.width * k,
					size.height * k
				);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is never wider than its card whatever the file says', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 60 });
		fc.assert(
			fc.property(words, words, scale, (title, person, k) => {
				const content: CardContent = {
					title,
					short: title,
					person,
					levelName: '',
					weight: 'plain',
					reports: '3 reports',
					line: '',
					points: []
				};
				expectInside(
					content,
					cardText(content, zoomOf(k), LEADER.width * k, LEADER.height * k, k, true),
					LEADER.width * k,
					LEADER.height * k
				);
			}),
			{ numRuns: 1000 }
		);
	});

	it('shows every title of the library from Titles zoom on, whole or by its short form', () => {
		for (const content of cards)
			for (const k of [0.52, 0.7, 0.88, 1.1, 1.9, 3]) {
				const size = content.weight === 'contributor' ? CONTRIBUTOR : LEADER;
				const { lines } = cardText(content, zoomOf(k), size.width * k, size.height * k, k, false);
				const title = lines
					.filter(({ tone }) => tone === 'title')
					.map(({ text }) => text)
					.join(' ');
				expect([content.title, content.short], `at ${k}`).toContain(title);
			}
	});
});

describe('zoom', () => {
	it('follows the width of a leader’s card', () => {
		expect([0.3, 0.52, 0.87, 0.88, 1.89, 1.9].map((k) => zoomOf(k))).toEqual([
			'regions',
			'titles',
			'titles',
			'roles',
			'roles',
			'detail'
		]);
	});

	it('does not flicker on an edge', () => {
		for (const { from } of ZOOMS.slice(1)) {
			const edge = from / LEADER.width;
			const below = zoomOf(edge * 0.9);
			expect(zoomOf(edge * 1.02, below)).toBe(below);
			expect(zoomOf(edge * 1.05, below)).not.toBe(below);
		}
	});
});
