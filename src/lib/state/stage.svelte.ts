import { loadMoreNames, moreNames } from '#browser/more-names';
import { overlaps, type Box, type Point } from '#core/base/geometry';
import { toWorld, type Camera } from '#core/camera/camera';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, isRead, visibleEntry } from '#core/layout/arrangement';
import type { LayoutName } from '#core/layout/registry';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { roomAt } from '#core/scene/label-room';
import { labelsOf, type MoreLabels } from '#core/scene/label-scene';
import { cameraOf, gazeOf, writeGaze, type Gaze } from '#core/view/gaze';
import { USUAL_LAYOUT } from '#core/view/map-view';
import type { Aim, MapView } from '#core/view/view';
import type { Atlas } from './atlas.svelte';
import { Change } from './change.svelte';
import { cornersOf, PHONE } from './free';
import type { Current } from './page-kind';
import { Viewport } from './viewport.svelte';

/** How wide a finger is, px. */
const FINGER = 44;

/** What the stage needs to know of the page. */
export interface StageOptions {
	/** False until the first view is known: until then the camera jumps. */
	readonly settled: () => boolean;
	/** The layout that the reader has chosen; undefined for the one that suits the screen. */
	readonly chosen: () => LayoutName | undefined;
	/** A layout that suits the screen could not be loaded. */
	readonly onproblem: (layout: LayoutName) => void;
	/** The screen now wants another layout, which is loaded: the view is to be shown anew. */
	readonly onloaded: () => void;
}

/** An arrangement that is under way. */
export interface LayingOut {
	/** How many cards are laid out. */
	readonly size: number;
	/** 0…1. */
	readonly share: number;
}

/** The atlas and the window onto it together: whatever changes places takes the camera along and lets the roles travel. */
export class Stage {
	readonly viewport = new Viewport();
	readonly change = new Change(this.viewport);
	/** What is being laid out on another thread. */
	layingOut: LayingOut | undefined = $state.raw();
	/** The suiting layout that is being loaded, or could not be. */
	#following: LayoutName | undefined;
	/** Where the camera was before a branch was isolated. */
	#beforeBranch: { readonly org: Org; readonly camera: Camera } | undefined;
	#ended = false;
	/** The names that come when they are wanted. */
	#names: MoreLabels | undefined = $state.raw(moreNames());

