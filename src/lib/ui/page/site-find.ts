import { fetchLibrary } from '#browser/data';
import { thisIs } from '#browser/why-not-loaded';
import { describeProblem } from '#core/base/result';
import { NO_ORG } from '#core/org/no-org';
import { divide } from '#core/org/territories';
import { Find } from '#state/find.svelte';

/** Finding where no organisation is shown: what is found are roles. Rejects with what to tell the reader. */
export async function findsFrom(home: string): Promise<Find> {
	thisIs(home, '');
	const data = (file: string): string => `${home}data/${file}`;
	const library = await fetchLibrary(data('library.json'));
	if (!library.ok) throw new Error(library.problems.map(describeProblem).join(' '));
	return new Find({ library: library.value, org: NO_ORG, territories: divide(NO_ORG) }, data);
}
