/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { hasRightType, isBuilt } from '#browser/kept-answers';
import {
	cacheName,
	cachePrefix,
	isHashed,
	keptFromTheStart,
	ruleFor,
	type Manifest,
	type Site
} from '#browser/offline-rules';
import { offlinePage } from '#browser/plain-page';

/*
 * Keeps the app for when there is no connection; the rules are in lib/browser/offline-rules.ts. A new version is fetched while
 * the old one runs, and waits. It takes over at the next navigation: the worker in charge answers that one from the new cache and
 * steps down. While another tab is open it goes on waiting. Old caches stay until a single tab is left, so that no page loses
 * files that it may still ask for.
 */

const worker = self as unknown as ServiceWorkerGlobalScope;
/** The client is built before this script; while the app is developed there may be no lists, and nothing is kept. */
const [manifest = {}] = Object.values(
	import.meta.glob<Manifest>('../.svelte-kit/output/client/.vite/manifest.json', { eager: true, import: 'default' })
);
const [digests = {}] = Object.values(
	import.meta.glob<Site['digests']>('../.svelte-kit/output/client/.vite/digests.json', {
		eager: true,
		import: 'default'
	})
);
const site: Site = { base, build, files, prerendered, version, manifest, digests };
const own = cacheName(site);
const first = keptFromTheStart(site);
const kept = new Set(first);
const TAKE_OVER = 'take over';

/** Queries and the encoding that was asked for never change what a file holds. */
const LOOSELY = { ignoreSearch: true, ignoreVary: true } satisfies CacheQueryOptions;

/** True once a newer worker was asked to take over: its cache comes first from then on. */
let stepsDown = false;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
// Nothing is waited for: a navigation that comes meanwhile would wait, too, for as long as the claim waits for it.
worker.addEventListener('activate', () => void worker.clients.claim());
worker.addEventListener('message', ({ data }) => {
	if (data === TAKE_OVER) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || request.headers.has('range')) return;
	const rule = ruleFor(new URL(request.url), location.origin, site, kept);
	if (rule !== 'not ours') event.respondWith(answer(event, rule === 'kept'));
});

/** All or nothing: a version is complete or not there. */
async function keep(): Promise<void> {
	const answers = await Promise.all(first.map(async (path) => [path, await built(path)] as const));
	const cache = await caches.open(own);
	try {
		await Promise.all(answers.map(([path, answer]) => cache.put(path, answer)));
	} catch (error) {
		await caches.delete(own);
		throw error;
	}
}

/** The file of this release under a path. Only files without a hash are asked for anew, and what the browser keeps wrongly. */
async function built(path: string): Promise<Response> {
	for (const cache of [build.includes(path) ? 'default' : 'no-cache', 'reload'] as const) {
		const answer = await fetch(path, { cache });
		if (await isBuilt(path, answer.clone(), site)) return answer;
	}
	throw new Error(`The server has not ${path} as it was built.`);
}

const windows = () => worker.clients.matchAll({ type: 'window' });

const otherCaches = async (): Promise<string[]> =>
	(await caches.keys()).filter((name) => name !== own && name.startsWith(cachePrefix(site)));

async function tidy(): Promise<void> {
	if ((await windows()).length > 1) return;
	for (const name of await otherCaches()) await caches.delete(name);
}

async function answer(event: FetchEvent, keptFirst: boolean): Promise<Response> {
	const { request } = event;
	if (request.mode === 'navigate') await makeWay(event);
	if (keptFirst) return (await find(request)) ?? fetchAndKeep(event);
	try {
		return await fetchAndKeep(event);
	} catch {
		const copy = await find(request);
		if (copy) return copy;
		if (request.mode !== 'navigate') return Response.error();
		return new Response(offlinePage(`${base}/`), {
			status: 503,
			headers: { 'content-type': 'text/html; charset=utf-8' }
		});
	}
}

/** Steps down if a newer version waits and the page that is being left is the only one open: in sight, so not behind a new tab. */
async function makeWay(event: FetchEvent): Promise<void> {
	const { waiting, installing } = worker.registration;
	if (!waiting) {
		if (!installing) event.waitUntil(tidy());
		return;
	}
	const open = await windows();
	if (open.length > 1 || open.some(({ visibilityState }) => visibilityState === 'hidden')) return;
	stepsDown = true;
	waiting.postMessage(TAKE_OVER);
}

async function find(request: Request): Promise<Response | undefined> {
	const others = await otherCaches();
	for (const name of stepsDown ? [...others, own] : [own, ...others]) {
		const copy = await (await caches.open(name)).match(request, LOOSELY);
		// A release before this one may have kept a page in place of a script.
		if (copy && hasRightType(new URL(request.url).pathname, copy)) return copy;
	}
	return undefined;
}

async function fetchAndKeep(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	let answer = await fetch(request);
	if (isHashed(pathname.slice(base.length)) && !hasRightType(pathname, answer)) {
		// What the browser itself keeps under a name with a hash may be wrong, too; and it would remember the wrong type.
		answer = await fetch(request.url, { cache: 'reload' });
		if (!hasRightType(pathname, answer)) return Response.error();
	}
	if (!stepsDown) event.waitUntil(keepIfBuilt(origin + pathname, pathname, answer.clone()));
	return answer;
}

async function keepIfBuilt(key: string, path: string, answer: Response): Promise<void> {
	const copy = answer.clone();
	if (await isBuilt(path, answer, site)) await (await caches.open(own)).put(key, copy);
}
