import { clamp, type Box } from '#core/base/geometry';
import { fitInto, type Camera } from './camera';

/** What the first view of a map depends on. World units. */
export interface Home {
	/** Everything. */
	readonly world: Box;
	/** Where reading begins: the first card. */
	readonly start: Box;
	/** Whether the map is read from its beginning, at reading size and the width of the window, instead of being fitted. */
	readonly read: boolean;
	/** Whether all that is seen by a camera says its name. */
	readonly named: (camera: Camera) => boolean;
}

/** Scale at which titles are read. */
const READING = 0.62;
/** What floats in the lower left corner, and paper beside it, px. */
const CORNER = 244;
/** Nearly nothing says its name further away than this. */
const LEAST = 0.15;
/** So much closer, so many times, a first view may be. */
const STEP = 1.15;
const STEPS = 8;

/**
 * Where a camera first looks: at everything, or where names would find no room then, from a little closer, at the beginning. A side on
 * which everything has room is centred; else the first card is as near to the middle as bare paper allows. At everything, too, where
 * there is so much that no name could be read from anywhere near.
 */
export function homeCamera({ world, start, read, named }: Home, screen: Box): Camera {
	const fitted = fitInto(world, screen, 1);
	const at = (k: number): Camera => ({
		k,
		x: along(k, screen.x0, screen.x1, world.x0, world.x1, (start.x0 + start.x1) / 2, true),
		y: along(k, screen.y0, screen.y1, world.y0, world.y1, (start.y0 + start.y1) / 2, true)
	});
	if (read) return beginning(world, screen);
	if (fitted.k * STEP ** STEPS < LEAST) return fitted;
	for (let n = 0, k = Math.max(fitted.k, LEAST); n < STEPS; n++, k *= STEP) if (named(at(k))) return at(k);
	return fitted;
}

/** From where a map is read: as wide as the screen, but never so far away that titles could not be read. */
function beginning(world: Box, { x0, y0, x1 }: Box): Camera {
	const width = world.x1 - world.x0;
	const k = clamp(READING, (x1 - x0) / Math.max(1, width), 1);
	// Clear of what floats in the lower left corner, where there is room beside it.
	const left = Math.max(x0 + Math.max(0, (x1 - x0 - width * k) / 2), Math.min(CORNER, x1 - width * k));
	return { k, x: Math.max(x0, left) - world.x0 * k, y: y0 - world.y0 * k };
}

/** The shift that puts a stretch of the world from `low` to `high` onto one of the screen. */
function along(
	k: number,
	from: number,
	to: number,
	low: number,
	high: number,
	middle: number,
	centred: boolean
): number {
	const spare = to - from - (high - low) * k;
	if (spare >= 0) return from + (centred ? spare / 2 : 0) - low * k;
	return clamp(to - high * k, (from + to) / 2 - middle * k, from - low * k);
}
