import { error, text } from '@sveltejs/kit';
import { jobMarkdown } from '#core/export/job-text';
import { content } from '#server/compile';
import { jobOf } from '#server/job-descriptions';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => content().library.roles.map(({ id }) => ({ id }));

/** The job description of a role, to take along. */
export const GET: RequestHandler = ({ params }) =>
	text(jobMarkdown(jobOf(params.id) ?? error(404, 'There is no such role.')), {
		headers: { 'content-type': 'text/markdown; charset=utf-8' }
	});
