import { foldedAt, toggleFold, type Folds } from '#core/org/folds';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Shown } from './shown';

/** The branch that is shown alone, else that of the selected position. */
export const branchTop = ({ subject, top }: Pick<Shown, 'subject' | 'top'>): Position =>
	top > 0 ? top : (subject.focus?.selected ?? NOWHERE);

/** The folds of a picture from a position down: a branch that is folded away is opened for it. */
export const fromTop = (org: Org, folds: Folds, top: Position): Folds =>
	top > 0 && foldedAt(org, folds, top, top) ? toggleFold(org, folds, top, top) : folds;
