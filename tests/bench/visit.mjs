import { gzipSync } from 'node:zlib';

/* One first visit to a page: nothing cached, processor and network as the profile says. */

/** How long nothing more may load, and no long task run, before a page counts as loaded, ms. */
const QUIET = 1500;

/** Runs in the page before its own scripts: keeps what the browser reports. */
function watch() {
	const seen = (window.__lab = {
		fcp: undefined,
		lcp: undefined,
		lcpOf: '',
		shift: 0,
		shifts: [],
		tasks: [],
		events: [],
		canvas: undefined
	});
	const observe = (type, take, more = {}) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
	observe('paint', (entry) => entry.name === 'first-contentful-paint' && (seen.fcp = entry.startTime));
	observe('largest-contentful-paint', (entry) => {
		seen.lcp = entry.startTime;
		seen.lcpOf = `${entry.element?.tagName.toLowerCase() ?? '?'}${entry.element?.id ? `#${entry.element.id}` : ''}`;
	});
	observe('layout-shift', (entry) => {
		if (entry.hadRecentInput) return;
		seen.shift += entry.value;
		seen.shifts.push(
			...entry.sources.map(({ node }) => node?.nodeName.toLowerCase() + (node?.className ? `.${node.className}` : ''))
		);
	});
	observe('longtask', (entry) => seen.tasks.push({ start: entry.startTime, duration: entry.duration }));
	observe(
		'event',
		(entry) =>
			entry.interactionId && seen.events.push({ name: entry.name, start: entry.startTime, duration: entry.duration }),
		{ durationThreshold: 16 }
	);
	// The picture goes in the frame in which the canvas stands in its place.
	let there = false;
	new MutationObserver(() => {
		const picture = document.getElementById('first-picture');
		if (picture) there = true;
		else if (there) seen.canvas ??= performance.now();
	}).observe(document, { childList: true, subtree: true });
}

/** A page on this profile, ready to be sent somewhere. Close its context afterwards. */
export async function newVisitor(browser, { screen, slower, network }, { withoutApp = false } = {}) {
	const context = await browser.newContext({ ...screen, colorScheme: 'light' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	if (network) await devtools.send('Network.emulateNetworkConditions', network);
	if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
	if (withoutApp) await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
	await page.addInitScript(watch);
	return { context, page, devtools };
}

/** Goes there and waits until nothing more happens. Times in ms from the start of the navigation, sizes in bytes as transferred. */
export async function visit({ page, devtools }, url) {
	const scripts = [];
	const size = { all: 0, script: 0 };
	let last = Date.now();
	devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
		last = Date.now();
		size.all += encodedDataLength;
	});
	page.on(
		'response',
		(response) => response.request().resourceType() === 'script' && response.ok() && scripts.push(response.body())
	);
	await page.goto(url, { waitUntil: 'load' });
	const needsCanvas = await page.evaluate(() => document.querySelector('#first-picture, canvas') !== null);
	if (needsCanvas) await page.waitForFunction(() => window.__lab.canvas !== undefined, undefined, { timeout: 60_000 });
	for (;;) {
		const busy = await page.evaluate(
			(quiet) =>
				Math.max(0, ...window.__lab.tasks.map(({ start, duration }) => start + duration)) + quiet > performance.now(),
			QUIET
		);
		if (!busy && Date.now() - last > QUIET) break;
		await page.waitForTimeout(100);
	}
	// Compressed here, so that a server that compresses less, or not at all, gives the same figure.
	for (const body of await Promise.all(scripts)) size.script += gzipSync(body, { level: 9 }).length;
	const seen = await page.evaluate(() => window.__lab);
	return {
		fcp: seen.fcp,
		lcp: seen.lcp,
		lcpOf: seen.lcpOf,
		shift: seen.shift,
		shifts: seen.shifts,
		blocking: seen.tasks.filter(({ start }) => start >= seen.fcp).reduce((sum, { duration }) => sum + duration - 50, 0),
		canvas: seen.canvas,
		script: size.script,
		all: size.all
	};
}
