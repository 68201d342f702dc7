import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import type { Org } from '#core/org/org';
import type { JobDescription } from '#core/roles/job-description';
import type { Library } from '#core/roles/library';
import { roleDescription } from '#core/roles/role-description';
import { content } from './compile';
import { readLibrary, readOrganisation } from './read';

let known: { readonly library: Library; readonly orgs: readonly Org[] } | undefined;

/** The library, and its organisations, the first view's first. */
function read(): NonNullable<typeof known> {
	const library = readLibrary();
	const ids = ORGANISATIONS.map(({ id }) => id).toSorted(
		(a, b) => Number(b === FIRST_ORGANISATION) - Number(a === FIRST_ORGANISATION)
	);
	return { library, orgs: ids.map((id) => readOrganisation(id, library)) };
}

/** The job description of a role of the library, as the library has it; undefined where there is no such role. */
export function jobOf(id: string): JobDescription | undefined {
	const profile = content().profiles.get(id);
	if (!profile) return undefined;
	const { library, orgs } = (known ??= read());
	return roleDescription(library, library.role(id)!, orgs, profile);
}
