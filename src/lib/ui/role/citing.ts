import { getContext, setContext } from 'svelte';

/** How a statement leads to what it rests on. */
export interface Citing {
	/** Address of the page of sources, with a slash at the end. */
	readonly page: string;
	/** The sources that are listed with the statements, in the order of their numbers. */
	readonly listed: readonly { readonly key: string; readonly title: string }[];
	/** Whether a link leaves the page open behind it. */
	readonly apart: boolean;
}

const CITING = Symbol('citing');
const NOWHERE = (): Citing | undefined => undefined;

/** For everything inside: where its sources are. */
export const setCiting = (citing: () => Citing | undefined): void => void setContext(CITING, citing);

/** What `setCiting` said further out; nothing where nobody did. To be asked while a component begins. */
export const citingHere = (): (() => Citing | undefined) =>
	getContext<(() => Citing | undefined) | undefined>(CITING) ?? NOWHERE;
