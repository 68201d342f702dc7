import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const ids = readdirSync(`${build}compare`, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);
const htmlOf = (id: string): string => readFileSync(`${build}compare/${id}/index.html`, 'utf8');

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a pair says what sets it apart, who decides and what it shares', async ({ page }) => {
		await page.goto('./compare/cpo-vs-vp-product/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The CPO picks the products, VP Product ranks their areas'
		);
		await expect(page.getByText('24 things set them apart, 19 they share.')).toBeVisible();
		await expect(page.getByText('Both answer for product strategy').first()).toBeVisible();
		await expect(page).toHaveTitle(
			'Chief Product Officer (CPO) and Vice President of Product (VP of Product): what sets them apart · Rolescape'
		);
		const table = page.getByRole('table');
		await expect(table.getByRole('columnheader', { name: 'Vice President of Product' })).toBeVisible();
		await expect(
			table
				.locator('.dimensions')
				.getByRole('row', { name: /^Horizon/ })
				.getByRole('cell')
		).toHaveText([/3 to 5 years/, /1 to 3 years/]);
		await expect(
			table
				.locator('.decisions')
				.getByRole('row', { name: /^Product vision/ })
				.getByRole('cell')
		).toHaveText([/Decides/, /Drives/]);
		const shared = table.getByRole('row', { name: /^What they share/ });
		for (const words of ['Answers for: outcomes', 'Advises: roadmap order of an area'])
			await expect(shared).toContainText(words);
		// Level and discipline stand in the heads, and only there.
		for (const words of ['Level', 'Discipline'])
			await expect(table.getByRole('rowheader', { name: words, exact: true })).toHaveCount(0);
		await expect(shared).not.toContainText('iscipline');
		await expect(
			table.getByRole('columnheader', { name: /Vice President of Product.*VP.*Product management/ })
		).toBeVisible();
		await expect(table.getByRole('rowheader', { name: 'Accountability' })).toHaveCount(0);
		// A skill that one of them does not list is not rated.
		await expect(table.locator('.skills').getByRole('cell', { name: 'Not listed' })).toHaveCount(0);
		await expect(table.locator('.skills').getByRole('row', { name: /^Listed for this role only/ })).toBeVisible();
		expect(await table.innerText()).not.toMatch(/not asked for/i);
		// Marks open their sources in place; nothing else on the page is a button.
		const buttons = page.getByRole('button');
		expect(await buttons.count()).toBe(await page.locator('.cited button').count());
		await table
			.getByRole('button', { name: /^Sources? \d/ })
			.first()
			.click();
		await expect(page.getByRole('note', { name: 'Sources' }).getByRole('link').first()).toBeVisible();
	});

	test('of three roles, the one that stands alone is raised, and says so', async ({ page }) => {
		await page.goto('./compare/cpo-vs-cto-vs-vp-product/');
		const cells = page.getByRole('row', { name: /^Horizon/ }).getByRole('cell');
		await expect(cells.nth(2)).toContainText('unlike the others');
		await expect(cells.nth(0)).not.toContainText('unlike the others');
		await expect(cells.nth(2).locator('.cell')).not.toHaveCSS('box-shadow', 'none');
		await expect(cells.nth(0).locator('.cell')).toHaveCSS('box-shadow', 'none');
	});

	test('from a role to the pair, to the list and on to the map', async ({ page }) => {
		await page.goto('./roles/cpo/');
		await page.getByRole('link', { name: /^Side by side\s+with the CTO$/ }).click();
		await expect(page).toHaveURL(/\/compare\/cpo-vs-cto\/$/);
		await page.getByRole('navigation').getByRole('link', { name: 'Compare' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roles side by side');
		await expect(page.getByRole('list').first().getByRole('link')).toHaveText([
			'CPO · CTO · VP Product',
			'PM · Product Owner · PMM',
			'Head of Product · VP Product · Director PM',
			'Eng Manager · Tech Lead · TPM'
		]);
		await page.getByRole('link', { name: 'CPO · CTO · VP Product' }).click();
		await page.getByRole('link', { name: /^Show on the map\s+where the Chief Technology Officer is$/ }).click();
		await expect(page).toHaveURL(/\/\?role=cto$/);
	});

	for (const width of [1440, 720, 390, 320])
		test(`no page is wider than the window at ${width} px, and every row keeps its name`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['./compare/', './compare/cpo-vs-cto/', './compare/em-vs-principal-engineer-vs-tpm/']) {
				await page.goto(path);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
			}
			await expect(page.getByRole('rowheader', { name: 'What they share' })).toBeVisible();
			const [name, cell] = await Promise.all([
				page.getByRole('rowheader').first().boundingBox(),
				page.getByRole('row').nth(2).getByRole('cell').first().boundingBox()
			]);
			if (width < 720) expect(cell!.y).toBeGreaterThanOrEqual(name!.y + name!.height - 1);
			else expect(cell!.x).toBeGreaterThanOrEqual(name!.x + name!.width - 1);
		});
});

