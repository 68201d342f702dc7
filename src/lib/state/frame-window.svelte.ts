import type { Box } from '#core/base/geometry';
import { fitInto, type Camera } from '#core/camera/camera';
import { Viewport } from './viewport.svelte';

/** Around the whole map, px: less in a small frame, and more at the foot, where the attribution and the buttons are. */
const MARGIN = 20;
const SMALL = 12;
const FOOT = 48;
/** From this width on the names of the levels have room beside the map. */
const WIDE = 760;
const NAMES = 64;

/** A window onto the map with nothing but the map in it: no bar, no panel. */
export class FrameWindow extends Viewport {
	override readonly free: Box = $derived({ x0: 0, y0: 0, x1: Math.max(1, this.width), y1: Math.max(1, this.height) });
	override readonly fitted: Camera = $derived(fitInto(this.world, inset(this.free), 1));
}

function inset({ x1, y1 }: Box): Box {
	const margin = x1 > WIDE ? MARGIN : SMALL;
	return { x0: x1 > WIDE ? NAMES : margin, y0: margin, x1: x1 - margin, y1: y1 - (x1 > WIDE ? FOOT : FOOT - SMALL) };
}
