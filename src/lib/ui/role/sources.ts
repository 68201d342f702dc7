import type { RoleProfile } from '$core/org/schema';

/** How many statements of a profile each source supports, by key. */
export function statementsBySource(profile: RoleProfile): Map<string, number> {
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
