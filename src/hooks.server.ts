import type { Handle } from '@sveltejs/kit';

/** Preloads, besides scripts and styles, the one font file that every page needs: the Latin letters. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && /latin-standard/.test(path)) });
