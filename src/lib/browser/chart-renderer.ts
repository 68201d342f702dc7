import type { Box } from '#core/base/geometry';
import { windowOf, type Camera } from '#core/camera/camera';
import { EASE_CHANGE, EASE_FLIGHT } from '#core/camera/ease';
import { LetteringFade, type Lettering } from '#core/cards/lettering';
import type { Zoom } from '#core/cards/zoom';
import { paintCanvas } from '#core/paint/canvas';
import { adapted, type Palette } from '#core/paint/palette';
import { roomAt } from '#core/scene/label-room';
import { labelsOf } from '#core/scene/label-scene';
import { mapScene } from '#core/scene/map-scene';
import type { Moving } from '#core/scene/moving';
import { overlayScene, type Pointing } from '#core/scene/overlay-scene';
import type { Subject } from '#core/scene/subject';
import { Dissolve } from './dissolve';
import { loadMoreNames, moreNames } from './more-names';
import { reducedMotion } from './motion';
import { viewOf } from './view-of';

/** Everything a frame is drawn from. */
export interface ChartFrame {
	readonly subject: Subject;
	readonly camera: Camera;
	readonly zoom: Zoom;
	readonly palette: Palette;
	readonly pointing: Pointing;
	/** What nothing covers, and what floats above the map; screen px. */
	readonly view: Box;
	readonly covered: readonly Box[];
	/** Cards on their way to other places, and the share of the time that has passed. */
	readonly change?: { readonly moving: Moving; readonly t: number } | undefined;
	/** Another number where the view has changed without a flight. */
	readonly cuts?: number;
}

/** The canvases of a chart, from below. */
export interface Canvases {
	/** The map, moved while it is dragged. */
	readonly map: HTMLCanvasElement;
	/** The map as it was, while it fades. */
	readonly past: HTMLCanvasElement;
	/** Names, hover and focus. */
	readonly overlay: HTMLCanvasElement;
}

/**
 * The map is painted this far beyond the screen, px, so that a drag moves the picture instead of painting it again. Not further:
 * browsers hand the whole canvas on in every frame, so its size costs, too.
 */
const MARGIN = 96;
/** Lighting up and receding; a cut where motion is not wanted; the path to the top drawing itself. ms */
const LIGHT_TIME = 140;
const CUT_TIME = 120;
const PATH_TIME = 260;
/** A scale that changes by more than this from one frame to the next is a cut: words of the zoom before would be far too many, or huge. */
const LEAP = 1.5;

/** What the lower canvas shows: the frame and the words it was painted with, and how far beyond the screen it reaches. */
interface Painted {
	readonly frame: ChartFrame;
	readonly lettering: Lettering;
	readonly path: number;
	readonly x: number;
	readonly y: number;
	readonly margin: number;
}

/** Paints frames onto the canvases, at most once per animation frame, and only what has changed. */
export class ChartRenderer {
	#width = 0;
	#height = 0;
	/** CSS px and device px for a px of the map, and how far the lower canvas reaches beyond the screen. */
	#scale = 1;
	#ratio = 1;
	#margin = MARGIN;
	#frame: ChartFrame | undefined;
	#asked = 0;
	#painted: Painted | undefined;
	#overlayEmpty = true;
	#fetching = false;
	readonly #dissolve: Dissolve;
	/** The window that the canvases are shown in. */
	readonly #window: Window;
	readonly #lettering = new LetteringFade();
	/** When the present selection was made, ms. */
	#selectedAt = -Infinity;

	/** `bare`: without paper, so that what is behind the canvases shows through. */
	constructor(
		readonly canvases: Canvases,
		readonly bare = false
	) {
		this.#dissolve = new Dissolve(canvases.past);
		this.#window = viewOf(canvases.map);
	}

