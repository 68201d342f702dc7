import { serveBuild } from './serve.mjs';
import { chromium } from 'playwright';
import { launchArgs, needChromium } from '../support/chromium.mjs';

/*
 * How long the compare page with four roles takes to answer: from an input to the next paint (event timing: steps of 8 ms, never less
 * than 8), the longest task that follows, and which scripts had been asked for when the table could be read. `npm run bench -- compare [rounds]`
 */

const rounds = Number(process.argv[2] ?? 5);
/** How long an answer is watched, ms. */
const WATCHED = 1000;
const ROLES = 'cpo,cto,vp-product,head-of-product';

const INTERACTIONS = {
	'open from the map': {
		from: `?compare=${ROLES}`,
		act: (page) => page.getByRole('link', { name: 'Compare', exact: true }).click()
	},
	'only differences': { from: `compare/?roles=${ROLES}`, act: (page) => page.getByRole('switch').click() },
	'move a column': {
		from: `compare/?roles=${ROLES}`,
		prepare: (page) => page.getByRole('button', { name: /^Change the column of Chief Product/ }).click(),
		act: (page) => page.getByRole('menuitem', { name: 'Move right' }).click()
	},
	'remove a column': {
		from: `compare/?roles=${ROLES}`,
		prepare: (page) => page.getByRole('button', { name: /^Change the column of Chief Product/ }).click(),
		act: (page) => page.getByRole('menuitem', { name: 'Remove' }).click()
	}
};

const watch = () => {
	window.__seen = { events: [], tasks: [] };
	new PerformanceObserver((list) =>
		window.__seen.events.push(...list.getEntries().map(({ duration }) => duration))
	).observe({ type: 'event', durationThreshold: 16, buffered: true });
	new PerformanceObserver((list) =>
		window.__seen.tasks.push(...list.getEntries().map(({ duration }) => duration))
	).observe({ type: 'longtask', buffered: true });
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await serveBuild();
const browser = await chromium.launch({ executablePath: await needChromium(), args: launchArgs() });
const rows = [];
for (const [name, { from, prepare, act }] of Object.entries(INTERACTIONS)) {
	const paints = [];
	const tasks = [];
	for (let round = 0; round < rounds; round++) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.addInitScript(watch);
		await page.goto(server.url + from, { waitUntil: 'networkidle' });
		await prepare?.(page);
		await page.waitForTimeout(WATCHED);
		await page.evaluate(() => (window.__seen.events.length = window.__seen.tasks.length = 0));
		await act(page);
		await page.waitForTimeout(WATCHED);
		const seen = await page.evaluate(() => window.__seen);
		paints.push(Math.max(8, ...seen.events));
		tasks.push(Math.max(0, ...seen.tasks));
		await page.close();
	}
	rows.push({
		interaction: name,
		'next paint, ms': median(paints),
		'worst of the rounds': Math.max(...paints),
		'longest task, ms': Math.round(median(tasks))
	});
}
console.table(rows);
await browser.close();
await server.stop();
