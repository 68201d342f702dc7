import type { RoleProfile, Source } from '#core/roles/schema';

/** How many statements of a profile each source supports, by key. */
export function profileStatementsBySource(profile: RoleProfile): Map<string, number> {
	const counts = new Map<string, number>();
	const statements: readonly (readonly string[] | undefined)[] = [
		...profile.responsibilities.map(({ sources }) => sources),
		...profile.measures.map(({ sources }) => sources),
		...profile.misconceptions.map(({ sources }) => sources),
		...(profile.disagreements ?? []).flatMap(({ sides }) => sides.map(({ sources }) => sources)),
		...Object.values(profile.decisionSources),
		profile.experience?.sources,
		profile.judged?.sources
	];
	for (const keys of statements) for (const key of keys ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** Those first that support most: the order in which sources are listed and numbered. */
export const byWeight =
	(counts: ReadonlyMap<string, number>) =>
	(a: Source, b: Source): number =>
		(counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0);

export const sourcesByWeight = (profile: RoleProfile): Source[] =>
	profile.sources.toSorted(byWeight(profileStatementsBySource(profile)));
