import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { carriedText } from '#browser/carried';
import { fetchLibrary, fetchOrg, fetchText } from '#browser/data';
import { ok } from '#core/base/result';
import { carriedLibrary, carriedOrg, type CheckedText } from '#core/import/carried';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { EMPTY_LIBRARY } from '#core/roles/library';
import type { PageLoad } from './$types';

const LIBRARY = 'library.json';
/** The first organisation in order; it is in the page only. */
const START = 'start.json';

/** The library's index and the first organisation. They are checked when the page is written, and travel inside it. */
export const load: PageLoad = async ({ fetch }) => {
	const data = (file: string): string => `${resolve('/')}data/${file}`;
	const [libraryText, orgText] = browser ? [carriedText(LIBRARY), carriedText(START)] : [];
	if (libraryText !== undefined && orgText !== undefined)
		return { library: ok(carriedLibrary(libraryText)), org: ok(carriedOrg(orgText)) };
	const library = await fetchLibrary(data(LIBRARY), fetch);
	if (browser)
		return {
			library,
			org: await fetchOrg(data(`orgs/${FIRST_ORGANISATION}.json`), library.ok ? library.value : EMPTY_LIBRARY, fetch)
		};
	const start = await fetchText(data(START), fetch);
	return { library, org: start.ok ? ok(carriedOrg(start.value as CheckedText)) : start };
};
