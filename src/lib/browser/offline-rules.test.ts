import { describe, expect, it } from 'vitest';
import { cacheName, cachePrefix, keptFromTheStart, offlinePage, ruleFor, type Site } from './offline-rules';

const site = (base: string): Site => ({
	base,
	version: '7',
	build: ['/_app/immutable/entry/start.abc.js', '/_app/immutable/assets/mona.woff2'].map((path) => base + path),
	files: ['/boot.js', '/icon.svg', '/manifest.webmanifest', '/bench.html', '/bench/bench.js', '/rolescape.js', '/samples/organisation.csv'].map((path) => base + path),
	prerendered: ['/', '/data/library.json', '/data/orgs/startup.json', '/data/roles/cpo.json', '/roles/cpo/'].map((path) => base + path)
});

describe.each(['', '/atlas'])('offline under “%s”', (base) => {
	const kept = new Set(keptFromTheStart(site(base)));
	const rule = (path: string, origin = 'https://a.example') => ruleFor(new URL(path, origin), 'https://a.example', site(base), kept);

	it('the map, its data, scripts and fonts are kept from the start, and nothing else', () => {
		expect([...kept].map((path) => path.slice(base.length)).sort()).toEqual([
			'/',
			'/_app/immutable/assets/mona.woff2',
			'/_app/immutable/entry/start.abc.js',
			'/boot.js',
			'/data/orgs/startup.json',
			'/icon.svg',
			'/manifest.webmanifest'
		]);
	});

	it.each([
		['/', 'kept'],
		['/?org=enterprise&role=cpo', 'kept'],
		['/data/orgs/startup.json', 'kept'],
		['/_app/immutable/chunks/later.js', 'kept'],
		['/data/roles/cpo.json', 'visited'],
		['/roles/cpo/', 'visited'],
		['/bench.html', 'not ours'],
		['/bench/bench.js', 'not ours'],
		['/rolescape.js', 'not ours'],
		['/rolescape-1.0.0.min.js', 'not ours'],
		['/service-worker.js', 'not ours'],
		['/_app/version.json', 'not ours']
	])('%s is %s', (path, expected) => {
		expect(rule(base + path)).toBe(expected);
	});

	it('other places are left alone', () => {
		expect(rule(`${base}/`, 'https://b.example')).toBe('not ours');
		if (base) expect(rule('/other/')).toBe('not ours');
	});

	it('every version and place has a cache of its own', () => {
		expect(cacheName(site(base)).startsWith(cachePrefix({ base }))).toBe(true);
		expect(cacheName(site('/elsewhere')).startsWith(cachePrefix({ base }))).toBe(false);
	});

	it('a page that was never visited leads to the map', () => {
		expect(offlinePage(`${base}/`)).toContain(`<a href="${base}/">Open the map</a>`);
	});
});
