import { readProfileJson, readSourcesJson } from '#core/import/library-json';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { contrastsOf } from '#ui/page/describe';
import { loadLibrary, loadOrganisations, loadText, mustRead } from '../../load';
import type { PageLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** The role with its long texts, and every reference organisation, the first view's first. */
export const load: PageLoad = async ({ params, fetch, data }) => {
	const library = await loadLibrary(fetch);
	const sources = mustRead(readSourcesJson(await loadText('sources.json', fetch), 'data/sources.json'));
	const profile = mustRead(
		readProfileJson(await loadText(`roles/${params.id}.json`, fetch), `data/roles/${params.id}.json`, sources)
	);
	const ids = ORGANISATIONS.map(({ id }) => id).toSorted(
		(a, b) => Number(b === FIRST_ORGANISATION) - Number(a === FIRST_ORGANISATION)
	);
	const orgs = await loadOrganisations(ids, library, fetch);
	const role = library.role(params.id)!;
	return { library, role, profile, orgs, contrasts: contrastsOf(library, data.contrasts, role.id) };
};
