import type { Box } from '$core/base/geometry';
import { Viewport } from './viewport.svelte';

/** A window onto the map with nothing but the map in it: no bar, no panel. */
export class FrameWindow extends Viewport {
	override readonly free: Box = $derived({ x0: 0, y0: 0, x1: Math.max(1, this.width), y1: Math.max(1, this.height) });
}
