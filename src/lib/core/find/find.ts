import { askedToCompare } from './asked-to-compare';
import { byText } from './by-text';
import { abbreviationOf, byAbbreviation, byName, byPerson, byTitle, type Ground } from './candidates';
import { closestTo } from './closest';
import { grouped, type Found } from './found';
import { marksOf } from './marks';
import { isKnown, namedIn } from './named-in';
import { byRank, thingOf, TIER, type Candidate, type Tier } from './rank';
import { comparisonRow, findRows, candidateTitle } from './rows';
import { readTyped, type Query } from './words';

/**
 * Finds what a query asks for: a comparison, positions and roles by title, alias, person, decision, skill and responsibility,
 * organisations, disciplines and pages. The same query always gives the same rows. Undefined for a query of spaces.
 */
export function find(ground: Ground, typed: string): Found | undefined {
	const query = readTyped(typed);
	if (query.text === '') return undefined;
	const search = (some: Query): Candidate[] => ranked(ground, some);
	const best = search(query);
	// A whole name is no question, though it may have an "and" in it.
	const compared = best[0] && best[0].tier <= TIER.same ? undefined : askedToCompare(ground, query.text, search);
	const shown = compared ?? (best.length > 0 ? best : closestTo(ground, query, search));
	const misspelt = { ...query, typos: new Set(query.tokens) };
	const rows = grouped(findRows(ground, misspelt, shown));
	return {
		query: query.text,
		rows: compared ? [comparisonRow(ground, misspelt, compared), ...rows] : rows,
		nothing: !compared && best.length === 0,
		clash: clashOf(ground, query, best[0]?.role)
	};
}

/**
 * Everything that a query finds, the best first, each for its best reason. Unless a whole name was typed, typing errors are forgiven:
 * in words that nothing here has and, where that finds nothing, in all.
 */
function ranked(ground: Ground, query: Query): Candidate[] {
	const all = candidatesFor(ground, query);
	const strange = query.tokens.filter((token) => isStrange(ground, token));
	if (strange.length > 0 || !all.some(({ tier }) => tier <= TIER.titleStart))
		all.push(...candidatesFor(ground, { ...query, typos: new Set(strange) }));
	if (all.length === 0) all.push(...candidatesFor(ground, { ...query, typos: new Set(query.tokens) }));
	// Names inside of a whole name are not meant.
	const whole = all.some(({ tier }) => tier <= TIER.same);
	const taken = new Set<string | number>();
	return all
		.sort(byRank)
		.filter((one) => !(whole && NAMED.has(one.tier)) && !taken.has(thingOf(one)) && taken.add(thingOf(one)));
}

const NAMED: ReadonlySet<Tier> = new Set([TIER.named, TIER.mentioned]);

const candidatesFor = (ground: Ground, query: Query): Candidate[] =>
	[byTitle, byName, byAbbreviation, byPerson, namedIn, byText]
		.flatMap((by) => by(ground, query))
		.map((candidate) => inPlace(ground, query, candidate));

/** Whether no name has a word, whatever its ending, and no other text has it as it was typed: it may be mistyped. */
const isStrange = ({ here, library }: Ground, token: string): boolean =>
	![library.names, ...(here ? [here.names.titles, here.names.people] : [])].some(({ phrases }) =>
		isKnown(phrases, token)
	) && library.texts.phrases.words.having(token).length === 0;

/** Counts words that are out of place: "cheif product" is Chief Product Officer before Chief of Staff, Product. */
function inPlace(ground: Ground, query: Query, candidate: Candidate): Candidate {
	if (candidate.tier !== TIER.titleWords && candidate.tier !== TIER.titleTypo) return candidate;
	const text = candidate.because?.text ?? candidateTitle(ground, candidate);
	return { ...candidate, extra: candidate.extra + marksOf(text, query).displaced };
}

function clashOf({ library }: Ground, query: Query, first: string | undefined): string | undefined {
	const entry = abbreviationOf(library, query);
	if (!entry) return undefined;
	const others = entry.meanings.filter(({ role }) => role === undefined || role !== first);
	const also = others.length < entry.meanings.length ? 'can also mean' : 'can mean';
	return `${entry.abbreviation} ${also} ${either(others.map(({ words }) => words))}.`;
}

/** "a", "a or b", "a, b or c". */
const either = (items: readonly string[]): string =>
	items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
