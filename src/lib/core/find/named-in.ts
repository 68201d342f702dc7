import { columnCandidate, namedCandidate, type Ground } from './candidates';
import { isPlace, type Name } from './library-texts';
import type { Phrases } from './phrases';
import { TIER, type Candidate, type Tier } from './rank';
import { alikeOf } from './stems';
import type { Query } from './words';

/** The phrases in which names stand. */
const namesOn = ({ here, library }: Ground): Phrases[] => [
	library.names.phrases,
	...(here ? [here.names.titles.phrases] : [])
];

/** Whether a word stands in a phrase, or begins a word there, whatever its ending. */
export const isKnown = ({ words }: Phrases, token: string): boolean =>
	words.having(token).length > 0 || !words.beginning(token).next().done || words.alike(token).length > 0;

/** The words with what is probably meant where no name has them. */
export function corrected(ground: Ground, tokens: readonly string[]): string[] {
	const names = namesOn(ground);
	return tokens.map((token) => {
		if (names.some((phrases) => isKnown(phrases, token))) return token;
		const [first] = names.flatMap(({ words }) => words.meant(token).slice(0, 1)).sort((a, b) => a[1] - b[1]);
		return first ? first[0] : token;
	});
}

/** Whatever is named in a query with other words around: "cpo salary", "skills of a ux researcher". */
export function namedIn(ground: Ground, query: Query): Candidate[] {
	const words = query.typos ? alikeOf(corrected(ground, query.tokens)) : query.same;
	const candidates: Candidate[] = [];
	for (let length = words.length; length > 0; length--)
		for (let start = 0; start + length <= words.length; start++) {
			const all = length === words.length;
			if (all && !query.typos) continue;
			const share = length / words.length;
			const run = words.slice(start, start + length);
			const cost = words.length - length;
			const fit = { cost, extra: start };
			const { names } = ground.library;
			for (const phrase of names.phrases.same(run)) {
				const name = names.entries[phrase]!;
				const tier = all ? TIER.titleAlmost : tierOf(name, share);
				const weight = name.kind === 'title' ? 0 : 1;
				// A role is what a question is about, before a place and what only comes near.
				const after = isPlace(name.of) ? words.length : name.kind === 'asked' ? words.length + 1 : 0;
				candidates.push(
					namedCandidate(ground, name.of, {
						tier,
						cost: cost + after,
						extra: start + name.order,
						weight,
						because: name.because
					})
				);
			}
			const { here } = ground;
			for (const phrase of here?.names.titles.phrases.same(run) ?? []) {
				const tier = all ? TIER.titleAlmost : TIER.named;
				candidates.push(columnCandidate(here!, here!.names.titles, phrase, { ...fit, tier }));
			}
		}
	return candidates;
}

/** A role is what a question is about; a place or what is asked for only where it is most of the question. */
const tierOf = ({ of, kind }: Name, share: number): Tier =>
	share > 0.5 || (kind !== 'asked' && !isPlace(of)) ? TIER.named : TIER.mentioned;
