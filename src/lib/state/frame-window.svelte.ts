import type { HostSize } from '#browser/chart-host';
import type { Box } from '#core/base/geometry';
import { Viewport } from './viewport.svelte';

/** Around the whole map, px: less in a small frame, and more at the foot, where the attribution and the buttons are. */
const MARGIN = 20;
const SMALL = 12;
const FOOT = 48;
/** From this width on the names of the levels have room beside the map. */
const WIDE = 760;
const NAMES = 64;

/** Where the attribution and the buttons are, px. */
const ATTRIBUTION = { width: 240, height: 40 };
const BUTTONS = { width: 130, height: 60 };

/** A window onto the map with nothing but the map in it: no bar, no panel. It counts in px of the map. */
export class FrameWindow extends Viewport {
	override readonly free: Box = $derived({ x0: 0, y0: 0, x1: Math.max(1, this.width), y1: Math.max(1, this.height) });
	override readonly room: Box = $derived(inset(this.free));
	/**
	 * Screen px for a px of the map: letters and roads grow with the frame, so a chart looks the same in a small and in a large one.
	 */
	scale = $state(1);
	/** Whether somebody has moved the camera: until then it shows everything, whatever the size. */
	#moved = false;

	/** What floats above the map, with buttons or without. */
	covered(buttons: boolean): readonly Box[] {
		const { width, height } = this;
		if (width === 0) return [];
		const attribution = { x0: 0, y0: height - ATTRIBUTION.height, x1: ATTRIBUTION.width, y1: height };
		return buttons
			? [attribution, { x0: width - BUTTONS.width, y0: height - BUTTONS.height, x1: width, y1: height }]
			: [attribution];
	}

	/** The frame has another size: a camera that nobody has moved shows everything, else what it showed grows with it. */
	resized(size: HostSize): void {
		const before = this.width || size.width;
		({ width: this.width, height: this.height, scale: this.scale } = size);
		const grown = this.width / before;
		const { x, y, k } = this.camera;
		if (!this.#moved) this.jump(this.home);
		else if (grown !== 1) this.jump({ x: x * grown, y: y * grown, k: k * grown });
	}

	/** Calls what moves the camera for somebody. */
	act(command: () => void): void {
		this.#moved = true;
		command();
	}

	/** Shows everything again, and goes on to, whatever the size. */
	override fit(): void {
		this.#moved = false;
		super.fit();
	}
}

function inset({ x1, y1 }: Box): Box {
	const margin = x1 > WIDE ? MARGIN : SMALL;
	return { x0: x1 > WIDE ? NAMES : margin, y0: margin, x1: x1 - margin, y1: y1 - (x1 > WIDE ? FOOT : FOOT - SMALL) };
}
