import { officialNames } from '#core/roles/occupation';
import type { RoleProfile } from '#core/roles/schema';

type Keys = readonly string[] | undefined;

/** The keys that a profile's statements name, statement by statement, in the order in which they are read. */
function statementsOf(profile: RoleProfile, decided: readonly Keys[], contrasts: readonly Keys[]): Keys[] {
	return [
		...profile.responsibilities.map(({ sources }) => sources),
		...decided,
		...profile.measures.map(({ sources }) => sources),
		profile.judged?.sources,
		...(profile.judged?.feedback ?? []).map(({ sources }) => sources),
		profile.experience?.sources,
		officialNames(profile.occupation).names.map(({ source }) => source),
		...contrasts,
		...profile.misconceptions.map(({ sources }) => sources),
		...(profile.disagreements ?? []).flatMap(({ sides }) => sides.map(({ sources }) => sources))
	];
}

/**
 * The keys of a role's sources in the order in which they are read. `decided` and `contrasts` are those of its decisions and of
 * how it differs, in the order in which these are shown.
 */
export const keysAsRead = (profile: RoleProfile, decided: readonly Keys[], contrasts: readonly Keys[]): string[] =>
	statementsOf(profile, decided, contrasts).flatMap((keys) => keys ?? []);

/** How many statements about a role each source supports, by key; those of its contrasts are among them. */
export function statementsPerSource(profile: RoleProfile, contrasts: readonly Keys[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const keys of statementsOf(profile, Object.values(profile.decisionSources), contrasts))
		for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