	/**
	 * Sets the size in px of the map, the device px per CSS px, and the CSS px for a px of the map; everything is painted again. The
	 * canvases themselves are never scaled: their edges would no longer be those of pixels, and all in them would blur a little.
	 */
	resize(width: number, height: number, devicePixels: number, scale = 1): void {
		const ratio = devicePixels * scale;
		if (width === this.#width && height === this.#height && ratio === this.#ratio && scale === this.#scale) return;
		[this.#width, this.#height, this.#ratio, this.#scale] = [width, height, ratio, scale];
		this.#margin = this.#snap(MARGIN);
		const { map, overlay } = this.canvases;
		fit(map, (width + 2 * this.#margin) * scale, (height + 2 * this.#margin) * scale, devicePixels);
		fit(overlay, width * scale, height * scale, devicePixels);
		this.#dissolve.reach(this.#margin * scale);
		this.#painted = undefined;
		this.#overlayEmpty = true;
		if (this.#frame) this.draw(this.#frame);
	}

	/** Draws the frame with the next animation frame; the last one asked for wins. */
	draw(frame: ChartFrame): void {
		this.#frame = frame;
		if (this.#asked === 0) this.#asked = this.#window.requestAnimationFrame((now) => this.#paint(now));
	}

	/** Draws at once. */
	drawNow(frame: ChartFrame): void {
		this.#frame = frame;
		this.#paint(this.#window.performance.now());
	}

	/** The frame drawn last. */
	get frame(): ChartFrame | undefined {
		return this.#frame;
	}

	destroy(): void {
		this.#window.cancelAnimationFrame(this.#asked);
		this.#frame = undefined;
		this.#dissolve.end();
	}

	/** Whole device px, so that a moved picture stays sharp. */
	#snap(v: number): number {
		return Math.round(v * this.#ratio) / this.#ratio;
	}

	/** The camera in CSS px. */
	#onScreen({ x, y, k }: Camera): Camera {
		return { x: x * this.#scale, y: y * this.#scale, k };
	}

	#paint(now: number): void {
		this.#window.cancelAnimationFrame(this.#asked);
		this.#asked = 0;
		const frame = this.#frame;
		if (!frame || this.#width === 0 || this.#height === 0) return;
		const camera = { ...frame.camera, x: this.#snap(frame.camera.x), y: this.#snap(frame.camera.y) };
		const motion = !reducedMotion(this.#window);
		this.#fade(frame, motion, now);
		const lettering = this.#lettering.at(frame.zoom, now, motion && !frame.change && !this.#leaps(camera.k));
		const path = motion && frame.subject.focus ? Math.min(1, (now - this.#selectedAt) / PATH_TIME) : 1;
		if (!this.#shows(frame, camera, lettering, path)) this.#paintMap(frame, camera, lettering, path);
		const painted = this.#painted!;
		// Moved, never placed anew: that would be a shift of the page's layout.
		const { x, y } = this.#onScreen({
			x: camera.x - painted.x - this.#margin,
			y: camera.y - painted.y - this.#margin,
			k: camera.k
		});
		this.canvases.map.style.transform = `translate(${x}px, ${y}px)`;
		this.#dissolve.follow(this.#onScreen(camera));
		this.#paintOverlay(frame, camera, lettering);
		if (lettering.changing || path < 1) this.draw(frame);
	}

	#leaps(k: number): boolean {
		const before = this.#painted?.frame.camera.k ?? k;
		return Math.max(k / before, before / k) > LEAP;
	}

	/** Lets the picture before fade where the selection or the whole view has changed. */
	#fade(frame: ChartFrame, motion: boolean, now: number): void {
		const before = this.#painted;
		if (!before || before.frame.change || this.bare) return;
		const { map } = this.canvases;
		const camera = this.#onScreen({ k: before.frame.camera.k, x: before.x, y: before.y });
		const relit = before.frame.subject.focus !== frame.subject.focus;
		if (relit) this.#selectedAt = now;
		if (!motion && before.frame.cuts !== frame.cuts) this.#dissolve.start(map, camera, CUT_TIME);
		else if (motion && relit && before.frame.subject.arrangement === frame.subject.arrangement)
			this.#dissolve.start(map, camera, LIGHT_TIME);
	}

	/** Whether the lower canvas shows this frame already, if it is moved. */
	#shows(frame: ChartFrame, camera: Camera, lettering: Lettering, path: number): boolean {
		const before = this.#painted;
		return (
			before !== undefined &&
			before.frame.subject === frame.subject &&
			before.frame.camera.k === camera.k &&
			before.frame.palette === frame.palette &&
			before.frame.change === frame.change &&
			before.lettering.zoom === lettering.zoom &&
			before.lettering.alpha === lettering.alpha &&
			before.path === path &&
			Math.abs(camera.x - before.x) <= before.margin &&
			Math.abs(camera.y - before.y) <= before.margin
		);
	}

	#paintMap(frame: ChartFrame, camera: Camera, lettering: Lettering, path: number): void {
		const { map } = this.canvases;
		const target = map.getContext('2d', { alpha: this.bare })!;
		const { palette, subject, change } = frame;
		const before = this.#painted?.frame;
		// A margin is worth its price only where the picture is going to be moved.
		const margin = before?.subject === subject && before.camera.k === camera.k && !change ? this.#margin : 0;
		target.setTransform(1, 0, 0, 1, 0, 0);
		if (this.bare) target.clearRect(0, 0, map.width, map.height);
		else {
			target.fillStyle = palette.colour('paper');
			target.fillRect(0, 0, map.width, map.height);
		}
		const window = windowOf(camera, { x0: -margin, y0: -margin, x1: this.#width + margin, y1: this.#height + margin });
		const [x, y] = [camera.x + this.#margin, camera.y + this.#margin];
		if (change)
			for (const { scene, alpha } of change.moving(change.t, EASE_CHANGE(change.t), window, camera.k, lettering.zoom))
				paintCanvas(target, adapted(scene, palette), palette, x, y, this.#ratio, { all: alpha });
		else
			paintCanvas(
				target,
				adapted(mapScene(subject, window, camera.k, lettering.zoom, EASE_FLIGHT(path)), palette),
				palette,
				x,
				y,
				this.#ratio,
				{ words: lettering.alpha }
			);
		this.#painted = { frame, lettering, path, x: camera.x, y: camera.y, margin };
	}

	/** Draws once more when the rest of the names has come; where it does not come, the next picture asks again. */
	#fetchNames(): void {
		if (this.#fetching) return;
		this.#fetching = true;
		const again = (): void => {
			this.#fetching = false;
			if (moreNames() && this.#frame) this.draw(this.#frame);
		};
		loadMoreNames().then(again, again);
	}

	#paintOverlay(frame: ChartFrame, { x, y, k }: Camera, lettering: Lettering): void {
		const { subject, pointing, palette, change } = frame;
		const room = roomAt({ x, y }, frame.view, frame.covered);
		const more = moreNames();
		const labels = change ? undefined : labelsOf(subject, room, k, lettering.zoom, more);
		const names = labels && { k, marks: labels.marks };
		const over = change
			? undefined
			: overlayScene(subject, { ...pointing, label: more?.plot }, k, frame.zoom, room.view);
		if (!more && (labels?.whole === undefined || (pointing.hovered ?? pointing.focused) !== undefined))
			this.#fetchNames();
		const empty = !names?.marks.length && !over?.marks.length;
		if (empty && this.#overlayEmpty) return;
		const { overlay } = this.canvases;
		const target = overlay.getContext('2d')!;
		target.setTransform(1, 0, 0, 1, 0, 0);
		target.clearRect(0, 0, overlay.width, overlay.height);
		if (names) paintCanvas(target, adapted(names, palette), palette, x, y, this.#ratio, { all: lettering.alpha });
		if (over) paintCanvas(target, adapted(over, palette), palette, x, y, this.#ratio);
		this.#overlayEmpty = empty;
	}
}

function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
	canvas.width = Math.round(width * ratio);
	canvas.height = Math.round(height * ratio);
	canvas.style.width = `${canvas.width / ratio}px`;
	canvas.style.height = `${canvas.height / ratio}px`;
}
