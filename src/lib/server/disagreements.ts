import type { Problem } from '#core/base/result';
import type { Disagreement } from '#core/roles/disagreement-schema';
import type { Contrast, RoleDisagreement } from '#core/roles/schema';
import { expectName, expectUnique } from './names';

/** What the places and sources of a disagreement can name. */
export interface KnownPlaces {
	readonly roles: ReadonlySet<string>;
	readonly sources: ReadonlySet<string>;
	readonly organisations: ReadonlySet<string>;
	readonly contrasts: readonly Contrast[];
}

/** Everything that disagreements.yaml names and nobody defines. */
export function disagreementProblems(disagreements: readonly Disagreement[], known: KnownPlaces): Problem[] {
	const problems: Problem[] = [];
	const expect = expectName(problems);
	const pairs = new Set(known.contrasts.map(({ pair }) => pair.toSorted().join(' and ')));
	expectUnique(
		problems,
		disagreements.map(({ id }) => id),
		'the id of a disagreement',
		'disagreements.yaml'
	);
	for (const { id, sides, places } of disagreements) {
		const file = `disagreements.yaml, ${id}`;
		for (const role of Object.keys(places.roles)) expect(known.roles, 'role', role, `${file}, places › roles`);
		for (const pair of places.contrasts ?? [])
			expect(pairs, 'contrast', pair.toSorted().join(' and '), `${file}, places › contrasts`);
		for (const org of places.organisations ?? [])
			expect(known.organisations, 'organisation', org, `${file}, places › organisations`);
		sides.forEach((side, i) =>
			side.sources.forEach((key) => expect(known.sources, 'source', key, `${file}, sides › ${i + 1}`))
		);
	}
	return problems;
}

/** The disagreements that the role's panel shows, each with the part it belongs to. */
export const disagreementsOf = (role: string, disagreements: readonly Disagreement[]): RoleDisagreement[] =>
	disagreements.flatMap(({ places, ...argument }) => {
		const section = places.roles[role];
		return section ? [{ ...argument, section }] : [];
	});

/** The disagreements that belong to an organisation. */
export const disagreementsAbout = (
	org: string,
	disagreements: readonly Disagreement[]
): Omit<Disagreement, 'places'>[] =>
	disagreements.flatMap(({ places, ...argument }) => (places.organisations?.includes(org) ? [argument] : []));
