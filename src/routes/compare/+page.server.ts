import { buildLibrary } from '#core/roles/library';
import { content } from '#server/compile';
import type { PageServerLoad } from './$types';

/** Ready-made sets, and every authored pair. */
export const load: PageServerLoad = () => {
	const { role } = buildLibrary(content().library);
	// What a list says, and no more: it travels inside the page.
	const rolesOf = (ids: readonly string[]) =>
		ids.map((one) => {
			const { id, title, short, discipline } = role(one)!;
			return { id, title, short, discipline };
		});
	return {
		sets: content().library.sets.map(({ roles, headline }) => ({ roles: rolesOf(roles), headline })),
		pairs: content().library.contrasts.map(({ pair, headline }) => ({ roles: rolesOf(pair), headline }))
	};
};
