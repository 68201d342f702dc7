import type { Part } from './schema';

/** What the letters of parts mean, the weightiest part first; `A*` has the letter of `A`. */
export const LEGEND: readonly { readonly part: Part; readonly words: string }[] = [
	{ part: 'A', words: 'decides and answers for it' },
	{ part: 'S', words: 'signs off: nothing goes without it' },
	{ part: 'R', words: 'drives the work' },
	{ part: 'C', words: 'advises first' },
	{ part: 'I', words: 'is told after' }
];

/** The letter of a part, on tiles and in their legend. */
export const partLetter = (part: Part): string => part.charAt(0);
