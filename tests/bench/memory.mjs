import { chromium } from 'playwright';
import { findChromium, launchArgs } from '../support/chromium.mjs';
import { askForFile, filesOnDisk, shows, tableOf } from './large-file.mjs';
import { serveBuild } from './serve.mjs';

/*
 * Whether memory comes back once a large organisation is closed: `npm run bench -- memory [rounds]`. Prints what scripts keep after
 * collection, and ends with 1 where that stays above the start, or where using the app over and over leaves something each time.
 */

const rounds = Number(process.argv[2] ?? 6);
/** What may stay, MB: the code that was loaded meanwhile, and two reference organisations. */
const MAY_STAY = 5;
/** What a hundred rounds of each use may leave: MB (how texts wrap is remembered, up to a limit), elements, listeners. */
const MAY_GROW = { heap: 2, nodes: 100, listeners: 10 };

const server = await serveBuild();
const files = await filesOnDisk();
const browser = await chromium.launch({ executablePath: await findChromium(), args: launchArgs() });
try {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await page.goto(server.url);
	await page.waitForFunction(() => document.querySelector('canvas') && !document.getElementById('first-picture'));
	const rows = [];

	const measure = async (step) => {
		await page.waitForTimeout(1500);
		for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
		const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
		const [heap, buffers] = [usedSize, backingStorageSize].map((bytes) => bytes / 2 ** 20);
		rows.push({ step, 'heap, MB': heap.toFixed(1), 'buffers, MB': buffers.toFixed(1) });
		return heap + buffers;
	};
	const open = async (path, size) => {
		await (await askForFile(page)).setInputFiles(path);
		await shows(page, size);
	};
	const unfold = async () => {
		await page.getByRole('button', { name: 'Unfold all' }).click();
		await page.getByRole('button', { name: 'Unfold all' }).waitFor({ state: 'detached', timeout: 60_000 });
	};
	const radio = async (name) => {
		await page.getByRole('radio', { name }).first().click();
		await page.waitForTimeout(6000);
	};
	const switchTo = async (name) => {
		await page.getByRole('button', { name, exact: true }).click();
		await page.waitForTimeout(1000);
	};

	const small = await files.write('two.csv', 'id,title,manager\na,Boss,\nb,Report,a\n');
	const many = await files.write('many.csv', tableOf(100_000, 8));
	const million = await files.write('million.csv', tableOf(1_000_000, 8));

	const start = await measure('start');
	const closed = [];
	for (let round = 0; round < rounds; round++) {
		await open(many, 100_000);
		await unfold();
	}
	await measure(`100,000 opened ${rounds} times`);
	await open(small, 2);
	closed.push(await measure('a file of 2'));

	await open(million, 1_000_000);
	await unfold();
	for (const layout of ['Outline', 'Top-down']) await radio(layout);
	await measure('1,000,000 opened, unfolded, laid out');
	await switchTo('Startup');
	await measure('Startup');
	await open(small, 2);
	closed.push(await measure('a file of 2 '));
	for (const name of ['Enterprise', 'Mid-size', 'Your org']) await switchTo(name);
	closed.push(await measure('switched three times'));

	await switchTo('Mid-size');
	const counts = async (step) => {
		const heap = await measure(step);
		const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
		Object.assign(rows.at(-1), { nodes, listeners });
		return { heap, nodes, listeners };
	};
	const item = (name) => page.getByRole('treeitem', { name: new RegExp(`^${name},`) });
	const uses = {
		'select and close': async () => {
			await item('Chief Product Officer').focus();
			await page.keyboard.press('Enter');
			await page.getByRole('complementary', { name: 'Chief Product Officer' }).waitFor();
			await page.keyboard.press('Escape');
		},
		'another layout and back': async () => {
			for (const name of ['Radial', 'Top-down']) await page.getByRole('radio', { name }).first().click();
		},
		'another organisation and back': async () => {
			for (const name of ['Startup', 'Mid-size']) await page.getByRole('button', { name, exact: true }).click();
		},
		'compare and back': async () => {
			await page.getByRole('link', { name: 'Compare', exact: true }).click();
			await page.getByRole('table').first().waitFor();
			await page.goBack();
			await page.getByRole('tree', { name: 'Organisation' }).waitFor();
		}
	};
	const grown = [];
	for (const [name, use] of Object.entries(uses)) {
		if (name === 'compare and back')
			for (const role of ['Chief Product Officer', 'Chief Technology Officer']) {
				await item(role).focus();
				await page.keyboard.press('Space');
			}
		for (let i = 0; i < 10; i++) await use();
		const before = await counts(`${name}, 10 times`);
		for (let i = 0; i < 100; i++) await use();
		const after = await counts(`${name}, 110 times`);
		for (const [what, most] of Object.entries(MAY_GROW))
			if (after[what] - before[what] > most) grown.push(`${name}: ${what} ${before[what]} -> ${after[what]}`);
	}

	console.table(rows);
	const most = Math.max(...closed) - start;
	console.log(`${most.toFixed(1)} MB more than at the start; ${MAY_STAY} may stay.`);
	for (const line of grown) console.log(`left by 100 rounds of ${line}`);
	if (most > MAY_STAY || grown.length > 0) process.exitCode = 1;
} finally {
	await browser.close();
	await files.end();
	await server.stop();
}
