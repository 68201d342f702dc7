import { clamp, type Box, type Point } from '../base/geometry';
import { centreOn, fitInto, toScreen, toWorld, windowOf, type Camera } from './camera';

export interface MinimapSize {
	readonly width: number;
	readonly height: number;
}

/** Free space around the world on a minimap, px. */
const PADDING = 6;
/** The frame never gets smaller than this, px, so that it can be seen and held. */
const SMALLEST_FRAME = 8;
/** A frame that would lie beyond the edge keeps this far inside it, px. */
const EDGE = 1;

/** World to minimap px: all of the world, as large as it fits. */
export const minimapCamera = (world: Box, { width, height }: MinimapSize): Camera =>
	fitInto(world, { x0: PADDING, y0: PADDING, x1: width - PADDING, y1: height - PADDING });

/** The part of the minimap, in its px, that the window shows: `view` is the free part of the window, screen px. Never outside the minimap. */
export function frameOn(minimap: Camera, size: MinimapSize, camera: Camera, view: Box): Box {
	const world = windowOf(camera, view);
	const from = toScreen(minimap, { x: world.x0, y: world.y0 });
	const to = toScreen(minimap, { x: world.x1, y: world.y1 });
	const [x0, x1] = stretch(from.x, to.x, size.width);
	const [y0, y1] = stretch(from.y, to.y, size.height);
	return { x0, y0, x1, y1 };
}

/** A stretch of at least the smallest length, cut to what lies inside the edges. */
function stretch(from: number, to: number, length: number): [number, number] {
	const [low, high] = [EDGE, length - EDGE];
	const middle = (from + to) / 2;
	const half = Math.max(SMALLEST_FRAME, to - from) / 2;
	const start = clamp(low, middle - half, high - SMALLEST_FRAME);
	return [start, clamp(start + SMALLEST_FRAME, middle + half, high)];
}

/** The camera, at its own scale, with the world point under a minimap point in the middle of the view; points outside count as the edge. */
export function lookAt(minimap: Camera, size: MinimapSize, camera: Camera, view: Box, point: Point): Camera {
	const inside = { x: clamp(0, point.x, size.width), y: clamp(0, point.y, size.height) };
	return centreOn(toWorld(minimap, inside), camera.k, view);
}

/** Where the middle of the view lies on the minimap, px: what `lookAt` would be given to stay. */
export const middleOn = (minimap: Camera, camera: Camera, view: Box): Point =>
	toScreen(minimap, toWorld(camera, { x: (view.x0 + view.x1) / 2, y: (view.y0 + view.y1) / 2 }));

/** Whether a minimap point lies on the frame, borders included. */
export const onFrame = (frame: Box, { x, y }: Point): boolean => x >= frame.x0 && x <= frame.x1 && y >= frame.y0 && y <= frame.y1;
