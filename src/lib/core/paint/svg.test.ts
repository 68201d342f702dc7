import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { profileProblems } from '../../../../tests/support/svg-profile';
import { elementsOf, readXml, textOf, type XmlElement } from '../../../../tests/support/xml';
import type { Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { labelScene } from '#core/scene/more-labels';
import { mapScene } from '#core/scene/map-scene';
import type { CardMark, Scene, TextMark } from '#core/scene/marks';
import { PALETTES } from './palette';
import { PathData } from './path-data';
import { paintSvg } from './svg';
import { THEMED } from './themed';
import { placeOf } from '#core/org/ids';

function sceneOf(id: string, k: number, selected?: string): { scene: Scene; box: Box } {
	const org = organisation(id);
	const subject = subjectOf(org, selected === undefined ? -1 : placeOf(org, selected));
	const { x0, y0, x1, y1 } = subject.arrangement.box;
	const box = { x0: x0 * k - 20, y0: y0 * k - 20, x1: x1 * k + 20, y1: y1 * k + 20 };
	const map = mapScene(subject, { x0: x0 - 20 / k, y0: y0 - 20 / k, x1: x1 + 20 / k, y1: y1 + 20 / k }, k, zoomOf(k));
	const labels = labelScene(subject, { view: box, covered: [] }, k, zoomOf(k));
	return { scene: { k, marks: [...map.marks, ...labels.marks] }, box };
}

const card: CardMark = {
	kind: 'card',
	x: 10,
	y: 10,
	width: 100,
	height: 40,
	radius: 8,
	fill: 'surface',
	stroke: 'ink',
	strokeWidth: 2,
	shadow: 2,
	ring: { gap: 'paper', gapWidth: 2, stroke: 'ink', width: 3 }
};
const box: Box = { x0: 0, y0: 0, x1: 120, y1: 60 };

describe('the SVG painter', () => {
	it.each([
		['regions', 0.4],
		['roles', 1.12]
	])('paints the startup at %s zoom as it did', async (zoom, k) => {
		const { scene, box: shown } = sceneOf('startup', k, 'head-of-product');
		const svg = paintSvg(scene, PALETTES.light, { box: shown, title: 'Startup', background: 'paper' });
		await expect(`${svg.replace(/(?=<(rect|path|text|circle|title|\/svg))/g, '\n')}\n`).toMatchFileSnapshot(
			`./golden/startup-${zoom}.svg`
		);
	});

	it.each(organisations.map(({ id }) => id))('keeps to what every program shows: %s', (id) => {
		for (const [k, theme] of [
			[0.3, 'light'],
			[0.62, 'dark'],
			[1.12, 'light'],
			[2, 'dark']
		] as const) {
			const { scene, box: shown } = sceneOf(id, k, organisation(id).ids[1]);
			expect(
				profileProblems(
					paintSvg(scene, PALETTES[theme], {
						box: shown,
						title: id,
						description: 'Who sits where',
						background: 'paper',
						portable: true
					})
				)
			).toEqual([]);
		}
	});

	it('names every card by its full title, in a picture that has a name', () => {
		const org = organisation('enterprise');
		const { scene, box: shown } = sceneOf('enterprise', 0.62, 'cpo');
		const named = [...elementsOf(readXml(paintSvg(scene, PALETTES.light, { box: shown, title: 'Enterprise' })))].filter(
			({ name }) => name === 'g'
		);
		expect(named.map(({ children: [title] }) => textOf(title as XmlElement)).sort()).toEqual([...org.titles].sort());
		expect(paintSvg(scene, PALETTES.light, { box: shown })).not.toMatch(/<(g|title)\b/);
	});

	it('paints a halo as a line around the letters, below them', () => {
		const text = {
			kind: 'text',
			text: 'Design',
			x: 1,
			y: 20,
			face: 'w125-640',
			px: 15,
			align: 'center',
			fill: 'ink',
			halo: { stroke: 'paper', width: 6 }
		} as const;
		const [below, above, ...rest] = [
			...elementsOf(readXml(paintSvg({ k: 1, marks: [text] }, PALETTES.light, { box })))
		].filter(({ name }) => name === 'text');
		expect(rest).toEqual([]);
		expect(below!.attributes).toMatchObject({ stroke: '#f5f4ef', 'stroke-width': '6', 'aria-hidden': 'true' });
		expect(above!.attributes).toMatchObject({ fill: '#1a1e26' });
		expect(above!.attributes).not.toHaveProperty('stroke');
	});

	it('embeds a text from right to left, so that where it ends depends on no program’s reading of it', () => {
		const text = {
			kind: 'text',
			text: 'מנהל (2.0)',
			x: 90,
			y: 20,
			face: 'w94-520',
			px: 12,
			align: 'right',
			fill: 'ink'
		} as const;
		const texts = (marks: readonly TextMark[]) =>
			[...elementsOf(readXml(paintSvg({ k: 1, marks }, PALETTES.light, { box })))].filter(
				({ name }) => name === 'text'
			);
		const [leftwards, plain] = texts([{ ...text, rtl: true }, text]);
		expect(textOf(leftwards!)).toBe('\u202bמנהל (2.0)\u202c');
		expect(textOf(plain!)).toBe('מנהל (2.0)');
		expect(leftwards!.attributes).toEqual(plain!.attributes);
		expect(leftwards!.attributes).toMatchObject({ 'text-anchor': 'end', x: '90' });
	});

	it('gives the same bytes for the same scene', () => {
		const paint = (): string => {
			const { scene, box: shown } = sceneOf('mid-size', 0.62);
			return paintSvg(scene, PALETTES.light, { box: shown });
		};
		expect(paint()).toBe(paint());
	});

	it('follows the page’s theme with names of its colours', () => {
		const { scene, box: shown } = sceneOf('mid-size', 0.5);
		const svg = paintSvg(scene, THEMED, { box: shown });
		for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g))
			expect(colour).toMatch(
				/^(none|var\(--[a-z0-9-]+\)|color-mix\(in oklab, var\(--[a-z0-9-]+\), var\(--[a-z0-9-]+\) \d+%\))$/
			);
		expect(svg).toContain('var(--product-tint');
	});

	it('paints a floating, ringed card from below: shadow, ring, gap, body, edge', () => {
		const svg = paintSvg({ k: 1, marks: [card] }, PALETTES.light, { box });
		const rects = [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => rect);
		expect(rects).toHaveLength(10);
		expect(rects.slice(0, 6).every((rect) => /fill="#2d2614" fill-opacity="0\.04/.test(rect))).toBe(true);
		expect(rects.slice(6).map((rect) => /(?:fill|stroke)="([^"]+)"/.exec(rect)![1])).toEqual([
			'#1a1e26',
			'#f5f4ef',
			'#fefdfc',
			'#1a1e26'
		]);
	});

	it('is hidden from those who do not see it, unless it has a name', () => {
		expect(paintSvg({ k: 1, marks: [] }, PALETTES.light, { box })).toContain('aria-hidden="true"');
		expect(paintSvg({ k: 1, marks: [] }, PALETTES.light, { box, title: 'R&D' })).toContain(
			'role="img"><title>R&amp;D</title>'
		);
	});
});

