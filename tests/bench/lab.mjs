import { chromium } from 'playwright';
import { findChromium, launchArgs } from '../support/chromium.mjs';
import { interact } from './interact.mjs';
import { PROFILES } from './profiles.mjs';
import { serveBuild } from './serve.mjs';
import { newVisitor, visit } from './visit.mjs';

/*
 * Figures of first visits to the built site: `npm run bench -- visits [--rounds 5] [address]`. Without an address it serves build/
 * itself. Prints one table of medians; ends with 1 if anything moved while loading, or the first view cannot be read without scripts.
 * What the rows mean: docs/measuring.md.
 */

const PAGES = ['', '?org=enterprise&role=cpo', 'roles/cpo/'];
/** On this page the interactions are measured. */
const ACTED_ON = '';
/** A number that gets one digit more shifts the page by a hundredth of this. */
const STEADY = 0.001;

const given = process.argv.slice(2);
const rounds = Number(given.includes('--rounds') ? given.splice(given.indexOf('--rounds'), 2)[1] : 5);
const server = given[0] ? { url: given[0], stop: async () => undefined } : await serveBuild();

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ms = (values) => (values.some((v) => v === undefined) ? '–' : `${Math.round(median(values))} ms`);
const kB = (values) => `${(median(values) / 1000).toFixed(1)} kB`;

const failures = [];
const columns = [];
const browser = await chromium.launch({ executablePath: await findChromium(), args: launchArgs() });
try {
	for (const path of PAGES) for (const profile of PROFILES) columns.push(await measure(path, profile));
} finally {
	await browser.close();
	await server.stop();
}
print(columns);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

async function measure(path, profile) {
	const visits = [];
	const answers = [];
	const bare = [];
	for (let round = 0; round < rounds; round++) {
		const visitor = await newVisitor(browser, profile);
		visits.push(await visit(visitor, server.url + path));
		if (path === ACTED_ON) answers.push(await interact(visitor.page, profile.screen.hasTouch === true));
		await visitor.context.close();
		bare.push(await withoutScripts(path, profile));
	}
	const name = `/${path} ${profile.name}`;
	const all = (key) => visits.map((one) => one[key]);
	if (Math.max(...all('shift')) >= STEADY)
		failures.push(
			`${name}: the layout shifted by ${Math.max(...all('shift')).toFixed(4)} (${[...new Set(all('shifts').flat())].join(', ')}).`
		);
	const inView = Math.min(...bare.map(({ words }) => words));
	// An address that asks for another view has an empty map until its scripts run.
	if (inView === 0 && !path.startsWith('?')) failures.push(`${name}: no word can be read before the app runs.`);
	return {
		name,
		rows: {
			'first contentful paint': ms(all('fcp')),
			'largest contentful paint': ms(all('lcp')),
			'what that is': visits[0].lcpOf,
			'cumulative layout shift': Math.max(...all('shift')).toFixed(3),
			'total blocking time': ms(all('blocking')),
			'canvas in place of the picture': ms(all('canvas')),
			'script, gzip': kB(all('script')),
			'all transferred': kB(all('all')),
			'words in view without the app': String(inView),
			'first paint without the app': ms(bare.map(({ fcp }) => fcp)),
			...Object.fromEntries(
				Object.keys(answers[0] ?? {}).map((key) => [
					`${key}: next paint / longest task`,
					`${ms(answers.map((one) => one[key].paint))} / ${ms(answers.map((one) => one[key].task))}`
				])
			)
		}
	};
}

/** What the page shows while none of the app's scripts has come: words on the screen, and when they were painted, ms. */
async function withoutScripts(path, profile) {
	const { context, page } = await newVisitor(browser, profile, { withoutApp: true });
	try {
		await page.goto(server.url + path, { waitUntil: 'load' });
		await page.waitForTimeout(500);
		return await page.evaluate(() => {
			const seen = (node) => {
				const range = document.createRange();
				range.selectNodeContents(node);
				const { left, right, top, bottom, width } = range.getBoundingClientRect();
				return (
					width > 1 &&
					right > 0 &&
					bottom > 0 &&
					left < innerWidth &&
					top < innerHeight &&
					node.parentElement.checkVisibility({ visibilityProperty: true })
				);
			};
			let words = 0;
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (texts.nextNode()) {
				const node = texts.currentNode;
				// The bars of the page do not count: it is about the map and what stands in its place.
				if (!node.parentElement.closest('script, style, .visually-hidden, #app header, nav') && seen(node))
					words += node.data.trim().split(/\s+/).filter(Boolean).length;
			}
			return { words, fcp: window.__lab.fcp };
		});
	} finally {
		await context.close();
	}
}

function print(measured) {
	const names = [...new Set(measured.flatMap(({ rows }) => Object.keys(rows)))];
	const table = [
		['', ...measured.map(({ name }) => name)],
		['---', ...measured.map(() => '---:')],
		...names.map((row) => [row, ...measured.map(({ rows }) => rows[row] ?? '')])
	];
	console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
