import { comparisonId, rolesOfComparison } from '#core/compare/address';
import { content } from './compile';

/** Comparisons that people often look for, ready-made: ids of roles in the order of the columns. */
export const readySets = (): (readonly string[])[] => content().cruxes.sets.map(({ roles }) => roles);

/** Every authored pair, in the order in which it was written. */
const pairs = (): (readonly [string, string])[] => content().contrasts.map(({ pair }) => pair);

/** The comparisons that have a page at home: ready-made sets, then the pairs as they were written. */
export const homeComparisons = (): (readonly string[])[] => [...readySets(), ...pairs()];

/** All comparisons that have a page: a pair is found in either order. */
export const allComparisons = (): (readonly string[])[] => [...homeComparisons(), ...pairs().map(([a, b]) => [b, a])];

/** Under which id a comparison is at home: that of its roles in the order in which they were written. */
export function homeOf(id: string): string {
	const roles = new Set(rolesOfComparison(id));
	const home = homeComparisons().find((those) => those.length === roles.size && those.every((role) => roles.has(role)));
	return home ? comparisonId(home) : id;
}
