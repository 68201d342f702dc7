import { levelIndex } from '#core/org/levels';
import { buildLibrary } from '#core/roles/library';
import { content } from '#server/compile';
import { byDiscipline } from '#ui/page/order';
import type { PageServerLoad } from './$types';

/** Ready-made sets, every authored pair, and all roles to choose from. */
export const load: PageServerLoad = () => {
	const { role, roles } = buildLibrary(content().library);
	// What a list says, and no more: it travels inside the page.
	const rolesOf = (ids: readonly string[]) =>
		ids.map((one) => {
			const { id, title, short, discipline } = role(one)!;
			return { id, title, short, discipline };
		});
	/** The most senior first; those of one file stay together. */
	const height = ({ pair: [first] }: { pair: readonly [string, string] }): number => levelIndex(role(first)!.level);
	return {
		groups: byDiscipline(roles).map((group) => ({
			name: group.name,
			roles: group.roles.map(({ id, title }) => ({ id, title }))
		})),
		sets: content().cruxes.sets.map(({ roles, headline }) => ({ roles: rolesOf(roles), headline })),
		pairs: content()
			.cruxes.contrasts.toSorted((a, b) => height(a) - height(b))
			.map(({ pair, headline }) => ({ roles: rolesOf(pair), headline }))
	};
};
