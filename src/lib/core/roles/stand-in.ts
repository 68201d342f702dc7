import { LEVELS, levelIndex } from '#core/org/levels';
import type { Library } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';

/**
 * The position that does most of a missing role's work: one whose role says that it replaces it; else of the same discipline, of
 * the nearest level, the more senior and then the first among equals; without one of that discipline, the top. -1 for a role that
 * the library lacks.
 */
export function standIn(library: Library, org: Org, roleId: string): Position {
	const role = library.role(roleId);
	if (!role) return NOWHERE;
	const named = org.roles.findIndex((id) => library.role(id)?.replaces?.includes(roleId));
	if (named !== NOWHERE) return named;
	const rank = LEVELS[levelIndex(role.level)]!.rank;
	let best = NOWHERE;
	let least = Infinity;
	for (let p = 0; p < org.size; p++) {
		if (library.role(org.roles[p])?.discipline !== role.discipline) continue;
		const other = LEVELS[org.level[p]!]?.rank ?? 1;
		const distance = Math.abs(other - rank) + (other < rank ? 0.5 : 0);
		if (distance < least) [best, least] = [p, distance];
	}
	return best === NOWHERE && org.size > 0 ? 0 : best;
}
