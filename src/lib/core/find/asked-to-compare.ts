import { byAbbreviation, byName, byTitle, type Ground } from './candidates';
import { namedIn } from './named-in';
import { byRank, sameThing, TIER, type Candidate, type Tier } from './rank';
import { decides, deciding, queryOf, wordsOf, type Query, type Word } from './words';

/** What a comparison takes: see core/compare/comparison.ts. */
const FEWEST = 2;
const MOST = 4;
/** Parts of a question that are looked at. */
const MOST_SIDES = 6;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that stand between what is compared and leave no doubt. */
const AGAINST = setOf('vs versus vers v against compared differ differs different same than');
/** Words that ask for a comparison wherever they stand. */
const ASKING = setOf('compare comparing comparison difference differences between distinguish distinguishes');
/** Words that may stand between what is compared, and elsewhere; the others do so only where a comparison is asked for. */
const EITHER = setOf('or and');
const JOINING = setOf('or and with to from');
const MARK = /[/,&+|;]|\s[-–—]\s/;

/** Finds roles by whatever it takes. */
type Search = (query: Query) => readonly Candidate[];
type Words = readonly Word[];

/**
 * What a question wants compared, in the order asked: "cpo vs cto", "difference between a PM and a PO", "tech lead or engineering
 * manager". Undefined where it asks for no comparison or names fewer than two roles; of more than four, the first four.
 */
export function askedToCompare(ground: Ground, text: string, search: Search): readonly Candidate[] | undefined {
	const words = wordsOf(text);
	const certain = words.some(({ folded }) => AGAINST.has(folded) || ASKING.has(folded));
	const sides = split(
		words.filter(({ folded }) => !ASKING.has(folded)),
		(word) => AGAINST.has(word.folded),
		AGAINST
	)
		.flatMap((side) => (wholeName(ground, side) ? [side] : parted(side, text, certain)))
		.slice(0, MOST_SIDES);
	if (!certain && sides.length < FEWEST) return undefined;
	const found = resolved(ground, sides, certain, search) ?? (certain ? inOrder(ground, sides.flat()) : []);
	const distinct = found.filter((one, i) => found.findIndex((other) => sameThing(other, one)) === i);
	return distinct.length < FEWEST ? undefined : distinct.slice(0, MOST);
}

/** The runs between words, without those that say nothing. `dropped` are the words that belong to no run. */
function split(
	words: Words,
	parts: (word: Word, before: Word | undefined) => boolean,
	dropped: ReadonlySet<string>
): Words[] {
	const runs: Word[][] = [[]];
	for (const [i, word] of words.entries()) {
		if (parts(word, words[i - 1])) runs.push([]);
		if (!dropped.has(word.folded)) runs.at(-1)!.push(word);
	}
	return runs.filter((run) => run.some(decides));
}

function parted(side: Words, text: string, certain: boolean): Words[] {
	const joining = certain ? JOINING : EITHER;
	const parts = (word: Word, before: Word | undefined): boolean =>
		joining.has(word.folded) || (before !== undefined && MARK.test(text.slice(before.end, word.start)));
	return split(side, parts, joining);
}

const queryFor = (words: Words): Query => queryOf(words, words.map(({ folded }) => folded).join(' '));

const bestOf = (candidates: readonly Candidate[], worst: Tier): Candidate | undefined =>
	candidates.filter(({ place, tier }) => !place && tier <= worst).toSorted(byRank)[0];

/** Whether it goes by no such name, but comes near. */
export const isAskedFor = ({ because }: Candidate): boolean =>
	because !== undefined && /^(nearest|does)/.test(because.lead);

/** Whatever has these words for its name. */
function wholeNames(ground: Ground, words: Words): Candidate[] {
	const query = queryFor(words);
	const found = [byTitle, byName, byAbbreviation].flatMap((by) => by(ground, query));
	return found.filter(({ tier }) => tier <= TIER.same).sort(byRank);
}

/** The role whose name these words are. */
const wholeName = (ground: Ground, words: Words): Candidate | undefined =>
	wholeNames(ground, words).find((one) => !one.place && !isAskedFor(one));

/** The role for which a word is missing that stands beside: "ux vs ui designer", "product manager vs owner". */
function withShared(
	ground: Ground,
	words: Words,
	before: Words | undefined,
	after: Words | undefined
): Candidate | undefined {
	const wholes = [
		...(after ?? []).slice(1).map((_, i) => [...words, ...after!.slice(i + 1)]),
		...(before ?? []).slice(1).map((_, i) => [...before!.slice(0, -1 - i), ...words])
	];
	return wholes.map((whole) => wholeName(ground, whole)).find((one) => one !== undefined);
}

/** A role that is named among few other words: "hire a head of product". */
function named(ground: Ground, words: Words): Candidate | undefined {
	const half = deciding(words).length / 2;
	const roles = namedIn(ground, queryFor(words)).filter(({ cost }) => cost <= half);
	return bestOf(roles, TIER.named);
}

function resolved(ground: Ground, sides: readonly Words[], certain: boolean, search: Search): Candidate[] | undefined {
	if (sides.length < FEWEST) return undefined;
	const whole = sides.map((side) => wholeName(ground, side));
	// Without a word that asks for it, a comparison needs a name.
	if (!certain && !whole.some((one) => one !== undefined)) return undefined;
	const shared = sides.map((side, i) => whole[i] ?? withShared(ground, side, sides[i - 1], sides[i + 1]));
	const near = sides.map((side, i) => shared[i] ?? wholeNames(ground, side)[0] ?? named(ground, side));
	// Disciplines and organisations are no roles.
	if (near.some((one) => one?.place)) return undefined;
	const disciplines = new Set(near.map((one) => disciplineOf(ground, one)));
	const all = near.map(
		(one, i) => one ?? (certain ? likely(ground, search(queryFor(sides[i]!)), disciplines) : undefined)
	);
	return all.every((one) => one !== undefined) ? all : undefined;
}

const disciplineOf = ({ library }: Ground, one: Candidate | undefined): string | undefined =>
	library.library.role(one?.role)?.discipline;

/** The best by its name; among equals one of the discipline of the others, else of product management. */
function likely(
	ground: Ground,
	ranked: readonly Candidate[],
	disciplines: ReadonlySet<string | undefined>
): Candidate | undefined {
	const best = bestOf(ranked, TIER.aliasTypo);
	const equal = ranked.filter(
		(one) => !one.place && one.tier === best?.tier && one.cost === best.cost && one.extra === best.extra
	);
	return (
		equal.find((one) => disciplines.has(disciplineOf(ground, one))) ??
		equal.find((one) => disciplineOf(ground, one) === 'product-management') ??
		best
	);
}

/** Every role that is named, one after the other: "compare cpo cto". */
function inOrder(ground: Ground, words: Words): Candidate[] {
	const found: Candidate[] = [];
	for (let start = 0; start < words.length;) {
		let end = Math.min(words.length, start + 6);
		let one: Candidate | undefined;
		while (end > start && !(one = decides(words[start]!) ? wholeName(ground, words.slice(start, end)) : undefined))
			end--;
		if (one) found.push(one);
		start = Math.max(end, start + 1);
	}
	return found;
}
