import { expect, test, type Page } from '@playwright/test';
import { kept, ownHost } from './own-host';
import { inkOnMap } from './support';

const host = ownHost();
const waits = (page: Page) =>
	expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), {
			message: 'a new version waits'
		})
		.toBe('installed');
const painted = (page: Page) =>
	expect.poll(() => inkOnMap(page), { message: 'the map is painted' }).toBeGreaterThan(0.002);

/** Every file that is kept, with its size in bytes. */
const keptFiles = (page: Page): Promise<{ path: string; size: number }[]> =>
	page.evaluate(async () => {
		const files = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				files.push({
					path: request.url.slice(new URL('./', location.href).href.length),
					size: (await (await cache.match(request))!.arrayBuffer()).byteLength
				});
		}
		return files;
	});

test('after one visit the map opens without a connection, at any place of it', async ({ page }) => {
	await page.goto(host.url);
	await kept(page);
	const first = await keptFiles(page);
	const total = first.reduce((sum, { size }) => sum + size, 0);
	console.log(`kept for offline: ${first.length} files, ${Math.round(total / 1000)} kB`);
	expect(total).toBeGreaterThanOrEqual(800_000);
	expect(total).toBeLessThanOrEqual(1_100_000);

	await page.goto(`${host.url}?org=enterprise&role=cpo`);
	const panel = page.getByRole('complementary', { name: 'Chief Product Officer' });
	const sentence = 'Sets the product vision';
	await expect(panel).toContainText(sentence);
	await expect.poll(async () => (await keptFiles(page)).map(({ path }) => path)).toContain('data/roles/cpo.json');

	await host.server.stop();
	await page.goto(`${host.url}?org=startup`);
	await painted(page);
	await page.goto(`${host.url}?org=enterprise&role=cpo`);
	await painted(page);
	await expect(panel).toContainText(sentence);
	// A role that was never read says so; the rest of the map goes on.
	await page.goto(`${host.url}?org=enterprise&role=cto`);
	await painted(page);
	await expect(page.getByRole('complementary', { name: 'Chief Technology Officer' })).toContainText(
		'Check the connection'
	);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page).toHaveURL(`${host.url}?org=startup&role=cto`);
});

test('a page that was visited is there without a connection, another says that it is not, and leads to the map', async ({
	page
}) => {
	await page.goto(host.url);
	await kept(page);
	await page.goto(`${host.url}licences/lucide-ISC.txt`);
	await page.goto(`${host.url}bench.html`);
	await page.goto(host.url);
	const paths = (await keptFiles(page)).map(({ path }) => path);
	expect(paths).toContain('licences/lucide-ISC.txt');
	expect(paths.filter((path) => /bench|^rolescape/.test(path))).toEqual([]);
	await host.server.stop();
	await page.goto(`${host.url}licences/lucide-ISC.txt`);
	await expect(page.getByText('ISC License')).toBeVisible();
	await page.goto(`${host.url}licences/mona-sans-OFL.txt`);
	await expect(page.getByRole('heading', { name: 'This page is not available offline' })).toBeVisible();
	await page.getByRole('link', { name: 'Open the map' }).click();
	await painted(page);
});

test('a new version waits during the visit and takes over at the next navigation', async ({ page }) => {
	await page.goto(host.url);
	await kept(page);
	const other = await page.context().newPage();
	await other.goto(`${host.url}?org=startup`);
	await kept(other);
	const [old] = await page.evaluate(() => caches.keys());
	const version = old!.split(' ').at(-1)!;
	host.server.changes.set('service-worker.js', (text) => text.replaceAll(version, 'next'));
	host.server.changes.set('index.html', (text) => text.replace('<head>', '<head><meta name="edition" content="next">'));
	const isNext = () => page.evaluate(() => document.querySelector('meta[name=edition]') !== null);

	await page.reload();
	await waits(page);
	expect(await isNext()).toBe(false);
	await page.reload(); // two tabs are open: nobody is disturbed
	expect(await isNext()).toBe(false);
	await waits(page);
	await other.close();
	await expect.poll(async () => (await page.goto(`${host.url}?org=startup`), isNext())).toBe(true);
	await painted(page);
	// What is still being answered may hold up the worker that steps down until the navigation after.
	await expect
		.poll(
			async () => {
				await page.reload();
				return page.evaluate(async () => {
					const { waiting, active } = (await navigator.serviceWorker.getRegistration())!;
					return waiting === null && active?.state === 'activated';
				});
			},
			{ timeout: 40_000 }
		)
		.toBe(true);
	await page.reload();
	expect(await isNext()).toBe(true);
	await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([old!.replace(version, 'next')]);
});
