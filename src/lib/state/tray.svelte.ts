import { listOf } from '#core/base/words';
import { positionNamed } from '#core/org/position-names';
import { columnOf, comparedIn, type Compared } from '#core/compare/compared';
import { commonManager } from '#core/org/common-manager';
import { coinLetter, FEWEST_ROLES, MOST_ROLES } from '#core/compare/comparison';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { sameIn } from '#core/org/same';
import { pickedMarks } from '#core/scene/picked-marks';
import { writeCompareQuery } from '#core/view/compare-view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { Stage } from './stage.svelte';

/** The positions that are picked for comparing, in the order of their coins. Every command ends in `changed` with what is said of it. */
export class Tray {
	/** A position that would be the fifth: it waits until the reader says what becomes of it. */
	waiting: Position | undefined = $state();
	readonly #stage: Stage;
	readonly #changed: (said: string) => void;

	constructor(stage: Stage, changed: (said: string) => void) {
		this.#stage = stage;
		this.#changed = changed;
		this.#set([]);
	}

	get picks(): readonly Position[] {
		return this.#stage.atlas.picked!.picks;
	}

	/** The picks as columns. */
	get columns(): readonly Compared[] {
		const { atlas } = this.#stage;
		return this.picks.map((position) => columnOf(atlas.library, atlas.org, position));
	}

	/** How an address names them. */
	get names(): readonly string[] {
		return this.columns.map(({ name }) => name);
	}

	/** Whether there is enough to compare. */
	get enough(): boolean {
		return this.picks.length >= FEWEST_ROLES;
	}

	/** Query of the compare page for what is picked. */
	get query(): string {
		const { org } = this.#stage.atlas;
		return writeCompareQuery({ roles: this.names, org: org.id === FIRST_ORGANISATION ? undefined : org.id, only: undefined, theme: undefined });
	}

	/** "Both are under the Chief Executive Officer."; '' for fewer than two. */
	get meeting(): string {
		if (!this.enough) return '';
		const { org } = this.#stage.atlas;
		const common = commonManager(org, this.picks);
		const title = org.titles[common]!;
		if (this.picks.includes(common)) return `${title} is above ${this.picks.length === 2 ? 'the other' : 'the others'}.`;
		return `${this.picks.length === 2 ? 'Both' : 'All'} are under ${title}.`;
	}

	/** The coin of a position, or undefined. */
	coinOf(position: Position): string | undefined {
		const pick = this.picks.indexOf(position);
		return pick === -1 ? undefined : coinLetter(pick);
	}

	/** Picks what an address names; returns what the reader should know. */
	open(names: readonly string[], chosen: boolean): readonly string[] {
		const { atlas } = this.#stage;
		const { columns, notices } = comparedIn(atlas.library, atlas.org, names, chosen);
		const here = columns.filter(({ position }) => position !== NOWHERE);
		const missing = columns.filter(({ position }) => position === NOWHERE).map(({ title }) => title);
		this.#set(here.map(({ position }) => position));
		return missing.length === 0 ? notices : [...notices, `${atlas.org.title} has no ${listOf(missing)}.`];
	}

	/** Takes the picks along into the organisation that is shown now; those that it lacks are put back. */
	follow(from: Org): void {
		const { org } = this.#stage.atlas;
		const there = this.picks.map((position) => sameIn(from, org, position)).filter((position) => position !== NOWHERE);
		this.#set([...new Set(there)]);
	}

	/** Picks what an address calls by this name; nothing where the map has no such thing, or has it picked already. */
	add(name: string): void {
		const position = positionNamed(this.#stage.atlas.org, name);
		if (position === NOWHERE) this.#changed('What was dropped is not on this map.');
		else if (!this.picks.includes(position)) this.toggle(position);
	}

	/** Picks a position, or puts it back. A fifth one waits for the reader's word. */
	toggle(position: Position): void {
		if (this.picks.includes(position)) return this.remove(position);
		if (this.picks.length === MOST_ROLES) {
			this.waiting = position;
			return;
		}
		this.#set([...this.picks, position]);
		this.#changed(`${this.titleOf(position)} is picked as ${this.coinOf(position)}. ${this.picks.length === 1 ? 'Pick one more to compare.' : this.meeting}`);
	}

	/** The position that waits takes the place of the last pick. */
	replaceLast(): void {
		const position = this.waiting;
		if (position === undefined) return;
		const last = this.picks.at(-1)!;
		this.#set([...this.picks.slice(0, -1), position]);
		this.#changed(`${this.titleOf(position)} took the place of ${this.titleOf(last)}.`);
	}

	/** The picks stay as they are. */
	keep(): void {
		this.waiting = undefined;
	}

	remove(position: Position): void {
		this.#set(this.picks.filter((pick) => pick !== position));
		this.#changed(`${this.titleOf(position)} is put back.`);
	}

	clear(): void {
		this.#set([]);
		this.#changed('Nothing is picked any more.');
	}

	titleOf(position: Position): string {
		return this.#stage.atlas.org.titles[position]!;
	}

	#set(picks: readonly Position[]): void {
		this.waiting = undefined;
		this.#stage.atlas.picked = pickedMarks(picks);
	}
}
