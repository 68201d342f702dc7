import { interpolateZoom, type ZoomInterpolator, type ZoomView } from 'd3-interpolate';
import type { Box } from '#core/base/geometry';
import type { Camera } from './camera';

/** A path of the camera from one view to another; `at(t)` for t in [0, 1]. */
export interface Flight {
	/** How long it should take, ms. */
	readonly duration: number;
	at(t: number): Camera;
}

/** d3's types leave out that the curvature can be set. */
const zoomPath = (
	interpolateZoom as typeof interpolateZoom & { rho(rho: number): (a: ZoomView, b: ZoomView) => ZoomInterpolator }
).rho(1.2);

const SHORTEST = 450;
const EXTRA = 250;
/** Path length (in units of van Wijk and Nuij) from which a flight takes its longest. */
const FAR = 4;

/**
 * Smooth zooming and panning after van Wijk and Nuij (2003), through d3's interpolateZoom. `screen` is the box, in screen px,
 * in whose middle the camera looks.
 */
export function flight(from: Camera, to: Camera, screen: Box): Flight {
	const width = Math.max(1, screen.x1 - screen.x0);
	const middle = { x: (screen.x0 + screen.x1) / 2, y: (screen.y0 + screen.y1) / 2 };
	const view = (camera: Camera): [number, number, number] => [
		(middle.x - camera.x) / camera.k,
		(middle.y - camera.y) / camera.k,
		width / camera.k
	];
	const path = zoomPath(view(from), view(to));
	const length = Math.min(1, Math.abs(path.duration) / 1000 / FAR);
	return {
		duration: SHORTEST + EXTRA * length,
		at(t) {
			if (t >= 1) return to;
			const [x, y, w] = path(t);
			const k = width / w;
			return { k, x: middle.x - x * k, y: middle.y - y * k };
		}
	};
}
