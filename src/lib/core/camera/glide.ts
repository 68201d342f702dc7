import type { Point } from '#core/base/geometry';
import { toWorld, type Camera } from './camera';

/** A short way from one camera to another: the scale changes evenly and the world point at `middle` (screen px) travels in a straight line. */
export function glide(from: Camera, to: Camera, middle: Point): (t: number) => Camera {
	const [p, q] = [toWorld(from, middle), toWorld(to, middle)];
	return (t) => {
		if (t >= 1) return to;
		const k = from.k * (to.k / from.k) ** t;
		const share = to.k === from.k ? t : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k);
		return { k, x: middle.x - (p.x + (q.x - p.x) * share) * k, y: middle.y - (p.y + (q.y - p.y) * share) * k };
	};
}
