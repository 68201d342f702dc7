import type { Part } from './schema';

/** A part in a decision as a verb. */
export const VERBS: Readonly<Record<Part, string>> = {
	A: 'decides',
	'A*': 'decides',
	R: 'drives',
	S: 'signs off',
	C: 'advises',
	I: 'is told'
};

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

/** Whether a part is the last word, everywhere or where nobody else has it. */
export const isLastWord = (part: Part | undefined): boolean => part === 'A' || part === 'A*';