describe('path data', () => {
	it('rounds corners to the inside, left and right', () => {
		const right = new PathData();
		right.moveTo(0, 0);
		right.arcTo(10, 0, 10, 10, 4);
		expect(String(right)).toBe('M0 0L6 0A4 4 0 0 1 10 4');
		const left = new PathData();
		left.moveTo(0, 0);
		left.arcTo(10, 0, 10, -10, 4);
		expect(String(left)).toBe('M0 0L6 0A4 4 0 0 0 10 -4');
	});

	it('goes straight where there is no corner', () => {
		const path = new PathData();
		path.moveTo(0, 0);
		path.arcTo(10, 0, 20, 0, 4);
		expect(String(path)).toBe('M0 0L10 0');
	});

	it('holds finite numbers whatever the corner', () => {
		const coordinate = fc.integer({ min: -2000, max: 2000 });
		fc.assert(
			fc.property(
				fc.array(coordinate, { minLength: 6, maxLength: 6 }),
				fc.integer({ min: 0, max: 40 }),
				([x, y, x1, y1, x2, y2], r) => {
					const path = new PathData();
					path.moveTo(x!, y!);
					path.arcTo(x1!, y1!, x2!, y2!, r);
					expect(String(path)).not.toMatch(/NaN|Infinity/);
				}
			)
		);
	});
});
