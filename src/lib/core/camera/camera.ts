import { clamp, type Box, type Point } from '#core/base/geometry';

/** World to screen: `screen = world · k + (x, y)`. Immutable; world in units (CSS px at 100 %), screen in CSS px. */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

/** A point of the world in screen px. */
export const toScreen = (camera: Camera, world: Point): Point => ({
	x: world.x * camera.k + camera.x,
	y: world.y * camera.k + camera.y
});

/** The inverse of `toScreen`. */
export const toWorld = (camera: Camera, screen: Point): Point => ({
	x: (screen.x - camera.x) / camera.k,
	y: (screen.y - camera.y) / camera.k
});

/** The part of the world that a screen box shows. */
export function windowOf(camera: Camera, screen: Box): Box {
	const a = toWorld(camera, { x: screen.x0, y: screen.y0 });
	const b = toWorld(camera, { x: screen.x1, y: screen.y1 });
	return { x0: a.x, y0: a.y, x1: b.x, y1: b.y };
}

/** Puts the world point in the middle of the screen box at scale `k`. */
export const centreOn = (world: Point, k: number, screen: Box): Camera => ({
	k,
	x: (screen.x0 + screen.x1) / 2 - world.x * k,
	y: (screen.y0 + screen.y1) / 2 - world.y * k
});

/** Shows all of `world` inside `screen`, centred, at no more than `largest`. */
export function fitInto(world: Box, screen: Box, largest = 1): Camera {
	const width = Math.max(1, world.x1 - world.x0);
	const height = Math.max(1, world.y1 - world.y0);
	const k = Math.min(largest, Math.max(1, screen.x1 - screen.x0) / width, Math.max(1, screen.y1 - screen.y0) / height);
	return centreOn({ x: (world.x0 + world.x1) / 2, y: (world.y0 + world.y1) / 2 }, k, screen);
}

/** Scales by `factor` and keeps the screen point where it is. */
export function zoomAt(camera: Camera, factor: number, at: Point, [least, most]: readonly [number, number]): Camera {
	const k = clamp(least, camera.k * factor, most);
	const grown = k / camera.k;
	return { k, x: at.x - (at.x - camera.x) * grown, y: at.y - (at.y - camera.y) * grown };
}

/** The smallest and the largest scale, given the scale at which everything fits. */
export const zoomRange = (fit: number): [number, number] => [Math.min(0.15, 0.8 * fit), 3];
