import { json } from '@sveltejs/kit';
import { content } from '$lib/content/compile.server';

export const prerender = true;

/** Career steps and growth matrix: see `CAREERS`. */
export const GET = () => json(content().careers);
