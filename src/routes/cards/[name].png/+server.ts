import { error } from '@sveltejs/kit';
import { pngOfSvg } from '#server/card-image';
import { cardNames, cardPicture } from '#server/card-picture';
import { siteOrigin } from '#server/site';
import type { EntryGenerator, RequestHandler } from './$types';

/** Those who show links want an absolute address of the image, so without SITE_URL there is none. */
export const prerender = siteOrigin() !== undefined;

export const entries: EntryGenerator = () => (prerender ? cardNames().map((name) => ({ name })) : []);

export const GET: RequestHandler = async ({ params }) => {
	const svg = cardPicture(params.name);
	if (svg === undefined) error(404, 'There is no such image.');
	return new Response(await pngOfSvg(svg), { headers: { 'content-type': 'image/png' } });
};
