import { json } from '@sveltejs/kit';
import { content } from '#server/compile';

export const prerender = true;

/** What sets roles apart, for the panel, comparisons and slides: see `CRUXES_FILE`. */
export const GET = () => json(content().cruxes);
