import { count } from '#core/base/words';
import { countShown, foldedIn, type Folds } from '#core/org/folds';
import type { Org, Position } from '#core/org/org';
import { PAGE_SIZES, type PageSize } from './page';
import { fromTop } from './picture-top';
import type { Shown } from './shown';

/** Up to so many cards are laid out for a picture, or drawn one by one in it. */
export const MOST_CARDS = 10_000;

/** What a limit depends on. */
type Source = Pick<Shown, 'folds' | 'top'> & { readonly subject: { readonly org: Org } };

const cardsOf = (org: Org, folds: Folds, top: Position): number => countShown(org, foldedIn(org, folds, top), top);

/**
 * Why the picture of everything from a position down cannot be made on a page of a size, and what can be done about it; undefined
 * where it can. On a page of fixed shape a map of any size is drawn as far as it can be told apart.
 */
export function limitOf({ subject: { org }, folds, top }: Source, from: Position, size: PageSize): string | undefined {
	const open = fromTop(org, folds, from);
	const cards = cardsOf(org, open, from);
	if (cards <= MOST_CARDS) return undefined;
	const what = `${count(cards, 'role')} are too many`;
	const most = `at most ${MOST_CARDS.toLocaleString('en-GB')}`;
	if (from !== top || open !== folds)
		return `${what} to be laid out for a picture: ${most}. Show ${from === 0 ? 'the whole map' : 'this branch alone'} first, or fold more of it.`;
	return PAGE_SIZES[size].shape
		? undefined
		: `${what} to be drawn one by one: ${most}. Choose a PNG of a fixed size, the current view or a branch, or fold more of the map.`;
}
