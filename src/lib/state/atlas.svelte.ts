import { Cards } from '$core/cards/content';
import type { Arrangement } from '$core/layout/arrangement';
import { EMPTY_LIBRARY, type Library } from '$core/org/library';
import { NOWHERE, type Org, type Position } from '$core/org/org';
import { divide, type Territories } from '$core/org/territories';
import { arrangeOrg, focusOf, type Focus, type Subject } from '$core/scene/subject';

/**
 * The organisation on the map and what is selected in it: the one reactive pipeline from the organisation to what a scene is
 * drawn from. Big data is kept raw.
 */
export class Atlas {
	readonly library: Library = $state.raw(EMPTY_LIBRARY);
	org: Org = $state.raw()!;
	/** The selected position, or -1. */
	selected: Position = $state(NOWHERE);
	/** The position that the keyboard is on; the tree and the canvas share it. */
	active: Position = $state(0);
	hovered: Position | undefined = $state();

	readonly territories: Territories = $derived(divide(this.org));
	readonly arrangement: Arrangement = $derived(arrangeOrg(this.org, this.territories));
	readonly cards: Cards = $derived(new Cards(this.org, this.library));
	readonly focus: Focus | undefined = $derived(focusOf(this.org, this.selected));
	readonly subject: Subject = $derived({
		org: this.org,
		territories: this.territories,
		arrangement: this.arrangement,
		cards: this.cards,
		focus: this.focus
	});

	constructor(library: Library, org: Org) {
		this.library = library;
		this.org = org;
	}

	/** Shows another organisation with nothing, or one position, selected. */
	show(org: Org, selected: Position): void {
		this.org = org;
		this.hovered = undefined;
		this.select(selected);
	}

	select(position: Position): void {
		this.selected = position;
		this.active = position === NOWHERE ? Math.min(this.active, this.org.size - 1) : position;
	}
}
