import { Cards } from '#core/cards/content';
import { visibleEntry, type Arrangement } from '#core/layout/arrangement';
import type { LayoutName } from '#core/layout/registry';
import { positionNamed } from '#core/org/position-names';
import { countLevels, type Folds } from '#core/org/folds';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Territories } from '#core/org/territories';
import { focusOf, type Focus, type LinesAcross, type Picked, type Subject } from '#core/scene/subject';
import { foldsIn, holds, placeIn, topIn, type Scope } from '#core/view/scope';
import { Arranger, type Laid, type Plan } from './arranger';

/** An organisation and how much of it is shown. */
export interface Scoped {
	readonly org: Org;
	readonly view: Scope;
}

/** A position that something points at; it means nothing in another organisation. */
interface Pointed {
	readonly org: Org;
	readonly position: Position;
}

/**
 * What a view shows, as positions of its organisation: the one reactive pipeline from a view to what a scene is drawn from. Big
 * data is kept raw.
 */
export class Atlas {
	/** The layout that everything has; it is loaded. */
	layout: LayoutName = $state('top-down');
	/** Whether it is laid out for a phone. */
	narrow = $state(false);
	/** How picks are drawn, once that is loaded. */
	drawPicks: ((picks: readonly Position[]) => Picked) | undefined = $state.raw();
	/** How lines across the tree are drawn, once that is loaded. */
	#across: LinesAcross | undefined = $state.raw();
	#active: Pointed | undefined = $state.raw();
	#hovered: Pointed | undefined = $state.raw();

	readonly #shown: Scoped = $derived.by(() => this.current());
	readonly org: Org = $derived(this.#shown.org);
	readonly #ids = $derived(this.#shown.view.folds);
	readonly folds: Folds = $derived(foldsIn(this.org, this.#ids));
	/** The position at the top of the map: 0, or that of an isolated branch. */
	readonly top: Position = $derived(topIn(this.org, this.#shown.view));
	/** The selected position, or -1. */
	readonly selected: Position = $derived(placeIn(this.org, this.#shown.view.selected));
	readonly #names = $derived(this.#shown.view.picks);
	/** What is picked for comparing, in the order of the coins. */
	readonly picks: readonly Position[] = $derived(
		this.#names.map((name) => positionNamed(this.org, name)).filter((position) => position !== NOWHERE)
	);
	/** The picks as they are drawn; undefined until that is loaded. */
	readonly picked: Picked | undefined = $derived(this.drawPicks?.(this.picks));

	readonly #laid: Laid = $derived.by(() => this.arranger.now(this.planOf(this.#shown)));
	readonly territories: Territories = $derived(this.#laid.territories);
	/** 1 where a position's reports are hidden; undefined where nobody's are. */
	readonly folded: Uint8Array | undefined = $derived(this.#laid.folded);
	readonly arrangement: Arrangement = $derived(this.#laid.arrangement);
	readonly cards: Cards = $derived.by(() => new Cards(this.org, this.library));
	readonly focus: Focus | undefined = $derived(focusOf(this.org, this.selected));
	/** Number of levels that can be shown. */
	readonly depth: number = $derived(countLevels(this.org, this.top));
	/** Nothing is painted again because something could be picked now. */
	readonly #drawn: Picked | undefined = $derived(this.picks.length > 0 ? this.picked : undefined);
	/** All that is on the map, with nothing selected and nothing picked. */
	readonly rest: Subject = $derived({
		org: this.org,
		territories: this.territories,
		arrangement: this.arrangement,
		cards: this.cards,
		rows: this.#laid.rows,
		across: this.#across,
		focus: undefined
	});
	readonly subject: Subject = $derived({ ...this.rest, focus: this.focus, picked: this.#drawn });

	/** `current` says what is shown; it may read runes. */
	constructor(
		readonly library: Library,
		readonly current: () => Scoped,
		readonly arranger = new Arranger()
	) {}

	/** Loads what draws lines across the tree; without it there are none. */
	async drawAcross(): Promise<void> {
		this.#across ??= (await import('#core/scene/matrix-roads').catch(() => undefined))?.LINES_ACROSS;
	}

	/** What has to be laid out to show something in the layout that everything has, or in another one. Only lists are other ones on phones. */
	planOf({ org, view }: Scoped, layout = this.layout, narrow = this.narrow): Plan {
		return { org, layout, top: topIn(org, view), folds: view.folds, narrow: narrow && layout === 'outline' };
	}

	/** The position that the keyboard is on; the tree and the canvas share it. */
	get active(): Position {
		return this.#active?.org === this.org ? this.#active.position : this.top;
	}

	set active(position: Position) {
		this.#active = { org: this.org, position };
	}

	get hovered(): Position | undefined {
		return this.#hovered?.org === this.org ? this.#hovered.position : undefined;
	}

	set hovered(position: Position | undefined) {
		if (position !== this.hovered) this.#hovered = position === undefined ? undefined : { org: this.org, position };
	}

	/** Whether a position lies in what the map shows, folded away or not. */
	holds(position: Position): boolean {
		return holds(this.org, this.#shown.view, position);
	}

	isFolded(position: Position): boolean {
		return this.folded?.[position] === 1;
	}

	/** Leaves the keyboard where it is, if that is still on the map; what is folded away gives way to its manager, what is off the branch to its top. */
	keepActive(): void {
		const { active, arrangement, org, top } = this;
		const entry = this.holds(active) ? visibleEntry(arrangement, org.parent, active) : -1;
		const there = entry === -1 ? top : arrangement.position[entry]!;
		if (there !== active) this.active = there;
	}
}
