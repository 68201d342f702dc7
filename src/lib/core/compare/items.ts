import { plain } from '#core/base/words';
import type { Statement } from '#core/org/schema';
import { rowOf, type Cell, type ComparisonRow, type Item } from './comparison';

/** Share of the smaller statement's main words that two statements must have in common to be called similar. */
const MOST = 0.5;
const FEWEST = 3;

/** The rule of `matchItems` in words for the reader. */
export const ITEMS_RULE =
	'Shared statements have the same words. Similar ones have three main words or more in common, at least half of those in the shorter one. All others stand for one role only.';

/**
 * Statements side by side, those that say the same marked; `none` is what a role without any gets. Undefined where no role has any.
 */
export function statementsRow(
	id: string,
	label: string,
	lists: readonly (readonly Statement[])[],
	none = 'Not stated'
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

/** The statements of every role, each with those of the others that say the same. */
export function matchItems(lists: readonly (readonly Statement[])[]): Item[][] {
	const known = lists.map((list) =>
		list.map((said) => ({ ...said, plain: plain(said.text).toLowerCase(), main: mainWords(said.text) }))
	);
	return known.map((list, role) =>
		list.map(({ text, sources, plain: own, main }): Item => {
			const others = (is: (other: { plain: string; main: ReadonlySet<string> }) => boolean): number[] =>
				known.flatMap((those, i) => (i !== role && those.some(is) ? [i] : []));
			const same = others((other) => other.plain === own);
			const near = others((other) => other.plain === own || isNear(main, other.main));
			return {
				text,
				bond: same.length > 0 ? 'shared' : near.length > 0 ? 'similar' : 'own',
				also: near,
				sources: sources ?? []
			};
		})
	);
}

const SMALL = new Set(
	'about after again also among and another any are because before below between both but each even every for from has have here how into its keep keeps more most not off one only other over out own per same sees some such than that the their them then there these they this those through two under until use used uses upon was way well what when where whether which while who whole will with without work works'.split(
		' '
	)
);

/** Words of three letters and more that carry meaning, cut so that "roadmap" and "roadmaps" are one. */
function mainWords(text: string): Set<string> {
	const words =
		plain(text)
			.toLowerCase()
			.match(/[a-z]{3,}/g) ?? [];
	return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 6).replace(/(?<=...)s$/, '')));
}

function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const common = [...a].filter((word) => b.has(word)).length;
	return common >= FEWEST && common >= MOST * Math.min(a.size, b.size);
}
