import { error } from '@sveltejs/kit';
import { content } from '#server/compile';
import { jobOf } from '#server/job-descriptions';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** One sheet for each role of the library. */
export const entries: EntryGenerator = () => content().library.roles.map(({ id }) => ({ id }));

/** What stands on it. */
export const load: PageServerLoad = ({ params }) => ({
	job: jobOf(params.id) ?? error(404, 'There is no such role.')
});
