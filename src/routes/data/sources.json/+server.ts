import { json } from '@sveltejs/kit';
import { content } from '#server/compile';

export const prerender = true;

/** All sources of the library: what an organisation's keys stand for. */
export const GET = () => json(content().sources);
