import { lettersApart } from '#core/base/letters';
import { columnCandidate, namedCandidate, placeCandidate, type Ground } from './candidates';
import { isPlace } from './library-texts';
import { isKnown } from './named-in';
import { listOfKind, type FoundPlace } from './places';
import { sameThing, TIER, type Candidate } from './rank';
import { queryOf, wordsOf, type Query } from './words';

/** Names that are looked at. */
const MOST_NAMES = 1_000;
/** Where more than this share of its letters differs, a name is not close. */
const STRANGER = 0.6;
/** Roles that are offered, and words that are looked at for them. */
const MOST_ROLES = 3;
const MOST_WORDS = 3;
/** Words of fewer letters begin too many names to say anything. */
const SHORT = 3;

const NEAR = { tier: TIER.titleTypo, cost: 0, extra: 0, weight: 0 } as const;

/** Share of the letters that differ, or undefined where that is `most` or more. */
function apart(query: Query, key: string, most: number): number | undefined {
	const longest = Math.max(key.length, query.key.length);
	const share = lettersApart(query.key, key, Math.floor(most * longest)) / longest;
	return share < most ? share : undefined;
}

/** The one of these names that is least different. */
function nearest(
	query: Query,
	keys: readonly string[],
	counts: (i: number) => boolean
): { at: number; share: number } | undefined {
	let best: { at: number; share: number } | undefined;
	for (let at = 0; at < Math.min(keys.length, MOST_NAMES); at++) {
		if (!counts(at)) continue;
		const share = apart(query, keys[at]!, best?.share ?? STRANGER);
		if (share !== undefined) best = { at, share };
	}
	return best;
}

/** Roles by the single words of the query that anything here has. */
function byWords({ here, library }: Ground, query: Query, search: (query: Query) => readonly Candidate[]): Candidate[] {
	const known = [library.names.phrases, library.texts.phrases, ...(here ? [here.names.titles.phrases] : [])];
	const words = query.tokens.filter((token) =>
		known.some((some) => (token.length < SHORT ? some.words.having(token).length > 0 : isKnown(some, token)))
	);
	return words.slice(0, MOST_WORDS).flatMap((word) => {
		const found = search(queryOf(wordsOf(word), word)).filter(({ place }) => !place);
		const named = found.filter(({ tier }) => tier < TIER.decision);
		return (named.length > 0 ? named : found).slice(0, words.length === 1 ? MOST_ROLES : 1);
	});
}

function byLetters({ here, library }: Ground, query: Query): Candidate | undefined {
	const { entries, phrases } = library.names;
	const titles = here?.names.titles;
	const onMap = titles && nearest(query, titles.phrases.keys, () => true);
	const named = nearest(query, phrases.keys, (i) => !isPlace(entries[i]!.of));
	if (here && titles && onMap && (!named || onMap.share <= named.share))
		return columnCandidate(here, titles, onMap.at, NEAR);
	const name = named && entries[named.at]!;
	return name && namedCandidate({ here, library }, name.of, { ...NEAR, because: name.because });
}

function placeByLetters({ library }: Ground, query: Query, kind: FoundPlace['kind']): Candidate | undefined {
	const { entries, phrases } = library.names;
	const isOne = (i: number): boolean => {
		const { of } = entries[i]!;
		return isPlace(of) && of.kind === kind;
	};
	const best = nearest(query, phrases.keys, isOne);
	return best && placeCandidate(entries[best.at]!.of as FoundPlace, { ...NEAR, because: undefined });
}

const list = (kind: Parameters<typeof listOfKind>[0]): Candidate =>
	placeCandidate(listOfKind(kind), { ...NEAR, because: undefined });

/**
 * What is closest to a query that found nothing: roles, an organisation, a discipline and a page, each by its name, or, where no name
 * is close, the page that lists all of them. Never nothing.
 */
export function closestTo(ground: Ground, query: Query, search: (query: Query) => readonly Candidate[]): Candidate[] {
	const words = byWords(ground, query, search);
	const letters = words.length === 0 ? byLetters(ground, query) : undefined;
	const roles = letters ? [letters] : words;
	const places = (['organisation', 'discipline', 'page'] as const).map((kind) => placeByLetters(ground, query, kind));
	const found = [
		...(roles.length > 0 ? roles : [list('role')]),
		places[0] ?? list('organisation'),
		places[1],
		places[2] ?? list('comparison')
	].filter((one) => one !== undefined);
	return found.filter((one, i) => found.findIndex((other) => sameThing(other, one)) === i);
}
