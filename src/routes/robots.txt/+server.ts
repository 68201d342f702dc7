import { base } from '$app/paths';
import { siteOrigin } from '#server/site';
import { robots } from '#server/sitemap';

export const prerender = true;

export const GET = () => new Response(robots(base, siteOrigin()), { headers: { 'content-type': 'text/plain' } });
