import { foldedAt, revealIn, UNFOLDED, type Folds } from '#core/org/folds';
import { idAt, placeOf } from '#core/org/ids';
import { NOWHERE, type Org, type Position } from '#core/org/org';

/** How much of an organisation is on the map, and who is emphasised there; by ids. */
export interface Scope {
	/** The selected position. */
	readonly selected: string | undefined;
	/** The position at the top of an isolated branch; undefined for the whole map. */
	readonly top: string | undefined;
	readonly folds: FoldedIds;
	/** Names of the positions that are picked for comparing, in the order of their coins; see core/org/position-names.ts. */
	readonly picks: readonly string[];
}

/** `Folds` by ids. */
export interface FoldedIds {
	/** Levels shown, counted from the top of the map; undefined for all. */
	readonly levels: number | undefined;
	readonly fold: readonly string[];
	readonly unfold: readonly string[];
}

/** Whether two say that the same is folded, in the same order. */
export const sameFolds = (a: FoldedIds, b: FoldedIds): boolean =>
	a === b || (a.levels === b.levels && sameIds(a.fold, b.fold) && sameIds(a.unfold, b.unfold));

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((id, i) => id === b[i]);

/** Nothing is folded. */
export const ALL_OPEN: FoldedIds = { levels: undefined, fold: [], unfold: [] };

/** The whole organisation, nothing selected, nothing picked. */
export const WHOLE: Scope = { selected: undefined, top: undefined, folds: ALL_OPEN, picks: [] };

/** The position with an id; -1 for undefined, or where it is not in the organisation. */
export const placeIn = (org: Org, id: string | undefined): Position => (id === undefined ? NOWHERE : placeOf(org, id));

/** The position at the top of the map; 0 for the whole. */
export const topIn = (org: Org, { top }: Pick<Scope, 'top'>): Position => Math.max(0, placeIn(org, top));

/** What is folded, as positions. Ids that are not in the organisation are left out. */
export function foldsIn(org: Org, { levels, fold, unfold }: FoldedIds): Folds {
	if (levels === undefined && fold.length === 0) return UNFOLDED;
	const known = (ids: readonly string[]): ReadonlySet<Position> =>
		new Set(ids.map((id) => placeOf(org, id)).filter((position) => position !== NOWHERE));
	return { levels, fold: known(fold), unfold: known(unfold) };
}

/** What is folded, as ids in the order of the positions. */
export function foldedIds(org: Org, { levels, fold, unfold }: Folds): FoldedIds {
	const ids = (positions: ReadonlySet<Position>): string[] =>
		[...positions].sort((a, b) => a - b).map((position) => idAt(org, position));
	return { levels, fold: ids(fold), unfold: ids(unfold) };
}

/** Whether a position lies in what the map shows, folded away or not. */
export function holds(org: Org, scope: Pick<Scope, 'top'>, position: Position): boolean {
	const top = topIn(org, scope);
	return position >= top && position < org.end[top]!;
}

/** With a position on the map, whatever hides it; the same scope where nothing does. */
export function revealed<S extends Scope>(org: Org, scope: S, position: Position): S {
	const inside = holds(org, scope, position);
	const top = inside ? topIn(org, scope) : 0;
	const folds = foldsIn(org, scope.folds);
	let hidden = false;
	for (let p = org.parent[position]!; p >= top && !hidden; p = org.parent[p]!) hidden = foldedAt(org, folds, p, top);
	if (inside && !hidden) return scope;
	return {
		...scope,
		top: inside ? scope.top : undefined,
		folds: hidden ? foldedIds(org, revealIn(org, folds, position, top)) : scope.folds
	};
}
