import { clamp, type Box } from '#core/base/geometry';
import type { Camera } from './camera';

/** So much of the free part of the window, across and down, always shows the map; all of a map that is smaller. */
const SHARE = 1 / 3;

/** The camera moved, never zoomed, as far as it takes for the map (`world`, world units) to stay inside `free` (screen px): a map cannot be lost. */
export function holding(camera: Camera, world: Box, free: Box): Camera {
	const { k } = camera;
	const x = held(camera.x, world.x0 * k, world.x1 * k, free.x0, free.x1);
	const y = held(camera.y, world.y0 * k, world.y1 * k, free.y0, free.y1);
	return x === camera.x && y === camera.y ? camera : { k, x, y };
}

/** The shift of the stretch from `start` to `end` with which it still reaches into the one from `low` to `high`. */
function held(shift: number, start: number, end: number, low: number, high: number): number {
	const least = Math.min(end - start, (high - low) * SHARE);
	return clamp(low + least - end, shift, high - least - start);
}
