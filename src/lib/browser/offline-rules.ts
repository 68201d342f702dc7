/*
 * What the app keeps for when there is no connection. Pure, so that the rules can be tested without a service worker;
 * src/service-worker.ts follows them.
 */

/** What the build knows about itself; every path begins with `base`, which is '' or '/some/path'. */
export interface Site {
	readonly base: string;
	/** Scripts, styles and fonts, with a hash in their names. */
	readonly build: readonly string[];
	/** What lies in static/. */
	readonly files: readonly string[];
	/** Pages and data that were written when the site was built. */
	readonly prerendered: readonly string[];
	readonly version: string;
	/** Which of the scripts and styles need which, by the build's own list. */
	readonly manifest: Manifest;
	/** What they hold: SHA-256 in base64, by file under the app's root. */
	readonly digests: Readonly<Record<string, string>>;
}

/** Vite's list of what it built: files under the app's root, and names of other entries. */
export type Manifest = Readonly<
	Record<
		string,
		{
			readonly file: string;
			readonly css?: readonly string[];
			readonly assets?: readonly string[];
			readonly imports?: readonly string[];
			readonly dynamicImports?: readonly string[];
		}
	>
>;

/** The page for measuring and the element's scripts are no part of the app. */
const NEVER = /^\/(bench\.html|bench\/|rolescape[^/]*\.js)/;
/** The library's index travels inside the map's page. */
const SHELL =
	/^\/(|boot\.js|icon\.svg|manifest\.webmanifest|data\/(find|organisations)\.json|data\/orgs\/[^/]+\.json)$/;
/** Not at once: letters beyond the Latin ones, and the reader of files on another thread, without which files are read on the page's own. */
const LATER = /-latin-ext-|^_app\/immutable\/workers\//;
/** Where the map begins: SvelteKit's own start, and its nodes of layout, error page and map. */
const MAP = /client\/entry\.js$|\/nodes\/[012]\.js$/;
/** SvelteKit's list of all pages: what it imports on demand are the pages. */
const PAGES = /\/client-optimized\/app\.js$/;

/** Whether a path under `base` has a hash in its name: it never holds anything else. */
export const isHashed = (path: string): boolean => path.startsWith('/_app/immutable/');

/** One cache for each version and each place on an origin. */
export const cacheName = ({ base, version }: Site): string => `${cachePrefix({ base })}${version}`;

export const cachePrefix = ({ base }: Pick<Site, 'base'>): string => `rolescape ${base} `;

/** The files of everything that the map's page imports, at once or on demand. */
function filesOfMap(manifest: Manifest): Set<string> {
	const names = new Set(Object.keys(manifest).filter((name) => MAP.test(name) || PAGES.test(name)));
	const files = new Set<string>();
	for (const name of names) {
		const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[name]!;
		for (const path of [file, ...css, ...assets]) if (!LATER.test(path)) files.add(path);
		for (const other of imports) names.add(other);
		if (!PAGES.test(name)) for (const other of dynamicImports) names.add(other);
	}
	return files;
}

/** Everything that is fetched on the first visit: the map's page with scripts, styles and fonts, the library, the organisations. */
export function keptFromTheStart({ base, build, files, prerendered, manifest }: Site): string[] {
	const ofMap = filesOfMap(manifest);
	const within = (path: string): string => path.slice(base.length);
	return [
		...build.filter((path) => ofMap.has(within(path).slice(1))),
		...new Set([...prerendered, ...files].filter((path) => SHELL.test(within(path)) && !NEVER.test(within(path))))
	];
}

/**
 * How a request is answered: `kept` from the cache first (it never changes within a version), `visited` from the network and
 * a copy kept for later, or not at all by us.
 */
export type CacheRule = 'kept' | 'visited' | 'not ours';

/** Looks at the path only: a query never changes what a file holds. */
export function ruleFor(url: URL, origin: string, site: Site, kept: ReadonlySet<string>): CacheRule {
	const path = url.pathname.slice(site.base.length);
	if (
		url.origin !== origin ||
		!url.pathname.startsWith(`${site.base}/`) ||
		NEVER.test(path) ||
		path === '/service-worker.js' ||
		path === '/_app/version.json'
	)
		return 'not ours';
	return kept.has(url.pathname) || isHashed(path) ? 'kept' : 'visited';
}
