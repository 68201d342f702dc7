import { UNFOLDED, type Folds } from '#core/org/folds';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { standIn } from '#core/roles/stand-in';
import { firstWithRole } from '#core/org/tree';
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

/** What a view hides of an organisation, and what the reader should know about it. */
export interface Extent {
	/** The position at the top of the map; 0 for the whole. */
	readonly top: Position;
	readonly folds: Folds;
	readonly notice: string | undefined;
}

/** Finds what `top`, `levels`, `fold` and `unfold` name. A branch that does not hold the selected position gives way to it. */
export function resolveExtent(view: View, org: Org, selected: Position): Extent {
	const known = (ids: readonly string[]): ReadonlySet<Position> => new Set(ids.map((id) => org.find(id)).filter((p) => p !== NOWHERE));
	const folds: Folds = view.levels === undefined && view.fold.length === 0 ? UNFOLDED : { levels: view.levels, fold: known(view.fold), unfold: known(view.unfold) };
	const whole = (notice: string | undefined): Extent => ({ top: 0, folds, notice });
	if (view.top === undefined) return whole(undefined);
	const top = org.find(view.top);
	if (top === NOWHERE) return whole(`“${view.top}” is not on this map. Here is the whole of it.`);
	if (selected !== NOWHERE && (selected < top || selected >= org.end[top]!)) return whole(`${org.titles[selected]} is outside the branch of ${org.titles[top]}. Here is the whole map.`);
	return { top, folds, notice: undefined };
}

/** How an address says what is hidden. */
export function extentOf(org: Org, top: Position, { levels, fold, unfold }: Folds): Pick<View, 'top' | 'levels' | 'fold' | 'unfold'> {
	const ids = (positions: ReadonlySet<Position>): string[] => [...positions].sort((a, b) => a - b).map((p) => org.ids[p]!);
	return { top: top === 0 ? undefined : org.ids[top], levels, fold: ids(fold), unfold: ids(unfold) };
}

/** How an address names a position: by its role where that is enough, else by its id. */
export function addressOf(org: Org, position: Position): Pick<View, 'role' | 'at'> {
	if (position === NOWHERE) return { role: undefined, at: undefined };
	const role = org.roles[position]!;
	return role !== '' && firstWithRole(org, role) === position ? { role, at: undefined } : { role: undefined, at: org.ids[position] };
}