	constructor(
		readonly atlas: Atlas,
		readonly options: StageOptions
	) {
		this.viewport.named = (camera) => {
			const { width, height, free, world } = this.viewport;
			// Not before there is a window, and something in it.
			if (width === 0 || world !== atlas.arrangement.box) return true;
			const room = roomAt(camera, free, cornersOf(width, height));
			const { whole } = labelsOf(atlas.rest, room, camera.k, zoomOf(camera.k), this.#names);
			if (whole === undefined) void this.#fetchNames();
			return whole !== false;
		};
	}

	/** Loads the names that the first view wants: a camera that nobody has moved then looks from where all of them have room. */
	async #fetchNames(): Promise<void> {
		const names = await loadMoreNames().catch(() => undefined);
		if (!names || this.#names || this.#ended) return;
		const unmoved = this.viewport.width > 0 && this.#unmoved;
		this.#names = names;
		if (unmoved) this.viewport.jump(this.resting);
	}

	/** Whether the screen is a phone's. */
	get narrow(): boolean {
		return this.viewport.width > 0 && this.viewport.width < PHONE;
	}

	/** The layout for this screen while the reader has chosen none. */
	get suiting(): LayoutName {
		return this.narrow ? 'left-right' : USUAL_LAYOUT;
	}

	/** The layout that the map should have: the chosen one, else the one that suits the screen. */
	get wanted(): LayoutName {
		return this.options.chosen() ?? this.suiting;
	}

	/** Loads a layout, so that `show` can use it. Rejects where it cannot be loaded. */
	load(layout: LayoutName): Promise<void> {
		// Others than the first one want more names at once.
		if (layout !== 'top-down') void this.#fetchNames();
		return this.atlas.arranger.load(layout);
	}

	/** Lays out what a view takes, so that `show` needs but a moment; undefined where it does anyway. */
	prepare({ view, org }: Current<MapView>, signal: AbortSignal): Promise<void> | undefined {
		const { atlas, suiting } = this;
		const wanted = view.layout ?? suiting;
		const plan = atlas.planOf({ org, view }, atlas.arranger.layout(wanted) ? wanted : atlas.layout, this.narrow);
		const size = atlas.arranger.cards(plan);
		const onprogress = (share: number): void => void (this.layingOut = { size, share });
		const late = atlas.arranger.soon(plan, { signal, onprogress });
		if (!late) return undefined;
		onprogress(0);
		signal.addEventListener('abort', () => (this.layingOut = undefined));
		return late.finally(() => {
			if (!signal.aborted) this.layingOut = undefined;
		});
	}

	/** The card that shows a position, or the nearest manager that is not folded away; world units. */
	cardOf(position: Position): Box | undefined {
		const { arrangement, org } = this.atlas;
		const entry = position === NOWHERE ? -1 : visibleEntry(arrangement, org.parent, position);
		return entry === -1 ? undefined : cardBox(arrangement, entry);
	}

	/** Where the camera is while nobody has moved it: on the selection, else where everything begins. */
	get resting(): Camera {
		const card = this.cardOf(this.atlas.selected);
		return card ? this.viewport.centredOn(card, false) : this.viewport.home;
	}

	/** Where the camera looks, or will once it stops; undefined where nobody has moved it. */
	get gaze(): Gaze | undefined {
		const { target, free } = this.viewport;
		return this.#unmoved ? undefined : gazeOf(target, free);
	}

	/** Whether two cameras are written the same in an address. */
	#same(a: Camera, b: Camera): boolean {
		const { free } = this.viewport;
		return writeGaze(gazeOf(a, free)) === writeGaze(gazeOf(b, free));
	}

