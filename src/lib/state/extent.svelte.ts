import { count } from '#core/base/words';
import type { Camera } from '#core/camera/camera';
import { visibleEntry } from '#core/layout/arrangement';
import { belowOf } from '#core/org/below';
import { countLevels, foldAllBut, revealIn, showLevels, toggleFold, UNFOLDED, type Folds } from '#core/org/folds';
import { NOWHERE, type Position } from '#core/org/org';
import type { Aim, Stage } from './stage.svelte';

/** How much of the organisation is on the map: folds, levels and the isolated branch. Every command ends in `changed` with what is said of it. */
export class Extent {
	/** Where the camera was before a branch was isolated. */
	#before: Camera | undefined;

	constructor(
		readonly stage: Stage,
		readonly changed: (said: string) => void
	) {}

	/** Number of levels that can be shown. */
	readonly depth = $derived.by(() => countLevels(this.stage.atlas.org, this.stage.atlas.top));

	/** Folds or unfolds what is below a position; its card stays where it is. */
	toggle(position: Position): void {
		const { atlas } = this.stage;
		const { reports, all } = belowOf(atlas.org, position);
		if (reports === 0) return;
		this.#fold(toggleFold(atlas.org, atlas.folds, position, atlas.top), { keep: position });
		this.changed(`${atlas.org.titles[position]}: ${atlas.isFolded(position) ? `${count(all, 'role')} folded away` : `${count(reports, 'report')} shown`}.`);
	}

	/** Folds everything but the way to a position and its reports. */
	foldAllBut(position: Position): void {
		this.#fold(foldAllBut(position), { keep: position });
		this.changed(`Only the way to ${this.stage.atlas.org.titles[position]} is open.`);
	}

	/** Only this many levels; undefined for all. */
	showLevels(levels: number | undefined): void {
		this.#fold(showLevels(levels), 'home');
		this.changed(levels === undefined ? 'All levels are shown.' : `${count(levels, 'level')} shown.`);
	}

	unfoldAll(): void {
		this.#fold(UNFOLDED, 'home');
		this.changed('Everything is unfolded.');
	}

	#fold(folds: Folds, aim: Aim): void {
		const { atlas } = this.stage;
		this.stage.rearrange(() => {
			atlas.folds = folds;
			// The keyboard stays on the map: what was folded away gives way to its manager.
			const entry = visibleEntry(atlas.arrangement, atlas.org.parent, atlas.active);
			atlas.active = entry === -1 ? atlas.top : atlas.arrangement.position[entry]!;
		}, aim);
	}

	/** Makes a position the top of the map; `leave` leads back. */
	isolate(position: Position): void {
		const { atlas, viewport } = this.stage;
		if (position === atlas.top) return;
		if (atlas.top === 0) this.#before = viewport.target;
		this.#branch(position, () => viewport.home);
		this.changed(`Only the branch of ${atlas.org.titles[position]} is shown.`);
	}

	/** Back to the whole map, and to where the camera was. */
	leave(): void {
		if (this.stage.atlas.top === 0) return;
		const back = this.#before;
		this.#before = undefined;
		this.#branch(0, back && (() => back));
		this.changed('The whole map is shown.');
	}

	#branch(top: Position, camera?: () => Camera): void {
		const { atlas } = this.stage;
		this.stage.rearrange(
			() => {
				atlas.top = top;
				if (atlas.isFolded(top)) atlas.folds = toggleFold(atlas.org, atlas.folds, top, top);
				if (!atlas.holds(atlas.selected)) this.stage.select(NOWHERE);
				if (!atlas.holds(atlas.active)) atlas.active = top;
			},
			'home',
			camera
		);
	}

	/** Puts a position on the map, whatever hides it; to be called inside a rearrangement. */
	reveal(position: Position): void {
		const { atlas } = this.stage;
		if (!atlas.holds(position)) atlas.top = 0;
		atlas.folds = revealIn(atlas.org, atlas.folds, position, atlas.top);
	}
}