test('there is a page for every pair in either order; all their links lead somewhere', () => {
	expect(ids.length).toBeGreaterThan(128);
	const targets = new Map<string, boolean>();
	for (const id of ids) {
		const html = htmlOf(id);
		const reversed = id.split('-vs-').toReversed().join('-vs-');
		if (id.split('-vs-').length === 2) expect(ids).toContain(reversed);
		for (const [, href] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
			const url = new URL(href!.replaceAll('&amp;', '&'), `http://build/compare/${id}/`);
			if (url.host !== 'build') continue;
			if (url.pathname === `/compare/${id}/`) expect(html, `${id}: ${url.hash}`).toContain(`id="${url.hash.slice(1)}"`);
			const file = `${build}${decodeURIComponent(url.pathname.slice(1))}${url.pathname.endsWith('/') ? 'index.html' : ''}`;
			if (!targets.has(file)) targets.set(file, existsSync(file));
			expect(targets.get(file), `${id}: ${href}`).toBe(true);
		}
		expect(
			[...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag),
			id
		).toEqual(['<script src="../../boot.js">', '<script type="module" src="../../pages/bar.js">']);
	}
});

test('titles and descriptions are there, of a length that is shown, and different for every pair', () => {
	const seen = new Set<string>();
	for (const id of ids) {
		const html = htmlOf(id);
		const description = /<meta name="description" content="([^"]*)"/.exec(html)![1]!;
		expect(description.length, id).toBeGreaterThan(60);
		expect(description.replaceAll(/&\w+;/g, '&').length, id).toBeLessThanOrEqual(160);
		seen.add(/<title>([^<]*)</.exec(html)![1]!);
	}
	expect(seen.size).toBe(ids.length);
});

test('compare pages have no accessibility violations in either theme', async ({ page }) => {
	for (const theme of ['light', 'dark'])
		for (const path of ['compare/', 'compare/cpo-vs-cto/', 'compare/cpo-vs-cto-vs-vp-product/']) {
			await page.goto(`./${path}?theme=${theme}`);
			await expectNoViolations(page);
		}
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('./compare/pm-vs-product-owner/');
	await expectNoViolations(page);
});

test('on paper the columns stand beside each other, however narrow the sheet', async ({ page }) => {
	await page.setViewportSize({ width: 700, height: 900 });
	await page.emulateMedia({ media: 'print' });
	await page.goto('./compare/cpo-vs-cto-vs-vp-product/');
	const cells = await page
		.locator('.short')
		.getByRole('row', { name: /^Horizon/ })
		.getByRole('cell')
		.all();
	const boxes = await Promise.all(cells.map(async (cell) => (await cell.boundingBox())!));
	expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(1);
	expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeLessThanOrEqual(700);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});

test('in forced colours the raised cell has an edge, and tiles keep their letters apart', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('./compare/cpo-vs-cto-vs-vp-product/');
	await expect(page.locator('.raised .cell').first()).toHaveCSS('border-top-width', '2px');
});
