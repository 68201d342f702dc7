import { error } from '@sveltejs/kit';
import { orgIds, orgText } from '#server/compile';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => orgIds().map((id) => ({ id }));

/** A reference organisation's file as it is. */
export const GET: RequestHandler = ({ params }) => {
	const text = orgText(params.id);
	if (text === undefined) error(404, 'There is no such organisation.');
	return new Response(text, { headers: { 'content-type': 'application/json' } });
};
