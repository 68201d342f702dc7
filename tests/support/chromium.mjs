import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/*
 * Finds a Chromium for the tests: CHROMIUM_PATH, then Playwright's own, then the system's. Where there is none it installs one:
 * Playwright's download, else Debian's or Ubuntu's package.
 */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

async function playwrights() {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : undefined;
}

const systems = () =>
	[
		...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
		...PLACES
	].find((path) => existsSync(path));

const isDebian = () => {
	try {
		return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
};

const run = (command, args) =>
	spawnSync(command, args, {
		stdio: ['ignore', 'ignore', 'ignore'],
		timeout: 600_000,
		shell: process.platform === 'win32'
	}).status === 0;

/** The path of a Chromium, or undefined. Looks only. */
export async function findChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (existsSync(given)) return given;
		throw new Error(`CHROMIUM_PATH names ${given}, which does not exist. Correct it or unset it.`);
	}
	return (await playwrights()) ?? systems();
}

/** The path of a Chromium; installs one where there is none. Throws one line that says what to do. */
export async function needChromium() {
	const found = await findChromium();
	if (found) return found;
	console.log('No Chromium found; installing one for the tests.');
	if (run('npx', ['playwright', 'install', 'chromium']) && (await playwrights())) return playwrights();
	if (
		isDebian() &&
		process.getuid?.() === 0 &&
		run('apt-get', ['update']) &&
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
	) {
		const installed = systems();
		if (installed) return installed;
	}
	throw new Error(
		'The tests need a Chromium: install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its path.'
	);
}

/** Options for launching it: root has no sandbox; nothing is fetched in the background. */
export const launchArgs = () => [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run'
];
