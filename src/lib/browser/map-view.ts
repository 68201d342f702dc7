import type { Box } from '$core/base/geometry';
import type { Camera } from '$core/camera/camera';
import { windowOf } from '$core/camera/camera';
import type { Zoom } from '$core/cards/zoom';
import { paintCanvas } from '$core/paint/canvas';
import type { Palette } from '$core/paint/palette';
import { labelScene } from '$core/scene/label-scene';
import { mapScene } from '$core/scene/map-scene';
import { overlayScene, type Pointing } from '$core/scene/overlay-scene';
import type { Subject } from '$core/scene/subject';

/** Everything a frame is drawn from. */
export interface Frame {
	readonly subject: Subject;
	readonly camera: Camera;
	readonly zoom: Zoom;
	readonly palette: Palette;
	readonly pointing: Pointing;
	/** What nothing covers, and what floats above the map; screen px. */
	readonly view: Box;
	readonly covered: readonly Box[];
}

/**
 * The map is painted this far beyond the screen, px, so that a drag moves the picture instead of painting it again. Not further:
 * browsers hand the whole canvas on in every frame, so its size costs, too.
 */
const MARGIN = 96;

/**
 * Two canvases: the map, painted with a margin and moved while it is dragged, and above it a thin one with names, hover and
 * focus. Paints at most once per animation frame.
 */
export class MapView {
	#width = 0;
	#height = 0;
	#ratio = 1;
	#frame: Frame | undefined;
	#asked = 0;
	/** What the lower canvas shows: the frame it was painted from, and how far beyond the screen it reaches. */
	#painted: { frame: Frame; x: number; y: number; margin: number } | undefined;
	#overlayEmpty = true;

	constructor(
		readonly map: HTMLCanvasElement,
		readonly overlay: HTMLCanvasElement
	) {}

	/** Sets the size in CSS px and the device px per CSS px; everything is painted again. */
	resize(width: number, height: number, ratio: number): void {
		if (width === this.#width && height === this.#height && ratio === this.#ratio) return;
		[this.#width, this.#height, this.#ratio] = [width, height, ratio];
		fit(this.map, width + 2 * MARGIN, height + 2 * MARGIN, ratio);
		fit(this.overlay, width, height, ratio);
		this.map.style.left = this.map.style.top = `${-MARGIN}px`;
		this.#painted = undefined;
		this.#overlayEmpty = true;
		if (this.#frame) this.draw(this.#frame);
	}

	/** Draws the frame with the next animation frame; the last one asked for wins. */
	draw(frame: Frame): void {
		this.#frame = frame;
		if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.#paint());
	}

	/** Draws at once. */
	drawNow(frame: Frame): void {
		this.#frame = frame;
		this.#paint();
	}

	destroy(): void {
		cancelAnimationFrame(this.#asked);
	}

	/** Whole device px, so that a moved picture stays sharp. */
	#snap(v: number): number {
		return Math.round(v * this.#ratio) / this.#ratio;
	}

	#paint(): void {
		cancelAnimationFrame(this.#asked);
		this.#asked = 0;
		const frame = this.#frame;
		if (!frame || this.#width === 0 || this.#height === 0) return;
		const [x, y] = [this.#snap(frame.camera.x), this.#snap(frame.camera.y)];
		const before = this.#painted;
		const same =
			before !== undefined &&
			before.frame.subject === frame.subject &&
			before.frame.camera.k === frame.camera.k &&
			before.frame.zoom === frame.zoom &&
			before.frame.palette === frame.palette;
		if (!same || Math.abs(x - before.x) > before.margin || Math.abs(y - before.y) > before.margin) this.#paintMap(frame, x, y, same ? MARGIN : 0);
		this.map.style.transform = `translate(${x - this.#painted!.x}px, ${y - this.#painted!.y}px)`;
		this.#paintOverlay(frame, x, y);
	}

	#paintMap(frame: Frame, x: number, y: number, margin: number): void {
		const target = this.map.getContext('2d', { alpha: false })!;
		const { palette, camera } = frame;
		target.setTransform(1, 0, 0, 1, 0, 0);
		target.fillStyle = palette.colour('paper');
		target.fillRect(0, 0, this.map.width, this.map.height);
		const window = windowOf({ ...camera, x, y }, { x0: -margin, y0: -margin, x1: this.#width + margin, y1: this.#height + margin });
		paintCanvas(target, mapScene(frame.subject, window, camera.k, frame.zoom), palette, x + MARGIN, y + MARGIN, this.#ratio);
		this.#painted = { frame, x, y, margin };
	}

	#paintOverlay(frame: Frame, x: number, y: number): void {
		const { subject, camera, zoom, pointing, palette } = frame;
		const shift = (box: Box): Box => ({ x0: box.x0 - x, y0: box.y0 - y, x1: box.x1 - x, y1: box.y1 - y });
		const names = labelScene(subject, { view: shift(frame.view), covered: frame.covered.map(shift) }, camera.k, zoom);
		const over = overlayScene(subject, pointing, camera.k, zoom);
		const empty = names.marks.length + over.marks.length === 0;
		if (empty && this.#overlayEmpty) return;
		const target = this.overlay.getContext('2d')!;
		target.setTransform(1, 0, 0, 1, 0, 0);
		target.clearRect(0, 0, this.overlay.width, this.overlay.height);
		paintCanvas(target, names, palette, x, y, this.#ratio);
		paintCanvas(target, over, palette, x, y, this.#ratio);
		this.#overlayEmpty = empty;
	}
}

function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
	canvas.width = Math.round(width * ratio);
	canvas.height = Math.round(height * ratio);
	canvas.style.width = `${canvas.width / ratio}px`;
	canvas.style.height = `${canvas.height / ratio}px`;
}
