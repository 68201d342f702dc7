import { expect, test, type Page } from '@playwright/test';
import { change, CPO_CTO_VP, heads, openTable, table, tray } from './comparison';
import { expectNoViolations, open } from './support';

/** How many rows of the table lie wholly within the window. */
const wholeRows = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			[...document.querySelectorAll('tbody tr:not(.group)')].filter((row) => {
				const { top, bottom, height } = row.getBoundingClientRect();
				return height > 0 && top >= 0 && bottom <= innerHeight;
			}).length
	);

const names = (page: Page) => page.locator('.names');
const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the first screen has ten rows at 1440 × 900, and six at 1280 × 720', async ({ page }) => {
	const addresses = [
		'compare/?roles=cpo,cto',
		'compare/?roles=cpo,cto,vp-product',
		'compare/?roles=cpo,cto,vp-product,head-of-product',
		'compare/?roles=principal-pm,product-line-manager,head-product-analytics,technical-pm',
		'compare/?roles=ceo,apm,ux-researcher',
		'compare/cpo-vs-cto/',
		'compare/em-vs-principal-engineer-vs-tpm/'
	];
	for (const address of addresses) {
		await page.goto(`./${address}`);
		await expect(table(page).locator('.responsibilities li').first()).toBeVisible();
		await page.evaluate(() => document.fonts.ready);
		for (const [width, height, least] of [
			[1440, 900, 10],
			[1280, 720, 6]
		] as const) {
			await page.setViewportSize({ width, height });
			expect(await wholeRows(page), `${address} at ${width} × ${height}`).toBeGreaterThanOrEqual(least);
			expect(await overflow(page), address).toBeLessThanOrEqual(0);
		}
	}
});

test('every set begins with a finding and in short, whoever wrote about it', async ({ page }) => {
	await openTable(page, '?roles=ceo,apm,ux-researcher');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'CEO, APM and UX Researcher: furthest apart in whom they lead and budget'
	);
	await expect(table(page).getByRole('rowgroup').nth(1).getByRole('heading')).toHaveText('In short');
	await expect(table(page).locator('.short').getByRole('rowheader')).toHaveText([
		'Asks',
		'Scope',
		'Horizon',
		'Decisions',
		'Leads'
	]);
});

for (const [kind, address, javaScriptEnabled] of [
	['live table', 'compare/?roles=cpo,cto,vp-product,head-of-product', true],
	['page without script', 'compare/cpo-vs-cto/', false]
] as const)
	test.describe(`the names of a ${kind}`, () => {
		test.use({ javaScriptEnabled });

		test('stick below what sticks above them, over their columns, and hide nothing that has the focus', async ({
			page
		}) => {
			await page.goto(`./${address}`);
			await expect(table(page).locator('.responsibilities li').first()).toBeVisible();
			const last = table(page).locator('.decisions tr').last();
			await last.scrollIntoViewIfNeeded();
			await page.mouse.wheel(0, 600);
			const bar = async (): Promise<number> => {
				const header = page.locator('header').first();
				const { y, height } = (await header.boundingBox())!;
				return Math.max(0, y + height);
			};
			await expect.poll(async () => Math.abs((await names(page).boundingBox())!.y - (await bar()))).toBeLessThan(1);
			const row = table(page).locator('.responsibilities tr').last();
			const cells = await row.getByRole('cell').all();
			for (const [i, cell] of cells.entries()) {
				const name = (await names(page).locator('.column').nth(i).boundingBox())!;
				const { x, width } = (await cell.boundingBox())!;
				expect(name.x + 24).toBeGreaterThan(x);
				expect(name.x + name.width).toBeLessThanOrEqual(x + width + 1);
			}
			// Backwards through everything that takes the focus: each one is below the names.
			await table(page).locator('.responsibilities button').last().focus();
			for (let back = 0; back < 25; back++) {
				await page.keyboard.press('Shift+Tab');
				const focused = page.locator(':focus');
				const inTable = await table(page).locator('tbody :focus').count();
				if (inTable === 0) break;
				const under = (await names(page).boundingBox())!;
				expect((await focused.boundingBox())!.y).toBeGreaterThanOrEqual(under.y + under.height - 1);
			}
			await page.setViewportSize({ width: 1440, height: 460 });
			await expect(names(page)).toBeHidden();
		});
	});

test('at 400 % zoom nothing sticks and nothing is cut', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 225 });
	for (const address of ['compare/?roles=cpo,cto,vp-product,head-of-product', 'compare/cpo-vs-cto/']) {
		await page.goto(`./${address}`);
		await expect(table(page).locator('.short')).toBeVisible();
		expect(await overflow(page), address).toBeLessThanOrEqual(0);
		await expect(names(page)).toBeHidden();
		await table(page).locator('.short tr').last().scrollIntoViewIfNeeded();
		await page.mouse.wheel(0, 300);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
		const { y, height } = (await page.locator('header').first().boundingBox())!;
		expect(y + height).toBeLessThanOrEqual(0);
	}
});

