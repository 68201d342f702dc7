import { isHashed, type Site } from './offline-rules';

/*
 * Which answers the service worker keeps. A host that answers everything with 200 and a page, a network that puts its sign-in page in
 * between, a release that is half uploaded: whatever of it were kept would stay. So only what was built is.
 */

type Answer = Pick<Response, 'ok' | 'type' | 'redirected' | 'headers' | 'arrayBuffer' | 'text'>;

const isPage = (path: string): boolean => /\/$|\.html$/.test(path);
const TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
	[/\.js$/, /javascript/],
	[/\.css$/, /css/],
	[/\.json$/, /json/]
];

/** Whether an answer has a type that its path allows: a page in place of a script has not. */
export function hasRightType(path: string, { headers }: Pick<Response, 'headers'>): boolean {
	const type = headers.get('content-type') ?? '';
	if (isPage(path) || /html/.test(type)) return isPage(path) && /html/.test(type);
	return TYPES.every(([ending, wanted]) => !ending.test(path) || wanted.test(type));
}

/** SHA-256, in base64 as the build writes it. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
	return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

/**
 * Whether an answer is ours, and of this release. A file with a hash in its name is what was built under it. The map's page names the script
 * with which this release starts; every other page names the one that all of ours have. Of other files the type is looked at: they
 * are asked for anew at each visit. Reads the answer's body.
 */
export async function isBuilt(path: string, answer: Answer, site: Site): Promise<boolean> {
	if (!answer.ok || answer.type !== 'basic' || answer.redirected || !hasRightType(path, answer)) return false;
	const within = path.slice(site.base.length);
	if (isHashed(within)) return (await digestOf(await answer.arrayBuffer())) === site.digests[within.slice(1)];
	if (!isPage(within)) return true;
	return (await answer.text()).includes(within === '/' ? startOf(site) : 'boot.js');
}

/** The script with which the app of this release starts. */
const startOf = ({ manifest }: Site): string =>
	Object.entries(manifest).find(([name]) => /client\/entry\.js$/.test(name))?.[1].file ?? 'boot.js';
