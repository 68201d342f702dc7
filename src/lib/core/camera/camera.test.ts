import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto, toScreen, toWorld, windowOf, zoomAt, zoomRange } from './camera';
import { EASE_FLIGHT } from './ease';
import { flight } from './flight';

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const camera = fc.record({ x: coordinate, y: coordinate, k: fc.double({ min: 0.01, max: 3, noNaN: true }) });
const point = fc.record({ x: coordinate, y: coordinate });

describe('the camera', () => {
	it('has an inverse', () => {
		fc.assert(
			fc.property(camera, point, (c, p) => {
				const back = toScreen(c, toWorld(c, p));
				expect(back.x).toBeCloseTo(p.x, 4);
				expect(back.y).toBeCloseTo(p.y, 4);
			})
		);
	});

	it('keeps the point under the pointer while zooming, inside the range', () => {
		fc.assert(
			fc.property(camera, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (c, at, factor) => {
				const zoomed = zoomAt(c, factor, at, [0.01, 3]);
				const world = toWorld(c, at);
				expect(toScreen(zoomed, world).x).toBeCloseTo(at.x, 3);
				expect(zoomed.k >= 0.01 && zoomed.k <= 3).toBe(true);
			})
		);
	});

	it('fits a box into the screen, centred', () => {
		const screen = { x0: 0, y0: 52, x1: 1000, y1: 852 };
		const c = fitInto({ x0: -1000, y0: 0, x1: 1000, y1: 400 }, screen);
		expect(c.k).toBe(0.5);
		expect(windowOf(c, screen)).toEqual({ x0: -1000, y0: -600, x1: 1000, y1: 1000 });
		expect(zoomRange(0.5)).toEqual([0.15, 3]);
		expect(zoomRange(0.1)[0]).toBeCloseTo(0.08);
	});

	it('flies from one view to the other, within the time the design allows', () => {
		const screen = { x0: 0, y0: 0, x1: 1000, y1: 800 };
		const to = { x: -3000, y: 40, k: 0.6 };
		for (const from of [
			{ x: 10, y: 20, k: 0.3 },
			{ x: -2990, y: 40, k: 0.6 }
		]) {
			const path = flight(from, to, screen);
			const start = path.at(0);
			expect(start.x).toBeCloseTo(from.x, 3);
			expect(start.k).toBeCloseTo(from.k, 5);
			expect(path.at(1)).toBe(to);
			expect(path.duration >= 450 && path.duration <= 700).toBe(true);
		}
		expect(EASE_FLIGHT(0)).toBe(0);
		expect(EASE_FLIGHT(1)).toBe(1);
	});
});
