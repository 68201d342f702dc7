import { describeProblem, type Result } from '#core/base/result';
import { readCruxesJson, readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import type { Library } from '#core/roles/library';
import { withCruxes, type WholeLibrary } from '#core/roles/whole-library';
import type { Org } from '#core/org/org';
import { content, orgText } from './compile';

/** The library and a reference organisation as a browser would read them, for pages that are written while the site is built. */
export const readLibrary = (): WholeLibrary =>
	withCruxes(
		must(readLibraryJson(JSON.stringify(content().library), 'data/library.json')),
		must(readCruxesJson(JSON.stringify(content().cruxes), 'data/cruxes.json'))
	);

/** `id` must be that of a reference organisation. */
export const readOrganisation = (id: string, library: Library): Org =>
	must(readOrgJson(orgText(id)!, `data/orgs/${id}.json`, library));

/** The value; a problem stops the build with its place and cure. */
function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
	return result.value;
}
