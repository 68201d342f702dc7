import { fetchText } from '#browser/data';
import { ok, type Result } from '#core/base/result';
import { readCruxesJson, readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import { withCruxes, type WholeLibrary } from '#core/roles/whole-library';
import type { Org } from '#core/org/org';
import { FIRST_ORGANISATION } from '#core/org/organisations';

/** What a comparison and a frame need: the whole library and the first organisation. */
export interface FirstData {
	readonly library: WholeLibrary;
	readonly first: Org;
}

/** Fetches and reads it. Never rejects. */
export async function readFirst(url: (file: string) => string): Promise<Result<FirstData>> {
	const file = `orgs/${FIRST_ORGANISATION}.json`;
	const [libraryText, cruxesText, firstText] = await Promise.all([
		fetchText(url('library.json')),
		fetchText(url('cruxes.json')),
		fetchText(url(file))
	]);
	const library = libraryText.ok ? readLibraryJson(libraryText.value, 'data/library.json') : libraryText;
	if (!library.ok) return library;
	const cruxes = cruxesText.ok ? readCruxesJson(cruxesText.value, 'data/cruxes.json') : cruxesText;
	if (!cruxes.ok) return cruxes;
	const first = firstText.ok ? readOrgJson(firstText.value, `data/${file}`, library.value) : firstText;
	return first.ok ? ok({ library: withCruxes(library.value, cruxes.value), first: first.value }) : first;
}
