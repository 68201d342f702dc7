import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { siteOrigin } from '#server/site';
import { pages, sitemap } from '#server/sitemap';

/** A sitemap holds absolute addresses only, so without SITE_URL there is none. */
export const prerender = siteOrigin() !== undefined;

export const GET = () => {
	const origin = siteOrigin();
	if (origin === undefined) error(404, 'There is no sitemap without SITE_URL.');
	return new Response(sitemap(pages(), base, origin), { headers: { 'content-type': 'application/xml' } });
};
