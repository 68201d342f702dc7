import { getContext, setContext } from 'svelte';
import type { Source } from '#core/roles/schema';

/** Where statements find what they rest on. */
export interface Citing {
	/** Address of the page of sources, with a slash at the end; without it nothing leads there. */
	readonly page: string | undefined;
	/** The sources that the statements name, in reading order: the first has number 1. */
	readonly listed: readonly Source[];
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

/** Those of the sources that `keys` name, each once, in the order of the keys; those that nobody names come last. */
export function inReadingOrder(sources: readonly Source[], keys: Iterable<string>): Source[] {
	const byKey = new Map(sources.map((source) => [source.key, source]));
	const named = [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
	return [...named, ...sources.filter((source) => !named.includes(source))];
}
