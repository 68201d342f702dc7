import { ORGANISATIONS } from '#core/org/organisations';
import { loadLibrary, loadOrganisations } from '../load';
import type { PageLoad } from './$types';

/** Text and pictures only: the page brings no script. */
export const csr = false;

export const load: PageLoad = async ({ fetch }) => ({
	orgs: await loadOrganisations(
		ORGANISATIONS.map(({ id }) => id),
		await loadLibrary(fetch),
		fetch
	)
});
