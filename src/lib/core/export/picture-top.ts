import { foldedAt, toggleFold, type Folds } from '#core/org/folds';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Shown } from './shown';

/** The branch that is shown alone, else that of the selected position; of one to whom nobody reports the one that it is in. */
export function branchTop({ subject: { focus, org }, top }: Pick<Shown, 'subject' | 'top'>): Position {
	const branch = top > 0 ? top : (focus?.selected ?? NOWHERE);
	return branch > 0 && org.end[branch] === branch + 1 ? org.parent[branch]! : branch;
}

/** The folds of a picture from a position down: a branch that is folded away is opened for it. */
export const fromTop = (org: Org, folds: Folds, top: Position): Folds =>
	top > 0 && foldedAt(org, folds, top, top) ? toggleFold(org, folds, top, top) : folds;
