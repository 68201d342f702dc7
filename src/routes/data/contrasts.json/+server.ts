import { json } from '@sveltejs/kit';
import { openContrasts } from '#server/open-data';

export const prerender = true;

/** For everybody's use: see docs/open-data.md. */
export const GET = () => json(openContrasts());
