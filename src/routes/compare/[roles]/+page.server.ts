import { error } from '@sveltejs/kit';
import { compare } from '#core/compare/compare';
import { comparisonId, rolesOfComparison } from '#core/compare/address';
import { roleColumn } from '#core/compare/compared';
import { sourcesOf } from '#core/compare/sections';
import { allComparisons } from '#server/comparisons';
import { content } from '#server/compile';
import { readLibrary } from '#server/read';
import { inReadingOrder } from '#ui/parts/citing';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** One page for each ready-made set, and one for each authored pair in either order. */
export const entries: EntryGenerator = () => allComparisons().map((roles) => ({ roles: comparisonId(roles) }));

/** The roles side by side, and every source that the page names. */
export const load: PageServerLoad = ({ params }) => {
	const library = readLibrary();
	const roles = rolesOfComparison(params.roles).map(
		(id) => library.role(id) ?? error(404, `There is no role “${id}”.`)
	);
	const comparison = compare(
		library,
		roles,
		roles.map(({ id }) => content().profiles.get(id))
	);
	const keys = sourcesOf(comparison);
	return {
		roles,
		columns: roles.map(roleColumn),
		comparison,
		sources: inReadingOrder(
			content().sources.filter(({ key }) => keys.includes(key)),
			keys
		)
	};
};
