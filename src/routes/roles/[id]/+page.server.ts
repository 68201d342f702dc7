import { error } from '@sveltejs/kit';
import { content } from '#server/compile';
import type { EntryGenerator, PageServerLoad } from './$types';

/** One page for each role of the library. */
export const entries: EntryGenerator = () => content().library.roles.map(({ id }) => ({ id }));

/** The sources that the role's contrasts name: they are not part of its profile. */
export const load: PageServerLoad = ({ params }) => {
	const { library, sources, profiles } = content();
	if (!profiles.has(params.id)) error(404, 'There is no such role.');
	const keys = new Set(
		library.contrasts.filter(({ pair }) => pair.includes(params.id)).flatMap((contrast) => contrast.sources)
	);
	return { contrastSources: sources.filter(({ key }) => keys.has(key)) };
};
