import { json } from '@sveltejs/kit';
import { content } from '#server/compile';

export const prerender = true;

/** Career steps and growth matrix: see `CAREERS`. */
export const GET = () => json(content().careers);
