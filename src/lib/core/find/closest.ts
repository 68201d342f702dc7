import { lettersApart } from '#core/base/letters';
import { roleCandidate, type Ground } from './candidates';
import type { Phrases } from './phrases';
import { TIER, type Candidate } from './rank';
import type { Query } from './words';

/** Names that are looked at. */
const MOST_NAMES = 1_000;
/** Names that share no word with the query are closest only where less than this share of the letters differs. */
const STRANGER = 0.6;
/** Shorter words begin too many others to say anything. */
const SHORT = 3;

interface Closest {
	readonly phrase: number;
	/** Share of the letters that differ. */
	readonly share: number;
}

function withWord(phrases: Phrases, token: string): number[] {
	const found: number[] = [];
	if (token.length < SHORT) return found;
	phrases.withAll({ tokens: [token] }, (phrase) => {
		if (found.length < MOST_NAMES) found.push(phrase);
	});
	return found;
}

function closestIn(phrases: Phrases, query: Query): Closest | undefined {
	// The rarest word says the most.
	const kin = [
		...new Set(
			query.tokens
				.map((token) => withWord(phrases, token))
				.sort((a, b) => a.length - b.length)
				.flat()
		)
	].slice(0, MOST_NAMES);
	const pool = kin.length > 0 ? kin : phrases.keys.slice(0, MOST_NAMES).keys();
	let best: Closest | undefined;
	let least = kin.length > 0 ? 1.01 : STRANGER;
	for (const phrase of pool) {
		const key = phrases.keys[phrase]!;
		const longest = Math.max(key.length, query.key.length);
		const apart = lettersApart(query.key, key, Math.floor(least * longest));
		if (apart / longest >= least) continue;
		least = apart / longest;
		// A name with a word in common is closer than any without.
		best = { phrase, share: kin.length > 0 ? least - 1 : least };
	}
	return best;
}

/** The name on the map or in the library that is least different from a query that found nothing; the map wins a tie. */
export function closestTo(ground: Ground, query: Query): Candidate | undefined {
	if (query.tokens.length === 0) return undefined;
	const { titles } = ground.names;
	const { names } = ground.library;
	const onMap = closestIn(titles.phrases, query);
	const inLibrary = closestIn(names.phrases, query);
	if (onMap && (!inLibrary || onMap.share <= inLibrary.share)) {
		const position = titles.first[onMap.phrase]!;
		const group = { column: titles, phrase: onMap.phrase };
		return {
			tier: TIER.titleTypo,
			cost: 0,
			extra: 0,
			weight: 0,
			seniority: 0,
			position,
			role: ground.org.roles[position]!,
			count: titles.counts[onMap.phrase]!,
			because: undefined,
			group
		};
	}
	if (!inLibrary) return undefined;
	const { role, kind, text } = names.entries[inLibrary.phrase]!;
	return roleCandidate(
		ground,
		role,
		TIER.titleTypo,
		0,
		0,
		0,
		kind === 'title' ? undefined : { lead: 'also called ', text }
	);
}
