import { plain } from '#core/base/words';
import type { Statement } from '#core/org/schema';
import type { Cell, ComparisonRow, Item } from './comparison';
import { NOT_STATED, rowOf } from './rows';

/**
 * Statements side by side, those that say the same marked; `none` is what a role without any gets. Undefined where no role has any.
 */
export function statementsRow(
	id: string,
	label: string,
	lists: readonly (readonly Statement[])[],
	none = NOT_STATED
): ComparisonRow | undefined {
	if (lists.every((list) => list.length === 0)) return undefined;
	const cells = matchItems(lists).map((items): Cell => ({
		value: items
			.map(({ text }) => text)
			.toSorted()
			.join('\n'),
		words: items.length === 0 ? none : items.map(({ text }) => text).join(' · '),
		items
	}));
	return rowOf({ id, label, show: 'items', cells }, false);
}

/** The statements of every role, each with those of the others that say it in the same words. */
export function matchItems(lists: readonly (readonly Statement[])[]): Item[][] {
	const known = lists.map((list) => list.map(({ text }) => plain(text).toLowerCase()));
	return lists.map((list, role) =>
		list.map(({ text, sources = [] }, at): Item => ({
			text,
			also: known.flatMap((those, i) => (i !== role && those.includes(known[role]![at]!) ? [i] : [])),
			sources
		}))
	);
}
