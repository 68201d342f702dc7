import { json } from '@sveltejs/kit';
import { organisationsFile } from '#server/organisations-file';

export const prerender = true;

/** What is told of the reference organisations where one is chosen: see `ORGANISATIONS_FILE`. */
export const GET = () => json(organisationsFile());
