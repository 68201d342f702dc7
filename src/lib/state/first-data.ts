import { fetchText } from '#browser/data';
import { ok, type Result } from '#core/base/result';
import { readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { FIRST_ORGANISATION } from '#core/org/organisations';

/** What every page with a map needs: the library's index and the first organisation. */
export interface FirstData {
	readonly library: Library;
	readonly first: Org;
}

/** Fetches and reads it. Never rejects. */
export async function readFirst(url: (file: string) => string): Promise<Result<FirstData>> {
	const file = `orgs/${FIRST_ORGANISATION}.json`;
	const [libraryText, firstText] = await Promise.all([fetchText(url('library.json')), fetchText(url(file))]);
	const library = libraryText.ok ? readLibraryJson(libraryText.value, 'data/library.json') : libraryText;
	if (!library.ok) return library;
	const first = firstText.ok ? readOrgJson(firstText.value, `data/${file}`, library.value) : firstText;
	return first.ok ? ok({ library: library.value, first: first.value }) : first;
}
