import { lowerFirst } from '#core/base/words';
import { disciplineIndex } from '#core/org/disciplines';
import { levelIndex } from '#core/org/levels';
import type { Org } from '#core/org/org';
import { composed, standing, type JobDescription } from './job-description';
import type { Library, Role } from './library';
import { libraryStakes, namedAsIn } from './library-stakes';
import type { RoleProfile } from './schema';

/**
 * The job description of a role as the library has it, wherever it sits. To whom it reports is what is usual in the organisations;
 * from one of them, which is named, it is read who decides what the role drives.
 */
export function roleDescription(
	library: Library,
	role: Role,
	orgs: readonly Org[],
	profile: RoleProfile
): JobDescription {
	const { stakes, namedIn } = libraryStakes(library, role, orgs);
	const { people, leads } = role.attributes;
	return composed(library, role, profile, {
		title: role.title,
		facts: [
			standing(levelIndex(role.level), disciplineIndex(role.discipline)),
			{ label: 'Usually reports to', words: usualManager(library, role, orgs) },
			{ label: 'Leads', words: people > 0 && leads !== 'No one' ? lowerFirst(leads) : '' }
		],
		responsibilities: profile.responsibilities.map((one) => ({ ...one, ofOrg: false })),
		stakes,
		...(namedIn && { note: namedAsIn(namedIn) })
	});
}

/** The role that leads this one in most of the organisations; '' where it is on top, or nowhere. */
function usualManager(library: Library, role: Role, orgs: readonly Org[]): string {
	const times = new Map<string, number>();
	for (const org of orgs) {
		const managers = new Set(org.roles.flatMap((id, p) => (id === role.id ? (org.roles[org.parent[p]!] ?? []) : [])));
		for (const id of managers) times.set(id, (times.get(id) ?? 0) + 1);
	}
	const [most] = [...times].toSorted(([, a], [, b]) => b - a);
	return library.role(most?.[0])?.title ?? '';
}
