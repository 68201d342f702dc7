import { resolve } from '$app/paths';
import { fetchText } from '#browser/data';
import { describeProblem, type Result } from '#core/base/result';
import { readCruxesJson, readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import type { Library } from '#core/roles/library';
import { withCruxes, type WholeLibrary } from '#core/roles/whole-library';
import type { Org } from '#core/org/org';

/** The value; a problem stops the build with its place and cure. */
export function mustRead<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
	return result.value;
}

/** The text of a file under data/. */
export const loadText = async (file: string, fetcher: typeof fetch): Promise<string> =>
	mustRead(await fetchText(`${resolve('/')}data/${file}`, fetcher));

/** The role library with what sets its roles apart. */
export const loadLibrary = async (fetcher: typeof fetch): Promise<WholeLibrary> =>
	withCruxes(
		mustRead(readLibraryJson(await loadText('library.json', fetcher), 'data/library.json')),
		mustRead(readCruxesJson(await loadText('cruxes.json', fetcher), 'data/cruxes.json'))
	);

/** Reference organisations, in the order of these ids. */
export const loadOrganisations = (ids: readonly string[], library: Library, fetcher: typeof fetch): Promise<Org[]> =>
	Promise.all(
		ids.map(async (id) =>
			mustRead(readOrgJson(await loadText(`orgs/${id}.json`, fetcher), `data/orgs/${id}.json`, library))
		)
	);