	get #unmoved(): boolean {
		return this.#same(this.viewport.target, this.resting);
	}

	/** The window has got its size, or another one: a camera that nobody has moved stays on what it looked at. */
	resized(width: number, height: number): void {
		const { viewport, suiting } = this;
		const unmoved = viewport.width === 0 || this.#unmoved;
		viewport.width = width;
		viewport.height = height;
		if (unmoved) viewport.jump(this.resting);
		// An address leaves out the layout that suits the screen, which may be another one now.
		else if (suiting !== this.suiting) viewport.onrest();
		this.#follow();
	}

	/** A sheet covers so many px of the window's bottom: what is looked at stays above it. */
	cover(px: number): void {
		const { viewport } = this;
		if (px === viewport.sheet) return;
		const unmoved = this.#unmoved;
		viewport.sheet = px;
		const card = this.cardOf(this.atlas.selected);
		if (unmoved) viewport.glide(this.resting);
		else if (card) viewport.reveal(card);
	}

	/**
	 * From afar, comes close enough to read what lies around a point of the screen, if that is land; true if it does. Not where the
	 * finger is on a card that is as wide as a finger: that is what it meant.
	 */
	approach(at: Point, position: Position = NOWHERE): boolean {
		const { viewport } = this;
		const { x, y } = toWorld(viewport.camera, at);
		const point = { x0: x, y0: y, x1: x, y1: y };
		const card = this.cardOf(position);
		if (
			viewport.zoom !== 'regions' ||
			(card && (card.x1 - card.x0) * viewport.camera.k >= FINGER) ||
			!this.atlas.arrangement.lands.some(({ box }) => overlaps(box, point))
		)
			return false;
		viewport.fly(viewport.centredOn(point));
		return true;
	}

	/** Calls `change`, which may change what is where, and takes the camera along; the layout becomes the one that is wanted, as soon as it is loaded. */
	show(change: () => void, aim: Aim): void {
		const { atlas, viewport } = this;
		const before = atlas.subject;
		const { selected, top } = atlas;
		const card = typeof aim === 'object' && 'keep' in aim ? this.cardOf(aim.keep) : undefined;
		const departure = viewport.target;
		change();
		const { wanted, narrow } = this;
		const { arranger } = atlas;
		if (arranger.layout(wanted) && arranger.ready(atlas.planOf(atlas.current(), wanted, narrow)))
			[atlas.layout, atlas.narrow] = [wanted, narrow];
		if (aim === 'rest' || (typeof aim === 'object' && 'gaze' in aim)) this.#beforeBranch = undefined;
		if (aim === 'branch' && (top === 0 || before.org !== atlas.org))
			this.#beforeBranch = { org: atlas.org, camera: departure };
		if (atlas.selected !== NOWHERE && (atlas.selected !== selected || before.org !== atlas.org))
			atlas.active = atlas.selected;
		atlas.keepActive();
		viewport.panelOpen = atlas.selected !== NOWHERE;
		const after = atlas.subject;
		viewport.world = after.arrangement.box;
		viewport.start = cardBox(after.arrangement, 0);
		viewport.read = isRead(after.arrangement, this.narrow);
		if (!this.options.settled()) viewport.jump(this.#destination(aim, card, true) ?? this.resting);
		else if (before.arrangement === after.arrangement) this.#move(aim, card);
		else {
			viewport.forget();
			this.change.start(before, after, this.#destination(aim, card, true) ?? viewport.target);
		}
		this.#follow();
	}

	/** The places are the same: the camera pans or flies. */
	#move(aim: Aim, before: Box | undefined): void {
		const { viewport } = this;
		if (typeof aim === 'object' && 'pan' in aim) {
			const card = this.cardOf(aim.pan);
			if (card) viewport.reveal(card);
			return;
		}
		const to = this.#destination(aim, before, false);
		if (to && (isFlight(aim) || !this.#same(viewport.target, to))) viewport.fly(to);
	}

	/** Where an aim leads; undefined where the camera stays. `before`: where a card that keeps its place was. */
	#destination(aim: Aim, before: Box | undefined, moved: boolean): Camera | undefined {
		const { viewport, atlas } = this;
		if (aim === 'stay') return undefined;
		if (aim === 'rest') return this.resting;
		if (aim === 'home' || aim === 'branch') return viewport.home;
		if (aim === 'back') return this.#beforeBranch?.org === atlas.org ? this.#beforeBranch.camera : viewport.home;
		if ('gaze' in aim) {
			const camera = cameraOf(aim.gaze, viewport.free, viewport.range);
			// Whoever follows a link that looks past the map would see bare paper.
			return viewport.width === 0 || viewport.sees(camera) ? camera : this.resting;
		}
		if ('keep' in aim) {
			const after = this.cardOf(aim.keep);
			if (!before || !after) return viewport.home;
			const { x, y, k } = viewport.camera;
			return { k, x: x + (before.x0 - after.x0) * k, y: y + (before.y0 - after.y0) * k };
		}
		const position = 'fly' in aim ? aim.fly : aim.pan;
		const card = this.cardOf(position);
		if (moved && position === atlas.selected) return this.resting;
		return card && viewport.centredOn(card);
	}

	/** Whether the map is as this screen wants it. */
	get #suits(): boolean {
		const { atlas, narrow, wanted } = this;
		return wanted === atlas.layout && (wanted !== 'outline' || narrow === atlas.narrow);
	}

	/** Fetches the layout that is wanted, where it is another one than the map has, or lays it out for another width. */
	#follow(): void {
		const { wanted } = this;
		if (!this.options.settled() || this.#suits || wanted === this.#following) return;
		this.#following = wanted;
		this.load(wanted).then(
			() => {
				if (this.#following === wanted) this.#following = undefined;
				if (!this.#ended && wanted === this.wanted && !this.#suits) this.options.onloaded();
			},
			() => {
				// Not asked for again before another one was wanted.
				if (!this.#ended && wanted === this.wanted) this.options.onproblem(wanted);
			}
		);
	}

	/** Ends whatever moves. */
	destroy(): void {
		this.#ended = true;
		this.viewport.onrest = () => undefined;
		this.viewport.halt();
	}
}

const isFlight = (aim: Aim): boolean => typeof aim === 'object' && 'fly' in aim;
