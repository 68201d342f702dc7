import { fetchText } from '$browser/data';
import { FIRST_ORGANISATION } from '$lib/content/organisations';
import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

/** The library's index and the first organisation, as text: they travel inside the page and are read there like any other file. */
export const load: PageLoad = async ({ fetch }) => {
	const data = (file: string) => fetchText(`${resolve('/')}data/${file}`, fetch);
	const [library, organisation] = await Promise.all([data('library.json'), data(`orgs/${FIRST_ORGANISATION}.json`)]);
	return { library, organisation };
};
