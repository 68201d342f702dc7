import type { Box } from '#core/base/geometry';
import { toScreen, type Camera } from './camera';

/** Free space around a card that is brought into view, screen px. */
const MARGIN = 80;

/** The camera panned, never zoomed, as far as it takes to see a card (world units) inside `free` (screen px) with a margin. */
export function revealing(camera: Camera, card: Box, free: Box): Camera {
	const { x, y } = toScreen(camera, { x: card.x0, y: card.y0 });
	const dx = shift(x, (card.x1 - card.x0) * camera.k, free.x0, free.x1);
	const dy = shift(y, (card.y1 - card.y0) * camera.k, free.y0, free.y1);
	return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** How far to move a stretch so that it lies inside another with the margin, or with what margin there is room for. */
function shift(start: number, length: number, low: number, high: number): number {
	const margin = Math.max(0, Math.min(MARGIN, (high - low - length) / 2));
	if (start < low + margin) return low + margin - start;
	if (start + length > high - margin) return high - margin - start - length;
	return 0;
}
