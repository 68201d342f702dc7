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
	it('lies where a canvas puts it', () => {
		const coordinate = fc.integer({ min: 5, max: 195 });
		fc.assert(
			fc.property(
				fc.array(coordinate, { minLength: 6, maxLength: 6 }),
				fc.integer({ min: 1, max: 12 }),
				([x, y, x1, y1, x2, y2], r) => {
					// Roads and outlines ask for no arc that begins or ends beyond its edges (rounded.ts).
					const [ax, ay, bx, by] = [x! - x1!, y! - y1!, x2! - x1!, y2! - y1!];
					const reach =
						(r * (Math.hypot(ax, ay) * Math.hypot(bx, by) + ax * bx + ay * by)) / Math.abs(ax * by - ay * bx);
					fc.pre(!(reach > Math.min(Math.hypot(ax, ay), Math.hypot(bx, by))));
					const [canvas, svg] = [new Path2D(), new PathData()];
					for (const path of [canvas, svg]) {
						path.moveTo(x!, y!);
						path.arcTo(x1!, y1!, x2!, y2!, r);
					}
					const ink = (path: Path2D): Uint8ClampedArray => {
						const target = new OffscreenCanvas(200, 200).getContext('2d')!;
						target.lineWidth = 3;
						target.stroke(path);
						return target.getImageData(0, 0, 200, 200).data;
					};
					const [a, b] = [ink(canvas), ink(new Path2D(String(svg)))];
					let far = 0;
					for (let i = 3; i < a.length; i += 4) if (Math.abs(a[i]! - b[i]!) > 96) far++;
					expect(far).toBeLessThan(4);
				}
			),
			{ numRuns: 60 }
		);
	});
});
