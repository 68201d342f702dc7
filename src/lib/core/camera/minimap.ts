import { clamp, type Box, type Point } from '#core/base/geometry';
import { centreOn, toWorld, windowOf, type Camera } from './camera';

/** How large a minimap is, px. */
export interface MinimapSize {
	readonly width: number;
	readonly height: number;
}

/** Free space around the world on a minimap, px. */
const PADDING = 6;
/** The frame never gets smaller than this, px, so that it can be seen and held. */
const SMALLEST_FRAME = 8;
/** A frame that would lie beyond the edge keeps this far inside it, px: clear of the rounded corner. */
const EDGE = 4;

/** A map that is long and thin is drawn at least this thick, px: better out of proportion than a hairline. */
const THINNEST = 40;

/** World to minimap px: `px = world · k + offset`, with a scale of its own for each direction. Immutable. */
export interface MinimapCamera {
	readonly x: number;
	readonly y: number;
	readonly kx: number;
	readonly ky: number;
}

/** All of the world, as large as it fits and in the middle. */
export function minimapCamera(world: Box, size: MinimapSize): MinimapCamera {
	const [width, height] = [Math.max(1, world.x1 - world.x0), Math.max(1, world.y1 - world.y0)];
	const [across, down] = [Math.max(1, size.width - 2 * PADDING), Math.max(1, size.height - 2 * PADDING)];
	const k = Math.min(across / width, down / height);
	const kx = Math.max(k, Math.min(across, THINNEST) / width);
	const ky = Math.max(k, Math.min(down, THINNEST) / height);
	return {
		kx,
		ky,
		x: size.width / 2 - ((world.x0 + world.x1) / 2) * kx,
		y: size.height / 2 - ((world.y0 + world.y1) / 2) * ky
	};
}

const toMinimap = ({ x, y, kx, ky }: MinimapCamera, world: Point): Point => ({
	x: world.x * kx + x,
	y: world.y * ky + y
});

const fromMinimap = ({ x, y, kx, ky }: MinimapCamera, point: Point): Point => ({
	x: (point.x - x) / kx,
	y: (point.y - y) / ky
});

/** The part of the minimap, in its px, that the window shows: `view` is the free part of the window, screen px. Never outside the minimap. */
export function frameOn(minimap: MinimapCamera, size: MinimapSize, camera: Camera, view: Box): Box {
	const world = windowOf(camera, view);
	const from = toMinimap(minimap, { x: world.x0, y: world.y0 });
	const to = toMinimap(minimap, { x: world.x1, y: world.y1 });
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
export function lookAt(minimap: MinimapCamera, size: MinimapSize, camera: Camera, view: Box, point: Point): Camera {
	const inside = { x: clamp(0, point.x, size.width), y: clamp(0, point.y, size.height) };
	return centreOn(fromMinimap(minimap, inside), camera.k, view);
}

/** Where the middle of the view lies on the minimap, px: what `lookAt` would be given to stay. */
export const middleOn = (minimap: MinimapCamera, camera: Camera, view: Box): Point =>
	toMinimap(minimap, toWorld(camera, { x: (view.x0 + view.x1) / 2, y: (view.y0 + view.y1) / 2 }));

/** Whether a minimap point lies on the frame, borders included. */
export const onFrame = (frame: Box, { x, y }: Point): boolean =>
	x >= frame.x0 && x <= frame.x1 && y >= frame.y0 && y <= frame.y1;
