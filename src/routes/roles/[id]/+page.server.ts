import { error } from '@sveltejs/kit';
import { content } from '#server/compile';
import type { EntryGenerator, PageServerLoad } from './$types';

/** One page for each role of the library. */
export const entries: EntryGenerator = () => content().library.roles.map(({ id }) => ({ id }));

/** The role's contrasts with their lines: half of them stand in other roles' profiles. */
export const load: PageServerLoad = ({ params }) => {
	if (!content().profiles.has(params.id)) error(404, 'There is no such role.');
	return { contrasts: content().contrasts.filter(({ pair }) => pair.includes(params.id)) };
};
