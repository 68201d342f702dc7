import { json } from '@sveltejs/kit';
import { findFile } from '#server/find';

export const prerender = true;

/** What finding needs beyond the library's index: see `FIND_FILE`. */
export const GET = () => json(findFile());
