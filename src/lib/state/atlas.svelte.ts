import { Cards } from '#core/cards/content';
import type { Arrangement } from '#core/layout/arrangement';
import type { Layout, LayoutName } from '#core/layout/registry';
import { topDown } from '#core/layout/top-down';
import { foldedIn, UNFOLDED, type Folds } from '#core/org/folds';
import { EMPTY_LIBRARY, type Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { divide, type Territories } from '#core/org/territories';
import { arrangeOrg, focusOf, type Focus, type Picked, type Subject } from '#core/scene/subject';

/**
 * The organisation on the map, what of it is shown and what is selected in it: the one reactive pipeline from the organisation to
 * what a scene is drawn from. Big data is kept raw.
 */
export class Atlas {
	readonly library: Library = $state.raw(EMPTY_LIBRARY);
	org: Org = $state.raw()!;
	/** The layout's name and what it does; both at once, as a layout has to be loaded first. */
	laid: { readonly layout: LayoutName; readonly out: Layout } = $state.raw({ layout: 'top-down', out: topDown });
	folds: Folds = $state.raw(UNFOLDED);
	/** The position at the top of the map: 0, or that of an isolated branch. */
	top: Position = $state(0);
	/** The selected position, or -1. */
	selected: Position = $state(NOWHERE);
	/** The position that the keyboard is on; the tree and the canvas share it. */
	active: Position = $state(0);
	hovered: Position | undefined = $state();
	/** What is picked for comparing, once that can be drawn. */
	picked: Picked | undefined = $state.raw();

	readonly territories: Territories = $derived(divide(this.org));
	/** 1 where a position's reports are hidden; undefined where nobody's are. */
	readonly folded: Uint8Array | undefined = $derived(foldedIn(this.org, this.folds, this.top));
	readonly arrangement: Arrangement = $derived(arrangeOrg(this.org, this.territories, { layout: this.laid.out, top: this.top, ...(this.folded && { folded: this.folded }) }));
	readonly cards: Cards = $derived(new Cards(this.org, this.library));
	readonly focus: Focus | undefined = $derived(focusOf(this.org, this.selected));
	/** Nothing is painted again because something could be picked now. */
	readonly #drawn: Picked | undefined = $derived(this.picked?.picks.length ? this.picked : undefined);
	readonly subject: Subject = $derived({
		org: this.org,
		territories: this.territories,
		arrangement: this.arrangement,
		cards: this.cards,
		focus: this.focus,
		picked: this.#drawn
	});

	constructor(library: Library, org: Org) {
		this.library = library;
		this.org = org;
	}

	get layout(): LayoutName {
		return this.laid.layout;
	}

	/** Shows another organisation, unfolded and whole, with nothing selected. */
	show(org: Org): void {
		this.org = org;
		this.hovered = undefined;
		this.folds = UNFOLDED;
		this.top = 0;
		this.active = 0;
		this.select(NOWHERE);
	}

	select(position: Position): void {
		this.selected = position;
		if (position !== NOWHERE) this.active = position;
	}

	/** Whether a position lies in what the map shows, folded away or not. */
	holds(position: Position): boolean {
		return position >= this.top && position < this.org.end[this.top]!;
	}

	isFolded(position: Position): boolean {
		return this.folded?.[position] === 1;
	}
}
