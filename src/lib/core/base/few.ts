import { listOf } from './words';

/** Most that a sentence lists. */
const MOST_LISTED = 8;

/** “a, b and c” of things that come from outside and may be any number: after the first few only how many more there are. */
export const fewOf = (items: readonly string[]): string =>
	items.length <= MOST_LISTED
		? listOf(items)
		: listOf([...items.slice(0, MOST_LISTED), `${(items.length - MOST_LISTED).toLocaleString('en-GB')} more`]);
