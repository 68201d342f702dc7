import { readFindJson } from '#core/import/find-json';
import type { Ground } from '#core/find/candidates';
import { indexLibrary } from '#core/find/library-texts';
import { indexOrg } from '#core/find/name-index';
import type { Org } from '#core/org/org';
import { findFile } from '#server/find';
import { library, must, organisations } from './organisations';

const texts = indexLibrary(library, must(readFindJson(JSON.stringify(findFile()), 'find.json')));

/** What is searched when an organisation is shown: its names, and the texts of the library. */
export const groundOf = async (org: Org): Promise<Ground> => ({
	library: texts,
	here: { org, names: (await indexOrg(org, () => Promise.resolve(true)))! }
});

/** What is searched where there is no map: the library, the organisations and the pages. */
export const noMap: Ground = { library: texts, here: undefined };

/** That of every reference organisation. */
export const grounds = await Promise.all(organisations.map(groundOf));
export const midSize = grounds.find(({ here }) => here?.org.id === 'mid-size')!;
