import { error, json } from '@sveltejs/kit';
import type { ServedProfile } from '#core/roles/schema';
import { content } from '#server/compile';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => content().library.roles.map(({ id }) => ({ id }));

/** The long texts of one role: see `PROFILE`. */
export const GET: RequestHandler = ({ params }) => {
	const profile = content().profiles.get(params.id);
	if (!profile) error(404, 'There is no such role.');
	return json({ ...profile, sources: profile.sources.map(({ key }) => key) } satisfies ServedProfile);
};
