import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grown, MOST_PIXELS, notBlownUp, previewOf, rasterOf } from './page';

const boxOf = (width: number, height: number) => ({ x0: -10, y0: 5, x1: width - 10, y1: height + 5 });

describe('the pixels of a picture', () => {
	it('fill a slide, in the same inches at both sizes', () => {
		const [small, large] = [rasterOf(boxOf(960, 540), 'full-hd'), rasterOf(boxOf(960, 540), 'ultra-hd')];
		expect(small).toMatchObject({ width: 1920, height: 1080, scale: 2, x: 10, y: -5, reduced: false });
		expect(large).toMatchObject({ width: 3840, height: 2160, scale: 4, x: 10, y: -5, reduced: false });
		expect(small.width / small.dotsPerMetre).toBeCloseTo(13.333 * 0.0254, 3);
		expect(large.width / large.dotsPerMetre).toBeCloseTo(13.333 * 0.0254, 3);
	});

	it('stand in the middle of a page of another shape', () => {
		expect(rasterOf(boxOf(100, 1080), 'full-hd')).toMatchObject({ scale: 1, x: 920, y: -5 });
	});

	it('are two for each px where the page is tight', () => {
		expect(rasterOf(boxOf(300, 200), 'tight')).toMatchObject({
			width: 600,
			height: 400,
			scale: 2,
			dotsPerMetre: 7559,
			reduced: false
		});
	});

	it('are fewer in a preview of the same page', () => {
		const whole = rasterOf(boxOf(960, 540), 'full-hd');
		expect(previewOf(boxOf(960, 540), 'full-hd', { width: 480, height: 400 }, 2)).toEqual({
			...whole,
			width: 960,
			height: 540,
			scale: whole.scale / 2
		});
		expect(previewOf(boxOf(100, 400), 'tight', { width: 480, height: 300 }, 1)).toMatchObject({
			width: 75,
			height: 300
		});
	});

	it('are never more than every browser can hold, and keep the picture’s inches', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (width, height) => {
				const raster = rasterOf(boxOf(width, height), 'tight');
				expect(raster.width * raster.height).toBeLessThanOrEqual(MOST_PIXELS);
				expect(raster.reduced).toBe(raster.scale < 2);
				expect(raster.dotsPerMetre).toBeCloseTo((96 * raster.scale) / 0.0254, -1);
			})
		);
	});
});

describe('a view on a page', () => {
	const shape = { width: 1920, height: 1080 };
	const seen = { x0: -700, y0: -450, x1: 740, y1: 450 };

	it('is not blown up: a lone card stands on a page at 160 % or as the window would', () => {
		const card = { x0: -100, y0: -44, x1: 100, y1: 44 };
		const box = grown(notBlownUp(card, seen, shape, 1), shape);
		expect(1920 / (box.x1 - box.x0)).toBeCloseTo(1.6);
		expect((box.x0 + box.x1) / 2).toBeCloseTo(0);
		// Nearer than that on the screen, it is as large as the whole window would have it.
		const near = grown(notBlownUp(card, seen, shape, 3), shape);
		const window = grown(seen, shape);
		expect(near.x1 - near.x0).toBeCloseTo(window.x1 - window.x0);
	});

	it('stays as it is where it fills the window', () => expect(notBlownUp(seen, seen, shape, 0.3)).toEqual(seen));
});