test('on a phone the roles stand below each other under each row, and their coins stay in one line', async ({
	page
}) => {
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		for (const address of ['compare/?roles=cpo,cto,vp-product,head-of-product', 'compare/cpo-vs-cto/']) {
			await page.goto(`./${address}`);
			await expect(table(page).locator('.decisions')).toBeVisible();
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			const row = table(page)
				.locator('.decisions')
				.getByRole('row', { name: /^Product vision/ });
			await row.scrollIntoViewIfNeeded();
			const label = (await row.getByRole('rowheader').boundingBox())!;
			const cells = await Promise.all(
				(await row.getByRole('cell').all()).map(async (cell) => (await cell.boundingBox())!)
			);
			let y = label.y + label.height - 1;
			for (const cell of cells) {
				expect(cell.y).toBeGreaterThanOrEqual(y);
				expect(cell.x + cell.width).toBeLessThanOrEqual(width);
				y = cell.y + cell.height - 1;
			}
			// Two and more on the screen together, each with its name.
			expect(y - label.y).toBeLessThan(300);
			await expect(row.getByRole('cell').nth(1)).toHaveText(/^\s*B\s*CTO:/);
			await page.mouse.wheel(0, 700);
			await expect.poll(async () => (await names(page).boundingBox())!.y).toBeLessThan(1);
			const coins = await names(page).locator('.coin').all();
			const tops = await Promise.all(coins.map(async (coin) => Math.round((await coin.boundingBox())!.y)));
			expect(new Set(tops).size).toBe(1);
			await expectNoViolations(page);
		}
	}
});

test('sections fold, by keyboard too, and stay as they are while roles come and go; paper has them all', async ({
	page
}) => {
	await openTable(page, '?roles=cpo,cto,vp-product');
	const fold = (name: RegExp) => table(page).getByRole('button', { name });
	const skills = table(page)
		.locator('.skills')
		.getByRole('row', { name: /^Hiring/ });
	await expect(fold(/^Skills/)).toHaveAttribute('aria-expanded', 'false');
	await expect(skills).toBeHidden();
	await fold(/^Skills/).focus();
	await page.keyboard.press('Enter');
	await expect(fold(/^Skills/)).toHaveAttribute('aria-expanded', 'true');
	await expect(skills).toBeVisible();
	await expect(fold(/^Who decides/)).toHaveAttribute('aria-expanded', 'true');
	await fold(/^Who decides/).click();
	await expect(table(page).getByRole('row', { name: /^Product vision/ })).toBeHidden();
	await change(page, CPO_CTO_VP[2]!, 'Remove');
	await expect(heads(page)).toHaveCount(2);
	await expect(fold(/^Skills/)).toHaveAttribute('aria-expanded', 'true');
	await expect(fold(/^Who decides/)).toHaveAttribute('aria-expanded', 'false');
	await expectNoViolations(page);
	await page.emulateMedia({ media: 'print' });
	await expect(table(page).locator('.decisions tr:not(.group)').first()).toBeVisible();
	await expect(table(page).locator('.misconceptions li').first()).toBeVisible();
	// With what their heads say of them.
	await expect(table(page).locator('.experience').getByText('estimates unless sourced')).toBeVisible();
	await expect(names(page)).toBeHidden();
	await expect(table(page).locator('thead')).toHaveCSS('display', 'table-header-group');
});

test('signing off has a letter of its own, which the legend explains', async ({ page }) => {
	await page.goto('./compare/cpo-vs-vp-product/');
	const row = table(page)
		.locator('.decisions')
		.getByRole('row', { name: /^Strategy of a product line/ });
	await expect(row.getByRole('cell').first()).toContainText('Signs off');
	await expect(row.locator('.tile').first()).toHaveText('S');
	await expect(table(page).locator('.decisions .legend')).toContainText('S: signs off');
	await expect(table(page).locator('.decisions .legend')).toContainText('C: advises first');
});

test('picks beside the panel stay in one row, the sentence going first', async ({ page }) => {
	for (const [width, sentence] of [
		[1440, false],
		[1280, false],
		[1920, true]
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await open(page, '?role=vp-product&compare=cpo,cto,vp-product,head-product-analytics');
		await expect(tray(page)).toBeVisible();
		await expect(page.getByRole('complementary')).toBeVisible();
		await expect.poll(() => tray(page).evaluate((bar) => bar.getBoundingClientRect().height)).toBeLessThan(60);
		const parts = await tray(page).locator('li, a, .text').all();
		const middles = await Promise.all(
			parts.map(async (part) => {
				const { y, height } = (await part.boundingBox())!;
				return Math.round(y + height / 2);
			})
		);
		expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
		const words = tray(page).locator('.meeting');
		const cut = await words.evaluate((line) => {
			const box = line.getBoundingClientRect();
			const { top, bottom } = line.firstElementChild!.getBoundingClientRect();
			return top >= box.bottom ? 'away' : bottom <= box.bottom + 1 && top >= box.top - 1 ? 'whole' : 'cut';
		});
		expect(cut, `${width}`).toBe(sentence ? 'whole' : 'away');
		const inside = await tray(page).evaluate((bar) => bar.scrollWidth <= bar.clientWidth);
		expect(inside).toBe(true);
	}
});
