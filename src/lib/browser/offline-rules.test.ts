import { describe, expect, it } from 'vitest';
import { cacheName, cachePrefix, keptFromTheStart, ruleFor, type Manifest, type Site } from './offline-rules';

const immutable = (...paths: string[]): string[] => paths.map((path) => `_app/immutable/${path}`);

/** A chunk as Vite's list has it. */
const chunk = (path: string, more: Omit<Manifest[string], 'file'> = {}): Manifest[string] => ({
	file: immutable(path)[0]!,
	...more
});

const nodes = '.svelte-kit/generated/client-optimized/nodes';

const MANIFEST: Manifest = {
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js': chunk('entry/start.js', { imports: ['_shared.js'] }),
	'.svelte-kit/generated/client-optimized/app.js': chunk('entry/app.js', {
		imports: ['_shared.js'],
		dynamicImports: [0, 1, 2, 3, 12].map((node) => `${nodes}/${node}.js`)
	}),
	[`${nodes}/0.js`]: chunk('nodes/0.js', { imports: ['_map.js'] }),
	[`${nodes}/1.js`]: chunk('nodes/1.js'),
	[`${nodes}/2.js`]: chunk('nodes/2.js', { imports: ['_map.js'] }),
	[`${nodes}/3.js`]: chunk('nodes/3.js', { imports: ['_shared.js', '_text.js'], css: immutable('assets/3.css') }),
	[`${nodes}/12.js`]: chunk('nodes/12.js', { dynamicImports: ['src/lib/ui/table.ts', 'src/lib/ui/Panel.svelte'] }),
	'_shared.js': chunk('chunks/shared.js'),
	'_text.js': chunk('chunks/text.js', { css: immutable('assets/text.css') }),
	'_map.js': chunk('chunks/map.js', {
		imports: ['_shared.js'],
		dynamicImports: ['src/lib/ui/Panel.svelte'],
		css: immutable('assets/map.css'),
		assets: immutable('assets/mona-latin.woff2', 'assets/mona-latin-ext-standard.woff2')
	}),
	'src/lib/ui/Panel.svelte': chunk('chunks/panel.js', {
		imports: ['_map.js'],
		dynamicImports: ['src/lib/ui/more.ts'],
		assets: immutable('workers/files.js')
	}),
	'src/lib/ui/more.ts': chunk('chunks/more.js'),
	'src/lib/ui/table.ts': chunk('chunks/table.js')
};

const site = (base: string): Site => ({
	base,
	version: '7',
	build: Object.values(MANIFEST).flatMap(({ file, css = [], assets = [] }) =>
		[file, ...css, ...assets].map((path) => `${base}/${path}`)
	),
	manifest: MANIFEST,
	digests: {},
	files: [
		'/boot.js',
		'/icon.svg',
		'/manifest.webmanifest',
		'/bench.html',
		'/bench/bench.js',
		'/rolescape.js',
		'/samples/organisation.csv'
	].map((path) => base + path),
	prerendered: ['/', '/data/library.json', '/data/orgs/startup.json', '/data/roles/cpo.json', '/roles/cpo/'].map(
		(path) => base + path
	)
});

describe.each(['', '/atlas'])('offline under “%s”', (base) => {
	const kept = new Set(keptFromTheStart(site(base)));
	const rule = (path: string, origin = 'https://a.example') =>
		ruleFor(new URL(path, origin), 'https://a.example', site(base), kept);

	it('the map, its data, scripts and fonts are kept from the start, and nothing else', () => {
		expect([...kept].map((path) => path.slice(base.length)).sort()).toEqual([
			'/',
			'/_app/immutable/assets/map.css',
			'/_app/immutable/assets/mona-latin.woff2',
			'/_app/immutable/chunks/map.js',
			'/_app/immutable/chunks/more.js',
			'/_app/immutable/chunks/panel.js',
			'/_app/immutable/chunks/shared.js',
			'/_app/immutable/entry/app.js',
			'/_app/immutable/entry/start.js',
			'/_app/immutable/nodes/0.js',
			'/_app/immutable/nodes/1.js',
			'/_app/immutable/nodes/2.js',
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
});
