import { listOf, plain } from '#core/base/words';
import { counts } from '#core/compare/words';
import type { Comparison } from '#core/compare/comparison';
import type { Role } from '#core/roles/library';
import { clipped, fullTitle, LONGEST_DESCRIPTION } from '#ui/page/describe';

/** "Chief Product Officer (CPO) and Chief Technology Officer (CTO): what sets them apart". */
export const titleOf = (roles: readonly Role[]): string => `${listOf(roles.map(fullTitle))}: what sets them apart`;

/** How two roles differ in a sentence, then the finding in numbers; at most 160 characters. */
export function describeComparison(comparison: Comparison, roles: readonly Role[]): string {
	const [crux] = comparison.cruxes;
	const finding = counts(comparison);
	const text =
		roles.length === 2 && crux
			? `${plain(crux.sentence)} ${finding}`
			: `${listOf(roles.map(({ title }) => title))} side by side. ${finding}`;
	return clipped(text, LONGEST_DESCRIPTION);
}
