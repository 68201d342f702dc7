import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { carriedText } from '#browser/carried';
import { fetchText } from '#browser/data';
import { ok } from '#core/base/result';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { PageLoad } from './$types';

/** The library's index and the first organisation, as text: they travel inside the page and are read there like any other file. */
export const load: PageLoad = async ({ fetch }) => {
	const data = async (file: string) => {
		const carried = browser ? carriedText(file) : undefined;
		return carried === undefined ? fetchText(`${resolve('/')}data/${file}`, fetch) : ok(carried);
	};
	const [library, organisation] = await Promise.all([data('library.json'), data(`orgs/${FIRST_ORGANISATION}.json`)]);
	return { library, organisation };
};
