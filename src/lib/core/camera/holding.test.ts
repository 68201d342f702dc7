import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '#core/base/geometry';
import type { Camera } from './camera';
import { holding } from './holding';
import { frameOn, minimapCamera } from './minimap';

const WORLD: Box = { x0: -100, y0: 20, x1: 2900, y1: 1020 };
const FREE: Box = { x0: 0, y0: 52, x1: 996, y1: 900 };
const number = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const anyCamera = fc.record({ x: number(-2e4, 2e4), y: number(-2e4, 2e4), k: number(0.05, 3) });

/** How much of the free part shows the map's box, px across and down. */
const shown = ({ x, y, k }: Camera): [number, number] => [
	Math.min(FREE.x1, WORLD.x1 * k + x) - Math.max(FREE.x0, WORLD.x0 * k + x),
	Math.min(FREE.y1, WORLD.y1 * k + y) - Math.max(FREE.y0, WORLD.y0 * k + y)
];

test('however far it is pushed, a part of the map stays, at the same scale', () => {
	fc.assert(
		fc.property(anyCamera, (camera) => {
			const held = holding(camera, WORLD, FREE);
			const [across, down] = shown(held);
			expect(held.k).toBe(camera.k);
			expect(across).toBeGreaterThanOrEqual(Math.min(3000 * camera.k, 996 / 3) - 1e-6);
			expect(down).toBeGreaterThanOrEqual(Math.min(1000 * camera.k, 848 / 3) - 1e-6);
			expect(holding(held, WORLD, FREE)).toEqual(held);
		})
	);
});

test('a camera that shows enough is left alone', () => {
	const camera = { x: 40, y: 100, k: 0.3 };
	expect(holding(camera, WORLD, FREE)).toBe(camera);
	expect(holding({ x: 9000, y: 100, k: 0.3 }, WORLD, FREE).x).toBeLessThan(996);
});

test('the frame on the minimap never shrinks to a corner', () => {
	const size = { width: 208, height: 96 };
	const minimap = minimapCamera(WORLD, size);
	fc.assert(
		fc.property(anyCamera, ({ x, y }) => {
			const held = holding({ x, y, k: 0.62 }, WORLD, FREE);
			const frame = frameOn(minimap, size, held, FREE);
			expect(frame.x1 - frame.x0).toBeGreaterThanOrEqual((996 / 3 / 0.62) * minimap.kx);
			expect(frame.y1 - frame.y0).toBeGreaterThanOrEqual((848 / 3 / 0.62) * minimap.ky);
		})
	);
});
