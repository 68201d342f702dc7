import type { Theme } from '#core/base/theme';
import type { Org } from '#core/org/org';
import type { Aim, Arrival, Outcome, View } from '#core/view/view';
import type { Prepare } from './coming-view';
import type { FoundOrg, Organisations } from './organisations.svelte';

/** What is on the screen: a view, and the organisation whose ids it holds. */
export interface Current<V extends View> {
	readonly view: V;
	readonly org: Org;
}

/** What an address asks for. */
export interface Asked<V extends View> {
	/** What of it makes no sense, in sentences. */
	readonly notices: readonly string[];
	/** Finds the organisation; where it cannot be had, another one, and says why. Never rejects. */
	find(organisations: Organisations): Promise<FoundOrg>;
	/** What it shows in that organisation, once all that this takes is loaded; what cannot be had is left out, with a notice. Never rejects. */
	arrive(org: Org): Promise<Arrival<V>>;
}

/** How an address says what is shown; `notice` where it cannot say all of it. */
export interface Written {
	readonly query: string;
	readonly notice?: string | undefined;
}

/** The sentences for parameters of an address that make no sense. */
export const unknownParameters = (names: readonly string[]): string[] =>
	names.map((name) => `The address says nothing we know under “${name}”.`);

/** What one kind of page does with views: the map, the comparison, the frame. The store does the rest. */
export interface PageKind<V extends View> {
	/** Reads an address, and begins to load what it takes. */
	read(query: string): Asked<V>;
	/** How the address says what is shown. */
	write(current: Current<V>): Written;
	/** The same view in another organisation. */
	carry(view: V, from: Org, to: Org): Outcome<V>;
	/** Loads what showing anything takes. Never rejects. */
	ready?(): Promise<void>;
	/** Left out where everything can be shown at once. */
	prepare?: Prepare<V>;
	/** Whether what one view takes to be shown serves for another one. */
	alike?(a: Current<V>, b: Current<V>): boolean;
	/** Makes a view the current one: calls `change`, and moves the camera. */
	show?(change: () => void, aim: Aim): void;
	/** The view with what only the screen knows: where its camera is. */
	seen?(view: V): V;
	/** Shows the theme of a link for this visit, or none. */
	theme(theme: Theme | undefined): void;
}
