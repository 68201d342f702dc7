import { buildLibrary } from '$core/org/library';
import { SETS } from '$lib/content/comparisons.server';
import { content } from '$lib/content/compile.server';
import type { PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** Ready-made sets, and every authored pair. */
export const load: PageServerLoad = () => {
	const { role } = buildLibrary(content().library);
	const rolesOf = (ids: readonly string[]) => ids.map((id) => role(id)!);
	return { sets: SETS.map(rolesOf), pairs: content().library.contrasts.map(({ pair, crux }) => ({ roles: rolesOf(pair), crux })) };
};
