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

/** Whether a part is the last word, everywhere or where nobody else has it. */
export const isLastWord = (part: Part | undefined): boolean => part === 'A' || part === 'A*';
