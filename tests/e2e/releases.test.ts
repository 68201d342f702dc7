import { expect, test, type Page } from '@playwright/test';
import { nextRelease } from '../support/next-release';
import { readFile } from 'node:fs/promises';
import { BUILD } from '../support/built-site.mjs';
import { kept, ownHost } from './own-host';
import { item } from './places';
import { dropFiles, inkOnMap } from './support';

const host = ownHost();
const painted = async (page: Page): Promise<boolean> => (await inkOnMap(page).catch(() => 0)) > 0.002;
const edition = (page: Page) =>
	page.evaluate(() => document.querySelector('meta[name=edition]')?.getAttribute('content') ?? '');
const hashed = (path: string): boolean => path.startsWith('_app/immutable/');
/** Whether this path has an even number of letters: which half of a release has arrived. */
const half = (path: string): boolean => path.length % 2 === 0;

/** Visits the map until it is painted; how often that took. */
async function visitsUntil(page: Page, done: () => Promise<boolean>): Promise<number> {
	for (let visit = 1; visit < 8; visit++) {
		await page.goto(host.url);
		await page.waitForLoadState('load');
		const good = await expect
			.poll(done, { timeout: 4_000 })
			.toBe(true)
			.then(
				() => true,
				() => false
			);
		if (good) return visit;
	}
	return Infinity;
}

/** Pages among what is kept in place of scripts and styles. */
const wronglyKept = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const wrong = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				if (/\.(js|css|json|woff2)$/.test(new URL(request.url).pathname)) {
					const answer = (await cache.match(request))!;
					if (answer.headers.get('content-type')?.includes('html')) wrong.push(request.url);
				}
		}
		return wrong;
	});

test('a page of somebody else in place of a script is not kept, and the next try works', async ({ page }) => {
	await page.goto(`${host.url}?compare=cpo,cto`);
	await kept(page);
	await expect.poll(() => painted(page)).toBe(true);
	host.server.fault = (path) => (hashed(path) ? 'page' : undefined);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText(
		'The server did not give it out: load the page again in a moment.'
	);
	host.server.fault = () => undefined;
	expect(await wronglyKept(page)).toEqual([]);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('table')).toBeVisible();
});

test('half of a release, on a host that has a page for everything, leaves the map as it was, and heals', async ({
	page
}) => {
	await page.goto(host.url);
	await kept(page);
	const { texts } = nextRelease();
	host.server.release = (path) => (hashed(path) && half(path) ? 'this' : 'next');
	host.server.fault = (path) => (hashed(path) && half(path) && texts.has(path) ? 'page' : undefined);
	for (let visit = 0; visit < 2; visit++) {
		await page.goto(host.url);
		await expect.poll(() => painted(page), { message: 'the map is painted' }).toBe(true);
		expect(await edition(page)).toBe('');
	}
	expect(await wronglyKept(page)).toEqual([]);
	host.server.release = () => 'next';
	host.server.fault = () => undefined;
	expect(await visitsUntil(page, async () => (await edition(page)) === 'next' && (await painted(page)))).toBeLessThan(
		6
	);
});

test('whoever comes first while half of a release is there has the map at a later visit', async ({ page }) => {
	const { texts } = nextRelease();
	host.server.release = () => 'next';
	host.server.fault = (path) => (hashed(path) && half(path) && texts.has(path) ? 'page' : undefined);
	await page.goto(host.url);
	await expect(page.getByRole('alert')).toContainText('A part of this page did not come.');
	expect(await painted(page)).toBe(false);
	host.server.fault = () => undefined;
	expect(await visitsUntil(page, () => painted(page))).toBeLessThan(4);
	expect(await wronglyKept(page)).toEqual([]);
});

test('a new release takes the file along that the reader has open', async ({ page }) => {
	await page.goto(host.url);
	await kept(page);
	await expect.poll(() => painted(page)).toBe(true);
	await dropFiles(page, ['organisation.csv', await readFile(`${BUILD}/samples/organisation.csv`, 'utf8')]);
	await expect(page.getByRole('button', { name: 'Your org' })).toHaveAttribute('aria-pressed', 'true');
	for (const name of ['Chief Product Officer', 'Chief Technology Officer']) {
		await item(page, name).focus();
		await page.keyboard.press('Space');
	}
	await expect.poll(() => page.evaluate(() => sessionStorage.getItem('rolescape-handed-over') !== null)).toBe(true);
	await expect(page).toHaveURL(/compare=cpo,cto/);
	const here = page.url();
	host.server.release = () => 'next';
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await expect.poll(() => edition(page)).toBe('next');
	await expect(page).toHaveURL(/org=yours/);
	await expect(page.getByText('is gone once that is closed')).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL(here);
	await expect(page.getByRole('button', { name: 'Your org' })).toHaveAttribute('aria-pressed', 'true');
});

test('a release that is taken back gives way to the one before', async ({ page }) => {
	await page.goto(host.url);
	await kept(page);
	host.server.release = () => 'next';
	expect(await visitsUntil(page, async () => (await edition(page)) === 'next' && (await painted(page)))).toBeLessThan(
		6
	);
	host.server.release = () => 'this';
	for (let visit = 0; visit < 2; visit++) {
		await page.goto(host.url);
		await expect.poll(() => painted(page), { message: 'the map is painted' }).toBe(true);
	}
	expect(await visitsUntil(page, async () => (await edition(page)) === '' && (await painted(page)))).toBeLessThan(6);
});
