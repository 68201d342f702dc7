import type { MoreLabels } from '#core/scene/label-scene';

/** The names that are loaded when they are wanted, once they are there; they are loaded once for all charts. */
let there: MoreLabels | undefined;
let asked: Promise<MoreLabels> | undefined;

/** What is there of them. */
export const moreNames = (): MoreLabels | undefined => there;

/** Loads them; rejects where they do not come, and may be called again. */
export function loadMoreNames(): Promise<MoreLabels> {
	asked ??= import('#core/scene/more-labels').then(
		({ MORE_LABELS }) => (there = MORE_LABELS),
		(error: unknown) => {
			asked = undefined;
			throw error;
		}
	);
	return asked;
}
