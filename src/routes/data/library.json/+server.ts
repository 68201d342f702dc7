import { json } from '@sveltejs/kit';
import { content } from '$lib/content/compile.server';

export const prerender = true;

/** What the map needs of all roles: see `LIBRARY_FILE`. */
export const GET = () => json(content().library);
