import { compareDecisions } from './decisions';
import { compareDimensions } from './dimensions';
import { compareSkills } from './skills';
import {
	compareExperience,
	compareJudged,
	compareMeasures,
	compareMisconceptions,
	compareResponsibilities,
	type Profiles
} from './texts';
import { tally } from './words';
import { FEWEST_ROLES, MOST_ROLES, type Comparison, type PairCrux } from './comparison';
import { linesBetween } from '#core/roles/contrast-lines';
import { cruxOf } from '#core/roles/contrasts';
import type { Role } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';

/**
 * Two to four roles side by side. `profiles` are their long texts in the same order; without them, what needs them is left out.
 * The same roles in another order give the same rows with their cells in that order. Throws for another number of roles.
 */
export function compare(
	library: WholeLibrary,
	roles: readonly Role[],
	profiles: Profiles = roles.map(() => undefined)
): Comparison {
	if (roles.length < FEWEST_ROLES || roles.length > MOST_ROLES)
		throw new Error(`${roles.length} roles cannot be compared: ${FEWEST_ROLES} to ${MOST_ROLES} can.`);
	const groups = [
		compareDimensions(roles),
		compareDecisions(library, roles, profiles),
		compareResponsibilities(roles, profiles),
		compareMeasures(roles, profiles),
		compareSkills(library, roles),
		compareExperience(roles, profiles),
		compareJudged(profiles),
		compareMisconceptions(profiles)
	].filter(({ rows }) => rows.length > 0);
	const headline = library.headline(roles.map(({ id }) => id));
	return {
		roles: roles.map(({ id }) => id),
		...(headline !== undefined && { headline }),
		cruxes: cruxesOf(library, roles, profiles),
		groups,
		...tally(groups)
	};
}

/** One for each pair of roles, even where several columns are of one role. */
const cruxesOf = (library: WholeLibrary, roles: readonly Role[], profiles: Profiles): PairCrux[] =>
	roles.flatMap((left, i) =>
		roles.slice(i + 1).flatMap((right, k): PairCrux[] => {
			const again = roles.indexOf(left) < i || roles.indexOf(right) < i + 1 + k;
			if (again) return [];
			const lines = linesBetween([left, profiles[i]], [right, profiles[i + 1 + k]]);
			return [{ pair: [i, i + 1 + k], ...cruxOf(library, left, right), lines }];
		})
	);
