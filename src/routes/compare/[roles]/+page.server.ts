import { error } from '@sveltejs/kit';
import { compare } from '#core/compare/compare';
import { comparisonId, rolesOfComparison } from '#core/compare/address';
import { roleColumn } from '#core/compare/compared';
import { sourcesOf } from '#core/compare/sections';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { allComparisons } from '#server/comparisons';
import { content } from '#server/compile';
import { findFile } from '#server/find';
import { readLibrary } from '#server/read';
import { inReadingOrder } from '#ui/parts/citing';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** One page for each ready-made set, and one for each authored pair in either order. */
export const entries: EntryGenerator = () => allComparisons().map((roles) => ({ roles: comparisonId(roles) }));

/** The first reference organisation that has most of the roles, the first view's before the others, and which of them it has. */
function placeOf(roles: readonly string[]): { readonly id: string; readonly label: string; readonly roles: string[] } {
	const { organisations } = findFile();
	const places = ORGANISATIONS.toSorted(
		(a, b) => Number(b.id === FIRST_ORGANISATION) - Number(a.id === FIRST_ORGANISATION)
	).map(({ id, label }) => ({
		id,
		label,
		roles: roles.filter((role) => organisations[role]?.some((place) => ORGANISATIONS[place]?.id === id))
	}));
	return places.reduce((best, one) => (one.roles.length > best.roles.length ? one : best));
}

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
		place: placeOf(roles.map(({ id }) => id)),
		columns: roles.map(roleColumn),
		comparison,
		sources: inReadingOrder(
			content().sources.filter(({ key }) => keys.includes(key)),
			keys
		)
	};
};
