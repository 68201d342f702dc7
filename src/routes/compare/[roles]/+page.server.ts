import { error } from '@sveltejs/kit';
import { compare } from '$core/org/compare';
import { comparisonId, rolesOfComparison } from '$core/org/compare-address';
import { roleColumn } from '$core/org/compared';
import { buildLibrary } from '$core/org/library';
import { allComparisons } from '$lib/content/comparisons.server';
import { content } from '$lib/content/compile.server';
import { sourcesOf } from '$ui/compare/describe';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** One page for each ready-made set, and one for each authored pair in either order. */
export const entries: EntryGenerator = () => allComparisons().map((roles) => ({ roles: comparisonId(roles) }));

/** The roles side by side, and every source that the page names. */
export const load: PageServerLoad = ({ params }) => {
	const library = buildLibrary(content().library);
	const roles = rolesOfComparison(params.roles).map((id) => library.role(id) ?? error(404, `There is no role “${id}”.`));
	const comparison = compare(library, roles, roles.map(({ id }) => content().profiles.get(id)));
	const keys = new Set(sourcesOf(comparison));
	return { roles, columns: roles.map(roleColumn), comparison, sources: content().sources.filter(({ key }) => keys.has(key)) };
};
