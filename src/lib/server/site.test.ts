import { describe, expect, it } from 'vitest';
import { absolute, siteOrigin } from './site';
import { robots, sitemap } from './sitemap';

describe('the address of the site', () => {
	it('is a scheme and a host, or nothing', () => {
		expect(siteOrigin('https://example.org')).toBe('https://example.org');
		expect(siteOrigin('https://example.org:8443/ ')).toBe('https://example.org:8443');
		expect(siteOrigin('')).toBeUndefined();
		expect(siteOrigin(undefined)).toBe(siteOrigin(process.env.SITE_URL));
	});

	it.each([
		'example.org',
		'ftp://example.org',
		'https://example.org/atlas',
		'https://example.org/?a',
		'https://me@example.org'
	])('refuses %s and says what it wants', (value) => {
		expect(() => siteOrigin(value)).toThrow('It must be a scheme and a host');
	});

	it('makes paths absolute', () => {
		expect(absolute('/atlas/roles/cpo/', 'https://example.org')).toBe('https://example.org/atlas/roles/cpo/');
		expect(absolute('/', undefined)).toBe(absolute('/', siteOrigin()));
	});
});

describe('the sitemap', () => {
	it('lists every page with its host', () => {
		const xml = sitemap(['/', '/roles/a&b/'], '/atlas', 'https://example.org');
		expect(xml).toBe(
			'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
				'<url><loc>https://example.org/atlas/</loc></url>\n<url><loc>https://example.org/atlas/roles/a&amp;b/</loc></url>\n</urlset>\n'
		);
	});

	it('is named by robots.txt where there is a host', () => {
		expect(robots('', undefined)).toBe('User-agent: *\nAllow: /\n');
		expect(robots('/atlas', 'https://example.org')).toBe(
			'User-agent: *\nAllow: /\nSitemap: https://example.org/atlas/sitemap.xml\n'
		);
	});
});
