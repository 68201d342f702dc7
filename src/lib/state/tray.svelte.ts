import { positionNamed } from '#core/org/position-names';
import { columnOf, type Compared } from '#core/compare/compared';
import { coinLetter, FEWEST_ROLES } from '#core/compare/comparison';
import { idAt } from '#core/org/ids';
import { NOWHERE, type Position } from '#core/org/org';
import { pickedMarks } from '#core/scene/picked-marks';
import { writeCompareQuery } from '#core/view/comparison-address';
import { clearPicks, hasRoom, meeting, replaceLastPick, togglePick } from '#core/view/pick-commands';
import { placeIn } from '#core/view/scope';
import type { MapView } from '#core/view/view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { Atlas } from './atlas.svelte';
import type { ViewStore } from './view-store.svelte';

/** The positions that are picked for comparing, in the order of their coins. */
export class Tray {
	/** Id of a position that would be the fifth: it waits until the reader says what becomes of it. */
	#waiting: string | undefined = $state();
	readonly #store: ViewStore<MapView>;
	readonly #atlas: Atlas;

	constructor(store: ViewStore<MapView>, atlas: Atlas) {
		this.#store = store;
		this.#atlas = atlas;
		atlas.drawPicks = pickedMarks;
	}

	get picks(): readonly Position[] {
		return this.#atlas.picks;
	}

	/** A position that would be the fifth, or undefined. */
	get waiting(): Position | undefined {
		const position = hasRoom(this.#store.current.view) ? NOWHERE : placeIn(this.#atlas.org, this.#waiting);
		return position === NOWHERE ? undefined : position;
	}

	/** The picks as columns. */
	get columns(): readonly Compared[] {
		const { library, org } = this.#atlas;
		return this.picks.map((position) => columnOf(library, org, position));
	}

	/** Whether there is enough to compare. */
	get enough(): boolean {
		return this.picks.length >= FEWEST_ROLES;
	}

	/** Query of the compare page for what is picked. */
	get query(): string {
		const { view, org } = this.#store.current;
		return writeCompareQuery({
			roles: view.picks,
			org: org.id === FIRST_ORGANISATION ? undefined : org.id,
			only: undefined,
			theme: undefined
		});
	}

	/** "Both are under the Chief Executive Officer."; '' for fewer than two. */
	get meeting(): string {
		return meeting(this.#atlas.org, this.picks);
	}

	/** The coin of a position, or undefined. */
	coinOf(position: Position): string | undefined {
		const pick = this.picks.indexOf(position);
		return pick === -1 ? undefined : coinLetter(pick);
	}

	/** Picks what an address calls by this name; nothing where the map has no such thing, or has it picked already. */
	add(name: string): void {
		const position = positionNamed(this.#atlas.org, name);
		if (position === NOWHERE) this.#store.said = 'What was dropped is not on this map.';
		else if (!this.picks.includes(position)) this.toggle(position);
	}

	/** Picks a position, or puts it back. A fifth one waits for the reader's word. */
	toggle(position: Position): void {
		const full = !hasRoom(this.#store.current.view) && !this.picks.includes(position);
		this.#waiting = full ? idAt(this.#atlas.org, position) : undefined;
		if (!full) this.#store.on(position, togglePick);
	}

	/** The position that waits takes the place of the last pick. */
	replaceLast(): void {
		const position = this.waiting;
		this.#waiting = undefined;
		if (position !== undefined) this.#store.on(position, replaceLastPick);
	}

	/** The picks stay as they are. */
	keep(): void {
		this.#waiting = undefined;
	}

	/** Puts everything back. */
	clear(): void {
		this.#waiting = undefined;
		this.#store.run(clearPicks);
	}

	titleOf(position: Position): string {
		return this.#atlas.org.titles[position]!;
	}
}
