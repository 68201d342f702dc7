import { json } from '@sveltejs/kit';
import { openRoles } from '#server/open-data';

export const prerender = true;

/** For everybody's use: see docs/open-data.md. */
export const GET = () => json(openRoles());
