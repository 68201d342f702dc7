import { base } from '$app/paths';
import { siteOrigin } from '$lib/content/site.server';
import { robots } from '$lib/content/sitemap.server';

export const prerender = true;

export const GET = () => new Response(robots(base, siteOrigin()), { headers: { 'content-type': 'text/plain' } });
