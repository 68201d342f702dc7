import type { OrganisationsFile } from '#core/import/organisations-json';
import { ORGANISATIONS } from '#core/org/organisations';
import { readLibrary, readOrganisation } from './read';

/** What each reference organisation is, in the words of its own file, and how large. */
export function organisationsFile(): OrganisationsFile {
	const library = readLibrary();
	return ORGANISATIONS.map(({ id }) => {
		const { about, size } = readOrganisation(id, library);
		return { id, about, size };
	});
}
