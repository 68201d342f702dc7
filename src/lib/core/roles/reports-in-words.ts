import { runTogether } from '#core/base/series';
import { count, listOf } from '#core/base/words';
import type { Org, Position } from '#core/org/org';
import { reportsOf } from '#core/org/tree';

/** Most titles that are named where others are counted. */
const NAMED = 4;

/** What people are called who have a title: words that take an s, and an article. */
const PERSON =
	/\b(manager|director|officer|president|head|chief|lead|owner|designer|researcher|engineer|analyst|scientist|developer|architect|writer|strategist|marketer|specialist|consultant|coordinator|associate|assistant|partner|executive|VP|PM|PMM|GM|APM|GPM|EM)$/i;

/** The direct reports by their titles: "the Head of Product and 2 UX Designers"; '' for none. */
export function reportsInWords(org: Org, position: Position): string {
	const held = new Map<string, number>();
	for (const p of reportsOf(org, position)) held.set(org.titles[p]!, (held.get(org.titles[p]!) ?? 0) + 1);
	const all = [...held];
	// One title more takes no more room than what stands for it.
	const named = all.length > NAMED + 1 ? all.slice(0, NAMED) : all;
	const others = all.slice(named.length).reduce((sum, [, n]) => sum + n, 0);
	const parts = named.map(([title, n]) => holders(org, title, n));
	if (others > 0) parts.push(count(others, 'other'));
	return runTogether(parts) ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : listOf(parts);
}

/** "the Head of Product", "one Product Manager", "3 Product Managers"; a title that is no known noun stays as it is. */
function holders(org: Org, title: string, n: number): string {
	const end = title.search(/ (of|for|to|at|in) |,| [–—(-]/);
	const head = end === -1 ? title : title.slice(0, end);
	if (n === 1) {
		if (!PERSON.test(head)) return title;
		return `${org.titles.indexOf(title) === org.titles.lastIndexOf(title) ? 'the' : 'one'} ${title}`;
	}
	// Of "Principal Engineer / Tech Lead" both would take an s, of "Product / UX Designer" one.
	const nouns = head.split('/').filter((part) => PERSON.test(part.trim())).length;
	const several =
		nouns === 1 && PERSON.test(head) ? `${head}s${title.slice(head.length)}` : `with the title “${title}”`;
	return `${n.toLocaleString('en-GB')} ${several}`;
}
