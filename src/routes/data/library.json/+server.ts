import { json } from '@sveltejs/kit';
import { content } from '#server/compile';

export const prerender = true;

/** What the map needs of all roles: see `LIBRARY_FILE`. */
export const GET = () => json(content().library);
