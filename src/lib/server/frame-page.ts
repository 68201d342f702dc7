import { createHash } from 'node:crypto';

const SCRIPT = /<script>([\s\S]*?)<\/script>/;
const REGISTRATION =
	/\n\s*if \('serviceWorker' in navigator\) \{[\s\S]*?navigator\.serviceWorker\.register\([^)]*\);\s*\}\);\s*\}(?=\s*\}\s*$)/;

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * The page of the frame without the start of a service worker: other people's pages keep nothing of ours, and in a sandbox even asking for
 * one is an error. The page's policy names its script by a hash, so that changes, too.
 */
export function withoutWorker(html: string): string {
	const script = SCRIPT.exec(html)?.[1];
	if (script === undefined) return html;
	const without = script.replace(REGISTRATION, '');
	if (without.includes('serviceWorker'))
		throw new Error('The frame still starts a service worker: its script has another form than expected.');
	return html.replace(script, () => without).replace(hashOf(script), () => hashOf(without));
}
