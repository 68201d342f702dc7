import { count } from '#core/base/words';
import { countLevels, countShown, foldedIn, type Folds } from '#core/org/folds';
import type { Org, Position } from '#core/org/org';

/** One line for the reader about a map of which only some levels are shown at first; undefined where all of it is. */
export function partShown(org: Org, folds: Folds, top: Position = 0): string | undefined {
	const { levels, unfold } = folds;
	const folded = levels === undefined ? undefined : foldedIn(org, folds, top);
	if (!folded) return undefined;
	const shown = `${countShown(org, folded, top).toLocaleString('en-GB')} of ${count(org.end[top]! - top, 'role')} shown`;
	const way = unfold.size > 0 ? ' and the way to the selected one' : '';
	return `${shown}: ${levels} of ${count(countLevels(org, top), 'level')}${way}. “Unfold all” opens everything, the number at a card its branch.`;
}
