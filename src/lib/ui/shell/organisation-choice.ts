/** An organisation that the switch offers. */
export interface Offered {
	readonly id: string;
	readonly label: string;
}

/** What is told of organisations, by id: a sentence, and the size in words. */
export type OrganisationLines = ReadonlyMap<string, { readonly line: string; readonly hint: string }>;

/** References that get a segment of their own, at most. */
const SEGMENTS = 3;

/**
 * Which of the organisations get a segment: the first three, and whatever else must be in sight, which is the one shown now and
 * the reader's own (`own`).
 */
export const segmentsOf = (organisations: readonly Offered[], current: string, own?: string): Offered[] =>
	organisations.filter(({ id }, i) => i < SEGMENTS || id === current || id === own);
