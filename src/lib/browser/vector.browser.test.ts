import { expect, test } from 'vitest';
import { paintCanvas, type CanvasTarget } from '#core/paint/canvas';
import { PALETTES } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import type { Scene, TextMark } from '#core/scene/marks';
import { vectorElement } from './vector';

const text = (words: string, y: number, align: TextMark['align'], rtl?: true): TextMark => ({
	kind: 'text',
	text: words,
	x: 100,
	y,
	face: 'w94-520',
	px: 12,
	align,
	fill: 'ink',
	...(rtl && { rtl })
});
const scene: Scene = {
	k: 1,
	marks: [
		text('Product (2.0)', 20, 'left'),
		text('Product (2.0)', 40, 'right'),
		text('מנהל מפות (2.0)', 60, 'right', true),
		text('מנהל מפות (2.0)…', 80, 'center', true)
	]
};

/** What `make` makes in a part of the page that runs so. */
function inPage<T>(dir: 'ltr' | 'rtl', make: (host: HTMLElement) => T): T {
	const host = document.createElement('div');
	host.dir = dir;
	document.body.append(host);
	const made = make(host);
	host.remove();
	return made;
}

test('a vector picture has its words in the same places in a page from right to left', () => {
	const svg = paintSvg(scene, PALETTES.light, { box: { x0: 0, y0: 0, x1: 200, y1: 100 } });
	const places = (dir: 'ltr' | 'rtl') =>
		inPage(dir, (host) => {
			const element = vectorElement(svg);
			host.append(element);
			return [...element.querySelectorAll('text')].map((one) => {
				const { x, y, width } = one.getBBox();
				return [x, y, width];
			});
		});
	expect(places('rtl')).toEqual(places('ltr'));
	const [left, right, leftwards] = places('rtl');
	expect(left![0]).toBeCloseTo(100, 0);
	expect(right![0]! + right![2]!).toBeCloseTo(100, 0);
	expect(leftwards![0]! + leftwards![2]!).toBeCloseTo(100, 0);
});

test('a canvas has the same letters in a page from right to left', () => {
	const pixels = (dir: 'ltr' | 'rtl') =>
		inPage(dir, (host) => {
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [200, 100];
			host.append(canvas);
			const target = canvas.getContext('2d')!;
			paintCanvas(target as CanvasTarget, scene, PALETTES.light, 0, 0, 1);
			return target.getImageData(0, 0, 200, 100).data.join();
		});
	expect(pixels('rtl') === pixels('ltr')).toBe(true);
	expect(pixels('ltr')).toMatch(/[1-9]/);
});
