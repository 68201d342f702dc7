import { LEVELS, levelIndex } from '../org/levels';
import type { Library } from '../org/library';
import { NOWHERE, type Org, type Position } from '../org/org';
import { firstWithRole } from '../org/tree';
import type { View } from './view';

/** The position a view selects in an organisation, and what the reader should know where it is not the one that was asked for. */
export interface Selection {
	/** -1 where nothing is selected. */
	readonly position: Position;
	readonly notice: string | undefined;
}

/** Finds what `at` and `role` name; for a role that this organisation lacks, what stands in for it there. */
export function resolveSelection(view: View, org: Org, library: Library): Selection {
	if (view.at !== undefined) {
		const position = org.find(view.at);
		if (position !== NOWHERE) return { position, notice: undefined };
		if (view.role === undefined) return { position: NOWHERE, notice: `“${view.at}” is not on this map. Here is the whole of it.` };
	}
	if (view.role === undefined) return { position: NOWHERE, notice: undefined };
	const position = firstWithRole(org, view.role);
	if (position !== NOWHERE) return { position, notice: undefined };
	const role = library.role(view.role);
	if (!role) return { position: NOWHERE, notice: `There is no role “${view.role}” in the library. Here is the whole map.` };
	const substitute = standIn(library, org, view.role);
	if (substitute === NOWHERE) return { position: NOWHERE, notice: `${org.title} has no ${role.title}. Here is the whole map.` };
	return { position: substitute, notice: `${org.title} has no ${role.title}. The nearest is ${org.titles[substitute]}.` };
}

/**
 * The position that does most of a missing role's work: of the same discipline, of the nearest level, the more senior and then
 * the first among equals; without one of that discipline, the top.
 */
export function standIn(library: Library, org: Org, roleId: string): Position {
	const role = library.role(roleId);
	if (!role) return NOWHERE;
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

/** How an address names a position: by its role where that is enough, else by its id. */
export function addressOf(org: Org, position: Position): Pick<View, 'role' | 'at'> {
	if (position === NOWHERE) return { role: undefined, at: undefined };
	const role = org.roles[position]!;
	return role !== '' && firstWithRole(org, role) === position ? { role, at: undefined } : { role: undefined, at: org.ids[position] };
}
