import { showLevels, UNFOLDED, type Folds } from './folds';
import type { Org, Position } from './org';

/** A map of up to so many positions is shown whole at first. */
export const WHOLE_AT_FIRST = 1000;
/** So many of a larger one: what fills the screen with cards that can be told apart. */
export const MOST_AT_FIRST = 60;

/**
 * How much of a map is shown while nobody has said it: all, or of a large one as many whole levels as leave no more than
 * `MOST_AT_FIRST` positions. Always the top. `top` is the position at the top of the map.
 */
export function firstFolds(org: Org, top: Position = 0): Folds {
	if (org.size <= WHOLE_AT_FIRST || org.end[top]! - top <= WHOLE_AT_FIRST) return UNFOLDED;
	// Each level that is shown has a position at least.
	const onLevel = new Int32Array(MOST_AT_FIRST);
	for (let p = top; p < org.end[top]!; p++) {
		const below = org.depth[p]! - org.depth[top]!;
		if (below < MOST_AT_FIRST) onLevel[below]!++;
	}
	let levels = 1;
	for (let shown = 1; levels < MOST_AT_FIRST; levels++) {
		shown += onLevel[levels]!;
		if (shown > MOST_AT_FIRST) break;
	}
	return showLevels(levels);
}
