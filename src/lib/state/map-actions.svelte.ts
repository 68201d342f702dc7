import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { NOWHERE, type Position } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import {
	foldElse,
	isolate,
	layOut,
	leave,
	levels,
	selectPosition,
	toggle,
	unfoldAll,
	unselect,
	visit,
	type Choosing
} from '#core/view/map-commands';
import { withoutTheme, type MapView } from '#core/view/view';
import type { Stage } from './stage.svelte';
import type { ThemeChoice } from './theme-choice.svelte';
import type { ViewStore } from './view-store.svelte';

/** What a reader can do on the map: each method gives the store a command. */
export class MapActions {
	/** Set when the panel was opened by keyboard: it then takes the focus. */
	panelWantsFocus = $state(false);

	constructor(
		readonly store: ViewStore<MapView>,
		readonly stage: Stage,
		readonly theme: ThemeChoice
	) {}

	/** Selects a position and opens its panel; what hides it is unfolded. */
	select(position: Position, how: Choosing = {}): void {
		const { library } = this.stage.atlas;
		this.panelWantsFocus = how.keyboard ?? false;
		this.store.on(position, (view, org, there) => selectPosition(view, org, library, there, how));
	}

	/** Closes the panel. */
	close(): void {
		this.store.run(unselect);
	}

	/** Flies to a position without selecting it; what hides it is unfolded. */
	visit(position: Position): void {
		this.store.on(position, visit);
	}

	/** A role of the library in an organisation that has it. */
	async showRole(role: string, organisation: string, keyboard: boolean): Promise<void> {
		await this.store.switchTo(organisation);
		this.panelWantsFocus = keyboard;
		this.store.run((view, org) => {
			const position = org.id === organisation ? firstWithRole(org, role) : NOWHERE;
			const { library } = this.stage.atlas;
			if (position === NOWHERE) return undefined;
			const selected = selectPosition(view, org, library, position, { fly: true, keyboard });
			// As its address shows it, not as close as the map happened to be.
			return selected && { ...selected, aim: 'rest' };
		});
	}

	/** Moves the keyboard's focus; the map pans so that it stays in view. */
	focus(position: Position): void {
		const { atlas, viewport } = this.stage;
		atlas.active = position;
		const card = this.stage.cardOf(position);
		if (card) viewport.reveal(card);
	}

	/** Folds or unfolds what is below a position. */
	toggle(position: Position): void {
		this.store.on(position, toggle);
	}

	/** Folds everything but the way to a position and its reports. */
	foldElse(position: Position): void {
		this.store.on(position, foldElse);
	}

	/** Only this many levels; undefined for all. */
	levels(shown: number | undefined): void {
		this.store.run((view, org) => levels(view, org, shown));
	}

	unfoldAll(): void {
		this.store.run(unfoldAll);
	}

	/** Makes a position the top of the map; `leave` leads back. */
	isolate(position: Position): void {
		this.store.on(position, isolate);
	}

	/** Back to the whole map. */
	leave(): void {
		this.store.run(leave);
	}

	/** Another layout, once it is loaded; the last one wins. */
	async layOut(layout: LayoutName): Promise<void> {
		const { title } = LAYOUTS[layout];
		const { stage, store } = this;
		await store.once(
			stage.load(layout),
			() => store.run((view) => layOut(view, layout, title, stage.atlas.arrangement.size)),
			`The layout “${title}”`,
			'layout'
		);
	}

	/** Light or dark, for good: a link's theme holds no longer. */
	toggleTheme(): void {
		this.theme.toggle();
		this.store.amend(withoutTheme);
	}
}
