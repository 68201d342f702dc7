import { escapeXml } from '#core/base/xml';
import { comparisonId } from '#core/compare/address';
import { homeComparisons } from './comparisons';
import { content } from './compile';
import { ORGANISATIONS } from '#core/org/organisations';

/** Paths, below BASE_PATH, of every page that is worth finding. */
export const pages = (): string[] => [
	'/',
	'/roles/',
	'/organisations/',
	'/compare/',
	'/sources/',
	...content().library.roles.map(({ id }) => `/roles/${id}/`),
	...ORGANISATIONS.map(({ id }) => `/organisations/${id}/`),
	...homeComparisons().map((roles) => `/compare/${comparisonId(roles)}/`)
];

/** The sitemap of paths under a base, on a host. */
export function sitemap(paths: readonly string[], base: string, origin: string): string {
	const urls = paths.map((path) => `<url><loc>${escapeXml(origin + base + path)}</loc></url>\n`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Everything may be read; where the sitemap lies is said where there is one. */
export const robots = (base: string, origin: string | undefined): string =>
	`User-agent: *\nAllow: /\n${origin === undefined ? '' : `Sitemap: ${origin}${base}/sitemap.xml\n`}`;
