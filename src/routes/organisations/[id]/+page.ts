import { ORGANISATIONS } from '#core/org/organisations';
import { STEPS } from '#core/org/steps';
import { loadLibrary, loadOrganisations } from '../../load';
import type { PageLoad } from './$types';

/** Text and a picture only: the page brings no script. */
export const csr = false;

/** The organisation, and those that it is told apart from. */
export const load: PageLoad = async ({ params, fetch, data }) => {
	const library = await loadLibrary(fetch);
	const orgs = await loadOrganisations(
		ORGANISATIONS.map(({ id }) => id),
		library,
		fetch
	);
	const org = (id: string) => orgs.find((one) => one.id === id)!;
	return {
		...data,
		library,
		org: org(params.id),
		before: STEPS.flatMap(([from, to]) => (to === params.id ? [org(from)] : [])),
		after: STEPS.flatMap(([from, to]) => (from === params.id ? [org(to)] : []))
	};
};
