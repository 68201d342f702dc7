import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { carriedText } from '#browser/carried';
import { fetchLibrary, fetchOrg } from '#browser/data';
import { ok } from '#core/base/result';
import { carriedLibrary, carriedOrg } from '#core/import/carried';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { PageLoad } from './$types';

const LIBRARY = 'library.json';
const FIRST = `orgs/${FIRST_ORGANISATION}.json`;

/** The library's index and the first organisation. They are fetched and checked when the page is written, and travel inside it. */
export const load: PageLoad = async ({ fetch }) => {
	const [libraryText, firstText] = browser ? [carriedText(LIBRARY), carriedText(FIRST)] : [];
	if (libraryText !== undefined && firstText !== undefined) {
		const library = carriedLibrary(libraryText);
		return { library: ok(library), org: ok(carriedOrg(firstText, library)) };
	}
	const library = await fetchLibrary(`${resolve('/')}data/${LIBRARY}`, fetch);
	const known = library.ok ? library.value : EMPTY_LIBRARY;
	return { library, org: await fetchOrg(`${resolve('/')}data/${FIRST}`, known, fetch) };
};
