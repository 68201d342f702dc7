import type { Box } from '#core/base/geometry';
import type { Camera } from '#core/camera/camera';
import { cardBox, visibleEntry } from '#core/layout/arrangement';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { gazeOf, writeGaze } from '#core/view/gaze';
import { Atlas } from './atlas.svelte';
import { Change } from './change.svelte';
import { PHONE } from './free';
import { Viewport } from './viewport.svelte';

/** Where the camera goes when the places on the map change: it keeps a card where it is, or looks at the selection or at the beginning. */
export type Aim = { readonly keep: Position } | 'home' | 'selection';

/** The atlas and the window onto it together: whatever changes places takes the camera along and lets the roles travel. */
export class Stage {
	readonly atlas: Atlas;
	readonly viewport = new Viewport();
	readonly change = new Change(this.viewport);
	/** False until the first view is known: nothing is painted before. */
	settled = $state(false);
	/** The layout that the reader has chosen; undefined for the one that suits the screen. */
	chosen: LayoutName | undefined;

	constructor(library: Library, org: Org) {
		this.atlas = new Atlas(library, org);
	}

	/** The layout for this screen while the reader has chosen none. */
	get suiting(): LayoutName {
		return this.viewport.width > 0 && this.viewport.width < PHONE ? 'outline' : 'top-down';
	}

	/** The card that shows a position, or the nearest manager that is not folded away; world units. */
	cardOf(position: Position): Box | undefined {
		const { arrangement, org } = this.atlas;
		const entry = position === NOWHERE ? -1 : visibleEntry(arrangement, org.parent, position);
		return entry === -1 ? undefined : cardBox(arrangement, entry);
	}

	/** Whether a position has a card on the map. */
	shows(position: Position): boolean {
		const { arrangement, org } = this.atlas;
		const entry = visibleEntry(arrangement, org.parent, position);
		return entry !== -1 && arrangement.position[entry] === position;
	}

	/** Where the camera is while nobody has moved it: on the selection, else where everything begins. */
	get resting(): Camera {
		const card = this.cardOf(this.atlas.selected);
		return card ? this.viewport.centredOn(card, false) : this.viewport.home;
	}

	/** Whether two cameras are written the same in an address. */
	same(a: Camera, b: Camera): boolean {
		const { free } = this.viewport;
		return writeGaze(gazeOf(a, free)) === writeGaze(gazeOf(b, free));
	}

	/** Opens or closes the panel's side of the window with the selection. */
	select(position: Position): void {
		this.atlas.select(position);
		this.viewport.panelOpen = position !== NOWHERE;
	}

	/** The window has got its size, or another one: a camera that nobody has moved stays on what it looked at. */
	resized(width: number, height: number): void {
		const { viewport, atlas } = this;
		const unmoved = viewport.width === 0 || this.#unmoved;
		viewport.width = width;
		viewport.height = height;
		if (unmoved) viewport.jump(this.resting);
		if (this.settled && this.wanted !== atlas.layout) void this.layOut();
	}

	/** The layout that the map should have: the chosen one, else the one that suits the screen. */
	get wanted(): LayoutName {
		return this.chosen ?? this.suiting;
	}

	/** A layout, loaded. Rejects where it cannot be. */
	async laid(layout: LayoutName): Promise<Atlas['laid']> {
		return { layout, out: await LAYOUTS[layout].load() };
	}

	/** Lays the map out as it should be; whether something has changed. Rejects where the layout cannot be loaded. */
	async layOut(): Promise<boolean> {
		const { wanted, atlas } = this;
		const laid = await this.laid(wanted);
		if (wanted !== this.wanted || wanted === atlas.layout) return false;
		this.rearrange(() => (atlas.laid = laid), 'selection');
		return true;
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

	get #unmoved(): boolean {
		return this.same(this.viewport.target, this.resting);
	}

	/** Changes what is where. `camera`, computed from the new places, wins over the aim. */
	rearrange(change: () => void, aim: Aim, camera?: () => Camera): void {
		const { atlas, viewport } = this;
		const before = atlas.subject;
		const card = typeof aim === 'object' ? this.cardOf(aim.keep) : undefined;
		change();
		const after = atlas.subject;
		const moved = before.arrangement !== after.arrangement;
		viewport.world = after.arrangement.box;
		viewport.list = after.arrangement.flow === 'list';
		const to = camera?.() ?? this.#aimed(aim, card);
		if (!this.settled) return viewport.jump(to);
		if (!moved) return this.same(viewport.target, to) ? undefined : viewport.fly(to);
		viewport.forget();
		this.change.start(before, after, to);
	}

	#aimed(aim: Aim, before: Box | undefined): Camera {
		const { viewport } = this;
		if (aim === 'home') return viewport.home;
		if (aim === 'selection') return this.resting;
		const after = this.cardOf(aim.keep);
		if (!before || !after) return viewport.home;
		// The card stays where it is on the screen.
		const { x, y, k } = viewport.camera;
		return { k, x: x + (before.x0 - after.x0) * k, y: y + (before.y0 - after.y0) * k };
	}
}
