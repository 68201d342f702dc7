import { buildFile } from '#core/org/build-org';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import type { Org } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import { jobDescription, type JobDescription } from '#core/roles/job-description';
import type { Library } from '#core/roles/library';
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

/** The job description of a role of the library, in the first organisation that has it; undefined where there is no such role. */
export function jobOf(id: string): JobDescription | undefined {
	const profile = content().profiles.get(id);
	if (!profile) return undefined;
	const { library, orgs } = (known ??= read());
	const org = orgs.find(({ roles }) => roles.includes(id)) ?? alone(id, library);
	return jobDescription(library, org, firstWithRole(org, id), profile);
}

/** An organisation of one. */
function alone(id: string, library: Library): Org {
	const built = buildFile(
		{ format: 'rolescape-org', version: 1, id, title: '', positions: [{ id, role: id }] },
		library
	);
	if (!built.ok) throw new Error(`“${id}” cannot stand alone.`);
	return built.value;
}
