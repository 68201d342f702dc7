import { positionName, positionNamed } from '#core/org/position-names';
import { NOWHERE, type Position } from '#core/org/org';
import { sameIn } from '#core/org/same';
import type { MapView } from '#core/view/view';
import type { Atlas } from './atlas.svelte';
import type { Tray } from './tray.svelte';
import type { ViewStore } from './view-store.svelte';

/** Picking positions for comparing: what it takes is loaded with the first gesture, or with an address that names picks. */
export class Picking {
	tray: Tray | undefined = $state.raw();

	constructor(
		readonly store: ViewStore<MapView>,
		readonly atlas: Atlas,
		readonly load: () => Promise<{ readonly Tray: typeof Tray }> = () => import('./tray.svelte')
	) {}

	/** Loads what picking takes. Rejects where it cannot be loaded. */
	async prepare(): Promise<Tray> {
		const { Tray } = await this.load();
		if (this.tray) return this.tray;
		this.tray = new Tray(this.store, this.atlas);
		// An address may have named picks before they could be understood.
		this.store.amend((view, org) => {
			const picks = view.picks.map((name) => positionNamed(org, name)).filter((position) => position !== NOWHERE);
			return picks.length === view.picks.length
				? view
				: { ...view, picks: picks.map((position) => positionName(org, position)) };
		});
		return this.tray;
	}

	/** Picks a position, or puts it back. */
	pick(position: Position): void {
		const { org: from } = this.atlas;
		const toggle = (tray: Tray): void => {
			const there = this.atlas.org === from ? position : sameIn(from, this.atlas.org, position);
			if (there !== NOWHERE) tray.toggle(there);
		};
		void this.store.once(this.prepare(), toggle, 'Comparing');
	}
}
