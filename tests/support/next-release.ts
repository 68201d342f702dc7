import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILD } from './built-site.mjs';

/*
 * The release after this one: the same app under other names, as if every script and style had changed. Made of the built site, since
 * building twice takes long: names, version, the worker's digests and the pages' policies agree with each other again.
 */

const TEXT = /\.(html|js|css|json)$/;
const RENAMED = /^_app\/immutable\/.*\.(js|css)$/;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** What tells the next release apart from this one; what is in neither is the same in both. */
export interface NextRelease {
	/** By path in build/. Its pages say `edition: next`. */
	readonly texts: ReadonlyMap<string, string>;
	/** Files that it has no more. */
	readonly gone: ReadonlySet<string>;
}

let made: NextRelease | undefined;

/** Made once, of the site that is built now. */
export function nextRelease(): NextRelease {
	if (made) return made;
	const paths = readdirSync(BUILD, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile() && TEXT.test(file.name))
		.map((file) => join(file.parentPath, file.name).slice(BUILD.length + 1))
		.filter(
			(path) => path.startsWith('_app/') || /^[\w-]+\.(html|js)$/.test(path) || /^(compare|embed)\/index/.test(path)
		);
	const before = new Map(paths.map((path) => [path, readFileSync(join(BUILD, path), 'utf8')]));
	const names = new Map(
		paths
			.filter((path) => RENAMED.test(path))
			.map((path) => [basename(path), basename(path).replace(/.(?=\.\w+$)/, '~')])
	);
	const { version } = JSON.parse(before.get('_app/version.json')!) as { version: string };
	const known = new RegExp([version, ...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
	const renew = (text: string): string =>
		text.replace(known, (name) => (name === version ? `${version}1` : names.get(name)!));
	const after = new Map<string, string>();
	const digests = new Map<string, string>();
	for (const [path, text] of before) {
		const renewed = path.endsWith('.html') ? withPolicy(text, renew(text)) : renew(text);
		after.set(renew(path), renewed);
		if (RENAMED.test(path)) digests.set(digestOf(text), digestOf(renewed));
	}
	after.set(
		'service-worker.js',
		after.get('service-worker.js')!.replace(/[\w+/]{43}=/g, (digest) => digests.get(digest) ?? digest)
	);
	return (made = { texts: after, gone: new Set(paths.filter((path) => !after.has(path))) });
}

/** A page whose policy names its scripts as they are now. */
function withPolicy(before: string, after: string): string {
	const scripts = (html: string): string[] =>
		[...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
	const now = scripts(after);
	let page = after.replace('<head>', '<head><meta name="edition" content="next">');
	scripts(before).forEach((script, i) => (page = page.replaceAll(digestOf(script), digestOf(now[i]!))));
	return page;
}
