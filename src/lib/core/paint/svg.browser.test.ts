import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlCharacters } from '#core/base/xml';
import type { TextMark } from '#core/scene/marks';
import { PALETTES } from './palette';
import { PathData } from './path-data';
import { paintSvg } from './svg';

const box = { x0: 0, y0: 0, x1: 100, y1: 100 };

/** What people and their programs put into titles. */
const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc
		.array(
			fc.constantFrom(
				'<',
				'>',
				'&',
				'"',
				"'",
				'&amp;',
				']]>',
				'<!--',
				'-->',
				'<![CDATA[',
				'\ud83d',
				'\ude00',
				'😀',
				'\u0000',
				'\u0007',
				'\u000b',
				'\u001b',
				'\ufffe',
				'\uffff',
				'شركة',
				'\u202e',
				'á',
				' '
			),
			{
				maxLength: 300
			}
		)
		.map((parts) => parts.join(''))
);

const line = (text: string, position: number): TextMark => ({
	kind: 'text',
	position,
	group: 'card',
	of: text,
	text,
	x: 10,
	y: 20,
	face: 'w94-640',
	px: 12,
	align: 'left',
	fill: 'ink',
	halo: { stroke: 'paper', width: 3 }
});

function parse(svg: string): Document {
	const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
	return document;
}

describe('an SVG of hostile texts', () => {
	it('is well-formed and holds every text', () => {
		fc.assert(
			fc.property(fc.array(hostile, { maxLength: 4 }), hostile, hostile, (texts, title, description) => {
				const document = parse(paintSvg({ k: 1, marks: texts.map(line) }, PALETTES.light, { box, title, description }));
				expect([...document.querySelectorAll('text[fill]')].map(({ textContent }) => textContent)).toEqual(
					texts.map(xmlCharacters)
				);
				expect(new Set([...document.querySelectorAll('g > title')].map(({ textContent }) => textContent))).toEqual(
					new Set(texts.map(xmlCharacters))
				);
				expect(document.querySelector('title')!.textContent).toBe(xmlCharacters(title));
				expect(document.querySelector('desc')!.textContent).toBe(xmlCharacters(description));
				expect(new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))).toEqual(
					new Set(['svg', 'title', 'desc', ...(texts.length > 0 ? ['g', 'text'] : [])])
				);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a rounded corner', () => {
	// That it is the right arc is a matter of numbers (path-data.test.ts); here, that a browser reads it as `arcTo`.
	// It draws each by curves up to a quarter of a pixel off, so that many pixels differ a little, none altogether.
	it.each([
		[20, 20, 180, 20, 180, 180, 12],
		[180, 20, 20, 20, 20, 180, 12],
		[20, 100, 100, 100, 170, 30, 8],
		[100, 20, 100, 100, 20, 150, 5],
		[20, 180, 100, 60, 180, 180, 10]
	])('lies where a canvas puts it: %i %i, %i %i, %i %i, radius %i', (x, y, x1, y1, x2, y2, r) => {
		const ink = (path: Path2D): Uint8ClampedArray => {
			const target = new OffscreenCanvas(1600, 1600).getContext('2d')!;
			target.scale(8, 8);
			target.lineWidth = 1;
			target.stroke(path);
			return target.getImageData(0, 0, 1600, 1600).data;
		};
		const [canvas, svg] = [new Path2D(), new PathData()];
		for (const path of [canvas, svg]) {
			path.moveTo(x, y);
			path.arcTo(x1, y1, x2, y2, r);
		}
		const [a, b] = [ink(canvas), ink(new Path2D(String(svg)))];
		let far = 0;
		for (let i = 3; i < a.length; i += 4) far = Math.max(far, Math.abs(a[i]! - b[i]!));
		expect(far).toBeLessThan(200);
	});
});
