import { animate, reducedMotion } from '#browser/motion';
import { clamp, overlaps, type Box, type Point } from '#core/base/geometry';
import { centreOn, fitInto, zoomAt, zoomRange, type Camera } from '#core/camera/camera';
import { EASE_FLIGHT, EASE_ZOOM } from '#core/camera/ease';
import { flight } from '#core/camera/flight';
import { glide } from '#core/camera/glide';
import type { holding } from '#core/camera/holding';
import { homeCamera } from '#core/camera/home';
import { revealing } from '#core/camera/reveal';
import { stepOf, zoomOf, type Zoom } from '#core/cards/zoom';
import { fitBox, freeBox } from './free';

/** Scale at which a role is shown that was asked for from afar: Titles zoom, as on the first picture of the design. */
const READING = 0.62;
const STEP = 1.25;
const BUTTON_TIME = 220;
/** So many flights can be taken back. */
const MOST_DEPARTURES = 20;

/** The window onto the map: its size, what covers it, and the camera with everything that moves it. Screen px throughout. */
export class Viewport {
	width = $state(0);
	height = $state(0);
	/** Whether the role panel covers a part of the map. */
	panelOpen = $state(false);
	/** Height of the bottom sheet that the panel is on a phone, px. */
	sheet = $state(0);
	camera: Camera = $state.raw({ x: 0, y: 0, k: 1 });
	/** Everything on the map, and the card that it begins with, in world units. */
	world: Box = $state.raw({ x0: 0, y0: 0, x1: 1, y1: 1 });
	start: Box = $state.raw({ x0: 0, y0: 0, x1: 1, y1: 1 });
	/** Whether the map is read from its beginning, at reading size and the width of the window, instead of being fitted. */
	read = $state(false);
	/** Counts views that came without a flight, so that the picture can cross-fade. */
	cuts = $state(0);

	#zoom: Zoom | undefined = undefined;
	readonly zoom: Zoom = $derived((this.#zoom = zoomOf(this.camera.k, this.#zoom)));
	/** The part of the map that nothing covers. */
	readonly free: Box = $derived(freeBox(this.width, this.height, this.panelOpen, this.sheet));
	/** Where the whole map is fitted. */
	readonly room: Box = $derived(fitBox(this.free));
	/** The camera that shows everything. */
	readonly fitted: Camera = $derived(fitInto(this.world, this.room, 1));
	readonly range: [number, number] = $derived(zoomRange(this.fitted.k));
	/** Where the camera is when nobody has moved it and nothing is selected. */
	readonly home: Camera = $derived(homeCamera(this, this.room));
	#departures: readonly Camera[] = $state.raw([]);
	readonly canGoBack = $derived(this.#departures.length > 0);

	/** Whether all that a camera shows says its name; whoever knows what is on the map says it. */
	named: (camera: Camera) => boolean = () => true;
	/** Called whenever the camera has come to rest. */
	onrest: () => void = () => undefined;

	#stop: (() => void) | undefined;
	#destination: Camera | undefined;

	/** Where the camera is, or will be once it stops. */
	get target(): Camera {
		return this.#destination ?? this.camera;
	}

	get middle(): Point {
		return { x: (this.free.x0 + this.free.x1) / 2, y: (this.free.y0 + this.free.y1) / 2 };
	}

	/** Whether a camera shows any of the map. */
	sees({ x, y, k }: Camera): boolean {
		const { x0, y0, x1, y1 } = this.world;
		return overlaps({ x0: x0 * k + x, y0: y0 * k + y, x1: x1 * k + x, y1: y1 * k + y }, this.free);
	}

	/** What keeps the map in view; until it is loaded, with the first gesture, cameras go where they want. */
	hold: typeof holding | undefined;

	/** A camera that somebody wants, moved as far as it takes for a part of the map to stay in view. */
	held(camera: Camera): Camera {
		return this.hold?.(camera, this.world, this.free) ?? camera;
	}

	/** Ends whatever moves the camera. */
	halt(): void {
		this.#stop?.();
	}

	/** Puts the camera there at once. */
	jump(camera: Camera): void {
		this.halt();
		if (this.width > 0) this.cuts++;
		// The zoom before holds on near an edge only on the way: who arrives at once sees what everybody sees there.
		this.#zoom = undefined;
		this.camera = camera;
		this.onrest();
	}

	/** Flies there; `back` can undo it. */
	fly(to: Camera): void {
		this.#depart();
		if (this.width === 0 || reducedMotion()) return this.jump(to);
		const path = flight(this.camera, to, this.free);
		this.move(path.duration, to, (t) => (this.camera = path.at(EASE_FLIGHT(t))));
	}

	/**
	 * Calls `step` with 0…1 while the camera is on its way to `to`; a gesture or another movement interrupts it. `end` is called
	 * once, when it has arrived or was interrupted.
	 */
	move(duration: number, to: Camera, step: (t: number) => void, end: () => void = () => undefined): void {
		this.halt();
		const finish = (): void => {
			this.#stop = this.#destination = undefined;
			end();
		};
		this.#destination = to;
		const stop = animate(duration, step, () => {
			finish();
			this.onrest();
		});
		this.#stop = () => {
			stop();
			finish();
		};
	}

	#depart(): void {
		this.#departures = [...this.#departures, this.target].slice(-MOST_DEPARTURES);
	}

	/** To where the camera was before the last flight. */
	back(): void {
		const to = this.#departures.at(-1);
		if (!to) return;
		const rest = this.#departures.slice(0, -1);
		this.fly(to);
		this.#departures = rest;
	}

	/** Forgets the ways back: the places have moved. */
	forget(): void {
		this.#departures = [];
	}

	fit(): void {
		this.#depart();
		this.glide(this.fitted);
	}

	zoomBy(direction: 1 | -1): void {
		this.glide(this.held(zoomAt(this.target, stepOf(this.target.k, STEP ** direction), this.middle, this.range)));
	}

	/** Twice as close, or half, around a place of the screen. */
	zoomAt(at: Point, direction: 1 | -1): void {
		this.glide(this.held(zoomAt(this.target, stepOf(this.target.k, 2 ** direction), at, this.range)), at);
	}

	/** A short way there; `pivot` travels in a straight line. */
	glide(to: Camera, pivot = this.middle): void {
		if (reducedMotion()) return this.jump(to);
		const path = glide(this.camera, to, pivot);
		this.move(BUTTON_TIME, to, (t) => (this.camera = path(EASE_ZOOM(t))));
	}

	/** The camera with a card in the middle, at reading size; `closer` keeps a larger scale. */
	centredOn(card: Box, closer = true): Camera {
		const world = { x: (card.x0 + card.x1) / 2, y: (card.y0 + card.y1) / 2 };
		const reading = Math.max(READING, (this.read ? this.home : this.fitted).k);
		return centreOn(
			world,
			clamp(this.range[0], closer ? Math.max(this.camera.k, reading) : reading, this.range[1]),
			this.free
		);
	}

	/** Pans, never zooms, as far as it takes to see the card with a margin. */
	reveal(card: Box): void {
		const to = revealing(this.target, card, this.free);
		if (to !== this.target) this.glide(to);
	}
}
