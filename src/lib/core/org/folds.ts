import { NOWHERE, type Org, type Position } from './org';

/** What of an organisation is folded away: a number of levels that is shown, and exceptions to it. Immutable. */
export interface Folds {
	/** Levels shown, counted from the top of the map; undefined for all. */
	readonly levels: number | undefined;
	/** Positions whose reports are hidden. */
	readonly fold: ReadonlySet<Position>;
	/** Positions below the levels shown that are open all the same, and with them everyone above. */
	readonly unfold: ReadonlySet<Position>;
}

const NOBODY: ReadonlySet<Position> = new Set();

/** Nothing is folded. */
export const UNFOLDED: Folds = { levels: undefined, fold: NOBODY, unfold: NOBODY };

/** Only this many levels from the top, without exceptions; undefined shows all. */
export const showLevels = (levels: number | undefined): Folds => ({ ...UNFOLDED, levels });

type Tree = Pick<Org, 'size' | 'parent' | 'end' | 'depth'>;

/** 1 for each position whose reports are hidden by itself; undefined where nothing is folded. `top` is the position at the top of the map. */
export function foldedIn(org: Tree, folds: Folds, top: Position = 0): Uint8Array | undefined {
	const { levels, fold, unfold } = folds;
	if (levels === undefined && fold.size === 0) return undefined;
	const folded = new Uint8Array(org.size);
	const leads = (p: Position): boolean => org.end[p]! > p + 1;
	if (levels !== undefined) {
		const lowest = org.depth[top]! + levels - 1;
		for (let p = top; p < org.end[top]!; p++) if (org.depth[p]! >= lowest && leads(p)) folded[p] = 1;
		for (const open of unfold)
			for (let p = open; p !== NOWHERE && org.depth[p]! >= lowest; p = org.parent[p]!) folded[p] = 0;
	}
	for (const p of fold) if (leads(p)) folded[p] = 1;
	return folded.includes(1) ? folded : undefined;
}

/** How many positions are shown from the top of the map down. `folded` is what `foldedIn` says. */
export function countShown(
	{ size, end }: Pick<Tree, 'size' | 'end'>,
	folded: Uint8Array | undefined,
	top: Position
): number {
	const last = size === 0 ? 0 : end[top]!;
	if (!folded) return last - top;
	let shown = 0;
	for (let p = top; p < last; p = folded[p] === 1 ? end[p]! : p + 1) shown++;
	return shown;
}

/** Whether a position's reports are hidden by itself; like `foldedIn` for one position, without walking the organisation. */
export function foldedAt(org: Tree, { levels, fold, unfold }: Folds, position: Position, top: Position = 0): boolean {
	if (org.end[position]! === position + 1) return false;
	if (fold.has(position)) return true;
	if (
		levels === undefined ||
		position < top ||
		position >= org.end[top]! ||
		org.depth[position]! < org.depth[top]! + levels - 1
	)
		return false;
	for (const open of unfold) if (open >= position && open < org.end[position]!) return false;
	return true;
}

/** Folds what is open at a position, or unfolds it. */
export function toggleFold(org: Tree, folds: Folds, position: Position, top: Position = 0): Folds {
	const isFolded = foldedIn(org, folds, top)?.[position] === 1;
	if (!isFolded) return { ...folds, fold: new Set([...folds.fold, position]) };
	return opened(org, folds, [position], top);
}

/** With everyone above a position open, so that it is on the map. The same folds where it is already. */
export function revealIn(org: Tree, folds: Folds, position: Position, top: Position = 0): Folds {
	const above: Position[] = [];
	for (let p = position === NOWHERE ? NOWHERE : org.parent[position]!; p !== NOWHERE && p >= top; p = org.parent[p]!)
		above.push(p);
	return opened(org, folds, above, top);
}

/** Folds everything but the way to a position, and that position's own reports. */
export const foldAllBut = (position: Position): Folds => ({ levels: 1, fold: NOBODY, unfold: new Set([position]) });

/** Everything open. `positions` come from the bottom up. */
function opened(org: Tree, folds: Folds, positions: readonly Position[], top: Position): Folds {
	const folded = foldedIn(org, folds, top);
	const closed = positions.filter((p) => folded?.[p] === 1);
	if (closed.length === 0) return folds;
	const fold = new Set([...folds.fold].filter((p) => !closed.includes(p)));
	const still = foldedIn(org, { ...folds, fold }, top);
	const lowest = closed.find((p) => still?.[p] === 1);
	return { ...folds, fold, unfold: lowest === undefined ? folds.unfold : new Set([...folds.unfold, lowest]) };
}

/** How many levels there are below a position, itself counted. */
export function countLevels(org: Tree, top: Position = 0): number {
	let deepest = org.depth[top]!;
	for (let p = top; p < org.end[top]!; p++) deepest = Math.max(deepest, org.depth[p]!);
	return deepest - org.depth[top]! + 1;
}
