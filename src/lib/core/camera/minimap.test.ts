import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#core/base/geometry';
import { frameOn, lookAt, middleOn, minimapCamera, onFrame } from './minimap';

const SIZE = { width: 208, height: 96 };
const view: Box = { x0: 0, y0: 52, x1: 1000, y1: 900 };

const worlds = fc
	.record({
		x: fc.integer({ min: -5000, max: 5000 }),
		y: fc.integer({ min: -500, max: 500 }),
		width: fc.integer({ min: 200, max: 200_000 }),
		height: fc.integer({ min: 88, max: 9000 })
	})
	.map(({ x, y, width, height }): Box => ({ x0: x, y0: y, x1: x + width, y1: y + height }));
const cameras = fc.record({
	x: fc.integer({ min: -9000, max: 9000 }),
	y: fc.integer({ min: -9000, max: 9000 }),
	k: fc.double({ min: 0.02, max: 3, noNaN: true })
});

describe('the minimap', () => {
	it('holds all of the world', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				const { x, y, kx, ky } = minimapCamera(world, SIZE);
				for (const [v, edge] of [
					[world.x0 * kx + x, SIZE.width],
					[world.x1 * kx + x, SIZE.width],
					[world.y0 * ky + y, SIZE.height],
					[world.y1 * ky + y, SIZE.height]
				] as const) {
					expect(v).toBeGreaterThanOrEqual(-1e-6);
					expect(v).toBeLessThanOrEqual(edge + 1e-6);
				}
			})
		);
	});

	it('keeps the proportions of the world, and draws what is long and thin thick enough to see', () => {
		const even = minimapCamera({ x0: 0, y0: 0, x1: 1960, y1: 400 }, SIZE);
		expect([even.kx, even.ky]).toEqual([0.1, 0.1]);
		const thin = minimapCamera({ x0: 0, y0: 0, x1: 196_000, y1: 1000 }, SIZE);
		expect([thin.kx, thin.ky]).toEqual([0.001, 0.04]);
	});

	it('has its frame inside, large enough to hold, wherever the camera looks', () => {
		fc.assert(
			fc.property(worlds, cameras, (world, camera) => {
				const frame = frameOn(minimapCamera(world, SIZE), SIZE, camera, view);
				expect(frame.x0).toBeGreaterThanOrEqual(1);
				expect(frame.y0).toBeGreaterThanOrEqual(1);
				expect(frame.x1).toBeLessThanOrEqual(SIZE.width - 1);
				expect(frame.y1).toBeLessThanOrEqual(SIZE.height - 1);
				expect(Math.min(frame.x1 - frame.x0, frame.y1 - frame.y0)).toBeGreaterThanOrEqual(8 - 1e-9);
			})
		);
	});

	it('looks where it is pressed, at the same scale', () => {
		fc.assert(
			fc.property(
				worlds,
				cameras,
				fc.integer({ min: 0, max: 208 }),
				fc.integer({ min: 0, max: 96 }),
				(world, camera, x, y) => {
					const minimap = minimapCamera(world, SIZE);
					const to = lookAt(minimap, SIZE, camera, view, { x, y });
					expect(to.k).toBe(camera.k);
					const middle = middleOn(minimap, to, view);
					expect(middle.x).toBeCloseTo(x);
					expect(middle.y).toBeCloseTo(y);
				}
			)
		);
	});

	it('frames what the window shows', () => {
		const minimap = minimapCamera({ x0: 0, y0: 0, x1: 1960, y1: 400 }, SIZE);
		const frame = frameOn(minimap, SIZE, { x: 0, y: 52, k: 1 }, { x0: 0, y0: 52, x1: 980, y1: 252 });
		expect(frame).toEqual({ x0: 6, y0: 28, x1: 104, y1: 48 });
		expect([onFrame(frame, { x: 50, y: 30 }), onFrame(frame, { x: 105, y: 30 })]).toEqual([true, false]);
	});

	it('keeps to its edge when it is pulled beyond', () => {
		const minimap = minimapCamera({ x0: 0, y0: 0, x1: 1960, y1: 400 }, SIZE);
		const camera = { x: 0, y: 0, k: 1 };
		expect(lookAt(minimap, SIZE, camera, view, { x: 999, y: -50 })).toEqual(
			lookAt(minimap, SIZE, camera, view, { x: 208, y: 0 })
		);
	});
});
