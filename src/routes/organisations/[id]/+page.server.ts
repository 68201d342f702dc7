import { error } from '@sveltejs/kit';
import { content } from '#server/compile';
import { disagreementsAbout } from '#server/disagreements';
import { ORGANISATIONS } from '#core/org/organisations';
import type { EntryGenerator, PageServerLoad } from './$types';

/** One page for each reference organisation. */
export const entries: EntryGenerator = () => ORGANISATIONS.map(({ id }) => ({ id }));

/** What an organisation's statements, its disagreements and the library's decisions rest on. */
export const load: PageServerLoad = ({ params }) => {
	if (!ORGANISATIONS.some(({ id }) => id === params.id)) error(404, 'There is no such organisation.');
	const { sources, profiles, disagreements } = content();
	return {
		sources: new Map(sources.map((source) => [source.key, source])),
		decisionSources: new Map([...profiles].map(([id, { decisionSources }]) => [id, decisionSources])),
		disagreements: disagreementsAbout(params.id, disagreements)
	};
};
