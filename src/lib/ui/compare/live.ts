import { fetchText } from '#browser/data';
import { ok, type Result } from '#core/base/result';
import { readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { Compare } from '#state/compare.svelte';
import type { Surroundings } from '#state/explore.svelte';
import { Find } from '#state/find.svelte';
import App from './CompareApp.svelte';

/** The live compare page: its state, what it finds roles with, and the component that shows it. */
export interface Live {
	readonly compare: Compare;
	readonly find: Find;
	readonly App: typeof App;
}

/** Reads what comparing needs: the library's index and the first organisation. */
export async function goLive(surroundings: Surroundings): Promise<Result<Live>> {
	const { dataUrl } = surroundings;
	const file = `orgs/${FIRST_ORGANISATION}.json`;
	const [libraryText, orgText] = await Promise.all([fetchText(dataUrl('library.json')), fetchText(dataUrl(file))]);
	if (!libraryText.ok) return libraryText;
	if (!orgText.ok) return orgText;
	const library = readLibraryJson(libraryText.value, 'data/library.json');
	if (!library.ok) return library;
	const org = readOrgJson(orgText.value, `data/${file}`, library.value);
	if (!org.ok) return org;
	const compare = new Compare(library.value, org.value, surroundings);
	return ok({ compare, find: new Find(compare.atlas, dataUrl), App });
}
