/** A CSS cubic-bezier timing function; solves x(s) = t by bisection, which is plenty for animation. */
export function cubicBezier(x1: number, y1: number, x2: number, y2: number): (t: number) => number {
	const along = (a: number, b: number, s: number): number =>
		3 * a * s * (1 - s) ** 2 + 3 * b * s ** 2 * (1 - s) + s ** 3;
	return (t) => {
		if (t <= 0 || t >= 1) return Math.min(1, Math.max(0, t));
		let low = 0;
		let high = 1;
		for (let i = 0; i < 24; i++) {
			const s = (low + high) / 2;
			if (along(x1, x2, s) < t) low = s;
			else high = s;
		}
		return along(y1, y2, (low + high) / 2);
	};
}

/** For flights of the camera. */
export const EASE_FLIGHT = cubicBezier(0.3, 0, 0.1, 1);
/** For steps of the zoom. */
export const EASE_ZOOM = cubicBezier(0.2, 0.7, 0.2, 1);
/** For roles on their way to other places. */
export const EASE_CHANGE = cubicBezier(0.4, 0, 0.1, 1);
