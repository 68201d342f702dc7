import { chromium } from 'playwright';
import { findChromium, launchArgs } from '../support/chromium.mjs';
import { askForFile, filesOnDisk, shows, tableOf } from './large-file.mjs';
import { serveBuild } from './serve.mjs';

/*
 * A large file opened in the built app, as a reader would: `npm run bench -- large [positions] [reports per manager]`. Prints how
 * long each step takes and how long it held up the page.
 */

const size = Number(process.argv[2] ?? 100_000);
const span = Number(process.argv[3] ?? 8);
/** How long a step is watched, ms. */
const WATCHED = 2500;

const server = await serveBuild();
const files = await filesOnDisk();
const browser = await chromium.launch({ executablePath: await findChromium(), args: launchArgs() });
try {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const failures = [];
	page.on('pageerror', (error) => failures.push(error.message));
	await page.addInitScript(() => {
		window.__tasks = [];
		new PerformanceObserver((list) =>
			window.__tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))
		).observe({ type: 'longtask' });
	});
	await page.goto(server.url);
	await page.waitForFunction(() => document.querySelector('canvas') && !document.getElementById('first-picture'));
	const rows = [];

	/** Does something; then says how long `until` took to come true and which long tasks ran. */
	const step = async (name, act, until) => {
		const from = await page.evaluate(() => ((window.__tasks.length = 0), performance.now()));
		await act();
		let done = '';
		if (until) {
			await until();
			done = `${Math.round((await page.evaluate(() => performance.now())) - from)} ms`;
		}
		await page.waitForTimeout(WATCHED);
		const tasks = await page.evaluate(() => window.__tasks.map(([, duration]) => Math.round(duration)));
		rows.push({
			step: name,
			done,
			'longest task': tasks.length ? `${Math.max(...tasks)} ms` : '< 50 ms',
			'long tasks': tasks.join(' ')
		});
	};

	const file = await files.write('large.csv', tableOf(size, span));
	const input = await askForFile(page);
	await step(
		`open ${size.toLocaleString('en-GB')} positions`,
		() => input.setInputFiles(file),
		() => shows(page, size)
	);
	await step('three levels', () => page.getByRole('button', { name: 'More levels' }).click());
	await step('two levels', () => page.getByRole('button', { name: 'Fewer levels' }).click());
	const unfoldAll = page.getByRole('button', { name: 'Unfold all' });
	await step(
		'unfold all',
		() => unfoldAll.click(),
		() => unfoldAll.waitFor({ state: 'detached', timeout: 60_000 })
	);

	const frames = async (name, act) => {
		await page.evaluate(() => {
			const at = (window.__frames = []);
			const tick = (now) => window.__frames === at && (at.push(now), requestAnimationFrame(tick));
			requestAnimationFrame(tick);
		});
		await step(name, act);
		const gaps = await page.evaluate((watched) => {
			const at = window.__frames;
			window.__frames = undefined;
			const end = at.at(-1) - watched;
			return at
				.slice(1)
				.map((now, i) => [now, now - at[i]])
				.filter(([now]) => now < end)
				.map(([, gap]) => gap)
				.sort((a, b) => a - b);
		}, WATCHED);
		rows.at(-1).done =
			`frames ${gaps[gaps.length >> 1].toFixed(1)}, 95th ${gaps[Math.floor(gaps.length * 0.95)].toFixed(1)}, longest ${gaps.at(-1).toFixed(1)} ms`;
	};
	const drag = async () => {
		await page.mouse.move(720, 450);
		await page.mouse.down();
		for (let i = 1; i <= 60; i++) {
			await page.mouse.move(720 - i * 5, 450 + Math.sin(i / 6) * 60);
			await page.waitForTimeout(16);
		}
		await page.mouse.up();
	};
	await frames('drag the whole map', drag);
	await frames('zoom in with the wheel', async () => {
		await page.mouse.move(720, 420);
		for (let i = 0; i < 30; i++) {
			await page.mouse.wheel(0, -120);
			await page.waitForTimeout(16);
		}
	});
	await page.keyboard.press('0');
	await page.waitForTimeout(800);

	const item = (index) => page.locator('#outline [role=treeitem]').nth(index);
	await step('focus the tree', () => item(0).focus());
	await step('down, to the first report', () => page.keyboard.press('ArrowDown'));
	await step('right, to the next sibling', () => page.keyboard.press('ArrowRight'));
	await step('left, to the one before', () => page.keyboard.press('ArrowLeft'));
	await step('end, to the last', () => page.keyboard.press('End'));
	await step('select it', () => page.keyboard.press('Enter'));
	await step('close the panel', () => page.keyboard.press('Escape'));
	await step('home, to the top', async () => {
		await page.locator('#outline [tabindex="0"]').focus();
		await page.keyboard.press('Home');
	});
	await step('select the top', () => page.keyboard.press('Enter'));
	await step('close the panel ', () => page.keyboard.press('Escape'));
	await step('open search', () => page.keyboard.press('Control+k'));
	await step('type “engineer 99”', () => page.keyboard.type('engineer 99', { delay: 80 }));
	await step('close search', async () => {
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
	});
	const top = page.locator('#outline [role=treeitem]').first();
	await step('fold the top', async () => {
		await page.locator('#outline [tabindex="0"]').focus();
		await page.keyboard.press('Home');
		await top.focus();
		await page.keyboard.press('Shift+Space');
	});
	await step('unfold the top', async () => {
		await page.locator('#outline [tabindex="0"]').focus();
		await page.keyboard.press('Shift+Space');
	});
	for (const [layout, says] of [
		['Left to right', 'layout=left-right'],
		['Outline', 'layout=outline'],
		['Radial', 'layout=radial'],
		['Top-down', 'levels']
	])
		await step(
			`layout: ${layout}`,
			() => page.getByRole('radio', { name: layout }).first().click(),
			() =>
				page.waitForURL(
					(url) => url.search.includes(says) && (layout !== 'Top-down' || !url.search.includes('layout=')),
					{
						timeout: 60_000
					}
				)
		);
	await step('organisation: Startup', () => page.getByRole('button', { name: 'Startup', exact: true }).click());
	console.table(rows);
	if (failures.length > 0) throw new Error(failures.join('\n'));
} finally {
	await browser.close();
	await files.end();
	await server.stop();
}
