import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasRightType, isBuilt } from './kept-answers';
import type { Site } from './offline-rules';

const SCRIPT = 'export const a = 1;';
const START = '_app/immutable/entry/start.abc.js';
const CHUNK = '_app/immutable/chunks/a.123.js';

const site = (base: string): Site => ({
	base,
	build: [],
	files: [],
	prerendered: [],
	version: '7',
	manifest: { 'node_modules/@sveltejs/kit/src/runtime/client/entry.js': { file: START } },
	digests: { [CHUNK]: createHash('sha256').update(SCRIPT).digest('base64') }
});

/** An answer of our own origin; in Node there are none. */
const answer = (body: string, type: string, more: { status?: number; redirected?: boolean } = {}): Response =>
	new Proxy(new Response(body, { status: more.status ?? 200, headers: { 'content-type': type } }), {
		get(target, name) {
			if (name === 'type') return 'basic';
			if (name === 'redirected') return more.redirected ?? false;
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});

const HTML = 'text/html; charset=utf-8';
const HOME = `<script src="./boot.js"></script><script>import("./${START}")</script>`;

describe.each(['', '/atlas'])('what is kept under “%s”', (base) => {
	it.each([
		['the script as it was built', `/${CHUNK}`, answer(SCRIPT, 'text/javascript'), true],
		['a page in place of a script', `/${CHUNK}`, answer('<h1>Sign in</h1>', HTML), false],
		['a page that says it is a script', `/${CHUNK}`, answer('<h1>Sign in</h1>', 'text/javascript'), false],
		['half a script', `/${CHUNK}`, answer(SCRIPT.slice(0, 9), 'text/javascript'), false],
		['the script as something else', `/${CHUNK}`, answer(SCRIPT, 'text/plain'), false],
		['the script with an error', `/${CHUNK}`, answer(SCRIPT, 'text/javascript', { status: 503 }), false],
		['a script of another release', '/_app/immutable/chunks/b.456.js', answer(SCRIPT, 'text/javascript'), false],
		['the map’s page', '/', answer(HOME, HTML), true],
		['the map’s page after a redirection', '/', answer(HOME, HTML, { redirected: true }), false],
		['the map’s page of another release', '/', answer(HOME.replace('abc', 'def'), HTML), false],
		['somebody else’s page', '/', answer('<h1>Sign in</h1>', HTML), false],
		['a page of text', '/roles/cpo/', answer('<script src="../../boot.js"></script>', HTML), true],
		['somebody else’s page in place of text', '/roles/cpo/', answer('<h1>Sign in</h1>', HTML), false],
		['data', '/data/roles/cpo.json', answer('{}', 'application/json'), true],
		['a page in place of data', '/data/roles/cpo.json', answer('<h1>Sign in</h1>', HTML), false],
		['data as text', '/data/roles/cpo.json', answer('{}', 'text/plain'), false],
		['the icon', '/icon.svg', answer('<svg/>', 'image/svg+xml'), true],
		['a licence', '/licences/a.txt', answer('MIT', 'text/plain'), true]
	])('%s', async (_, path, given, kept) => {
		expect(await isBuilt(base + path, given, site(base))).toBe(kept);
	});

	it('an older release that kept a page in place of a script is not asked', () => {
		expect(hasRightType(`${base}/${CHUNK}`, answer('', HTML))).toBe(false);
		expect(hasRightType(`${base}/${CHUNK}`, answer('', 'application/javascript'))).toBe(true);
	});
});
