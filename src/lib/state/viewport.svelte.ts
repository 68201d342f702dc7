import { animate, reducedMotion } from '$browser/motion';
import { clamp, type Box, type Point } from '$core/base/geometry';
import { centreOn, fitInto, toScreen, zoomAt, zoomRange, type Camera } from '$core/camera/camera';
import { EASE_FLIGHT, EASE_ZOOM } from '$core/camera/ease';
import { flight } from '$core/camera/flight';
import { zoomOf, type Zoom } from '$core/cards/zoom';

/** Scale at which a role is shown that was asked for from afar: Titles zoom, as on the first picture of the design. */
const READING = 0.62;
/** Free space around a card that is brought into view, screen px. */
const MARGIN = 80;
const STEP = 1.25;
const BUTTON_TIME = 220;

/** The window onto the map: its size, what covers it, and the camera with everything that moves it. Screen px throughout. */
export class Viewport {
	width = $state(0);
	height = $state(0);
	/** Whether the role panel covers a part of the map. */
	panelOpen = $state(false);
	camera: Camera = $state.raw({ x: 0, y: 0, k: 1 });
	/** Everything on the map, in world units. */
	world: Box = $state.raw({ x0: 0, y0: 0, x1: 1, y1: 1 });

	#zoom: Zoom = 'titles';
	readonly zoom: Zoom = $derived((this.#zoom = zoomOf(this.camera.k, this.#zoom)));
	/** The part of the map that neither the bar nor the panel covers. */
	readonly free: Box = $derived(freeOf(this.width, this.height, this.panelOpen));
	/** The camera that shows everything. */
	readonly fitted: Camera = $derived(fitInto(this.world, this.#fitBox(), 1));
	readonly range: [number, number] = $derived(zoomRange(this.fitted.k));

	#stop: (() => void) | undefined;

	#fitBox(): Box {
		const { x0, y0, x1, y1 } = this.free;
		const wide = x1 - x0 > 760;
		const side = wide ? 64 : 12;
		return { x0: x0 + side, y0: y0 + (wide ? 56 : 60), x1: x1 - (wide ? 20 : 12), y1: y1 - 60 };
	}

	/** Ends whatever moves the camera. */
	halt(): void {
		this.#stop?.();
		this.#stop = undefined;
	}

	/** Puts the camera there at once. */
	jump(camera: Camera): void {
		this.halt();
		this.camera = camera;
	}

	fly(to: Camera): void {
		if (reducedMotion() || this.width === 0) return this.jump(to);
		const path = flight(this.camera, to, this.free);
		this.#animate(path.duration, (t) => (this.camera = path.at(EASE_FLIGHT(t))));
	}

	#animate(duration: number, step: (t: number) => void): void {
		this.halt();
		this.#stop = animate(duration, step, () => (this.#stop = undefined));
	}

	fit(): void {
		this.#glide(this.fitted);
	}

	zoomBy(direction: 1 | -1): void {
		const middle: Point = { x: (this.free.x0 + this.free.x1) / 2, y: (this.free.y0 + this.free.y1) / 2 };
		this.#glide(zoomAt(this.camera, STEP ** direction, middle, this.range));
	}

	#glide(to: Camera): void {
		if (reducedMotion()) return this.jump(to);
		const from = this.camera;
		const middle: Point = { x: (this.free.x0 + this.free.x1) / 2, y: (this.free.y0 + this.free.y1) / 2 };
		this.#animate(BUTTON_TIME, (t) => {
			const e = EASE_ZOOM(t);
			const k = from.k * (to.k / from.k) ** e;
			// The world point in the middle travels in a straight line.
			const at = (c: Camera): Point => ({ x: (middle.x - c.x) / c.k, y: (middle.y - c.y) / c.k });
			const [p, q] = [at(from), at(to)];
			const share = to.k === from.k ? e : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k);
			this.camera = t === 1 ? to : { k, x: middle.x - (p.x + (q.x - p.x) * share) * k, y: middle.y - (p.y + (q.y - p.y) * share) * k };
		});
	}

	/** The camera with a card in the middle, at reading size or closer. */
	centredOn(card: Box): Camera {
		const world = { x: (card.x0 + card.x1) / 2, y: (card.y0 + card.y1) / 2 };
		return centreOn(world, clamp(this.range[0], Math.max(this.camera.k, READING), this.range[1]), this.free);
	}

	/** Pans, never zooms, as far as it takes to see the card with a margin. */
	reveal(card: Box, glide = true): void {
		const from = toScreen(this.camera, { x: card.x0, y: card.y0 });
		const width = (card.x1 - card.x0) * this.camera.k;
		const height = (card.y1 - card.y0) * this.camera.k;
		const dx = shift(from.x, width, this.free.x0, this.free.x1);
		const dy = shift(from.y, height, this.free.y0, this.free.y1);
		if (dx === 0 && dy === 0) return;
		const to = { ...this.camera, x: this.camera.x + dx, y: this.camera.y + dy };
		if (glide) this.#glide(to);
		else this.jump(to);
	}
}

const BAR = 52;

/** Takes the bar and the panel off; the widths are those of RolePanel.svelte. */
function freeOf(width: number, height: number, panelOpen: boolean): Box {
	const free = { x0: 0, y0: BAR, x1: Math.max(1, width), y1: Math.max(BAR + 1, height) };
	if (!panelOpen) return free;
	if (width < 640) return { ...free, y1: Math.max(BAR + 1, height * 0.45) };
	const panel = width < 900 ? Math.max(320, width / 2 - 12) : 420;
	return { ...free, x1: Math.max(1, width - panel - 24) };
}

/** How far to move a stretch so that it lies inside another with the margin, or with what margin there is room for. */
function shift(start: number, length: number, low: number, high: number): number {
	const margin = Math.max(0, Math.min(MARGIN, (high - low - length) / 2));
	if (start < low + margin) return low + margin - start;
	if (start + length > high - margin) return high - margin - start - length;
	return 0;
}
