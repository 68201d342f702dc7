import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { BUILD } from '../support/built-site.mjs';
import { ATLAS } from './servers';
import { expectNoViolations, open } from './support';

test.use({ baseURL: ATLAS });

test('the built files work on a plain static server under a sub-path', async ({ page }) => {
	const missing: string[] = [];
	page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
	await open(page, '?org=enterprise&role=cpo');
	await expect(page.getByRole('complementary', { name: 'Chief Product Officer' })).toContainText(
		'Sets the product vision'
	);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	// Startup has no Chief Product Officer: its nearest is selected.
	await expect(page.getByRole('complementary', { name: 'Head of Product' })).toBeVisible();
	await expect(page).toHaveURL(`${ATLAS}?org=startup&role=head-of-product`);
	await page.getByRole('link', { name: 'Rolescape' }).click();
	await expect(page.getByText('40 roles in 7 territories')).toBeVisible();
	expect(missing).toEqual([]);
});

test('the page for measuring is there, keeps its contract, and is linked from nowhere', async ({ page }) => {
	await page.goto('./bench.html');
	await page.waitForFunction(() => '__bench' in window);
	const view = await page.evaluate(async () => {
		const bench = (window as unknown as { __bench: Record<string, (...args: unknown[]) => unknown> }).__bench;
		const rows = [
			{ id: 'a', parentId: null, title: 'Chief', name: 'Ada' },
			...Array.from({ length: 50 }, (_, i) => ({
				id: `b${i}`,
				parentId: i < 5 ? 'a' : `b${i % 5}`,
				title: 'Engineer',
				name: 'Bo'
			}))
		];
		await bench.load!(rows, { expandDepth: null });
		const all = bench.view!();
		await bench.flyTo!('b7');
		const near = bench.view!();
		await bench.toggle!('a');
		await bench.fit!();
		return { all, near, folded: bench.view!() } as Record<string, { x: number; k: number }>;
	});
	expect(view.near!.k).toBe(1);
	expect(view.all!.k).toBeLessThan(1);
	expect(view.folded!.k).toBeGreaterThan(view.all!.k);
	await open(page);
	expect(await page.content()).not.toContain('bench.html');
});

test('what is under no address says so, without script too, and leads to the map from any depth', async ({
	browser
}) => {
	const page404 = await readFile(`${BUILD}/404.html`, 'utf8');
	for (const javaScriptEnabled of [true, false]) {
		const page = await browser.newPage({ javaScriptEnabled });
		// A host that has the site, which was built for the root, under a path, and shows 404.html for what is missing.
		await page.route(`${ATLAS}none/**`, (route) =>
			route.fulfill({ status: 404, contentType: 'text/html', body: page404 })
		);
		await page.goto(`${ATLAS}none/of/these/`);
		await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
		const link = page.getByRole('link', { name: 'Open the map' });
		if (javaScriptEnabled) {
			await expect(link).toHaveAttribute('href', new URL(ATLAS).pathname);
			await expectNoViolations(page);
		}
		await page.close();
	}
});
