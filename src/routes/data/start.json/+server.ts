import { FIRST_ORGANISATION } from '#core/org/organisations';
import { textOfOrg } from '#core/org/org-text';
import { readLibrary, readOrganisation } from '#server/read';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The organisation that is shown first, checked and put in order: the start page carries it. */
export const GET: RequestHandler = () =>
	new Response(textOfOrg(readOrganisation(FIRST_ORGANISATION, readLibrary())), {
		headers: { 'content-type': 'application/json' }
	});
