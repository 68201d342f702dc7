import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the page of sources says what rests on each, and leads to the roles', async ({ page }) => {
		await page.goto('./roles/cpo/');
		await page.getByRole('navigation').getByRole('link', { name: 'Sources' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
		const scrum = page.locator('#SCRUM');
		await expect(scrum.getByText('licence: CC BY-SA 4.0')).toBeVisible();
		await scrum.getByText(/^Supports \d+ statements$/).click();
		await expect(scrum.getByText('Orders the backlog as one person')).toBeVisible();
		await scrum.getByRole('link', { name: 'Product Owner', exact: true }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Product Owner');
	});

	test('a role says where sources disagree, with nothing folded', async ({ page }) => {
		await page.goto('./roles/cpo/');
		const part = page.locator('section', { hasText: 'Where sources disagree' });
		for (const words of ['10 years or more', '5 to 10 years', '18 years or more'])
			await expect(part.getByText(words)).toBeVisible();
	});

	test('every sourced statement of a role opens its sources in place, in reading order, and leads to them', async ({
		page
	}) => {
		await page.goto('./roles/cpo/');
		const marks = page.locator('.cited button');
		expect(await marks.count()).toBeGreaterThan(20);
		const said = await marks.allInnerTexts();
		expect(said[0]).toMatch(/^1\b/);
		// A number is met for the first time only after all smaller ones.
		const numbers = said.flatMap((text) =>
			text.split(', ').flatMap((part) => {
				const [from, to = from] = part.split(' to ').map(Number) as [number, number?];
				return Array.from({ length: to - from + 1 }, (_, i) => from + i);
			})
		);
		expect([...new Set(numbers)]).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
		await marks.first().click();
		const note = page.getByRole('note', { name: 'Sources' });
		await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:/);
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		const keys = await page
			.locator('.cited .about a')
			.evaluateAll((all) => [...new Set(all.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)))]);
		expect(keys.length).toBeGreaterThan(10);
		await marks.first().click();
		await note
			.getByRole('link', { name: /^all that rests on it/ })
			.first()
			.click();
		await expect(page).toHaveURL(/sources\/#/);
		for (const key of keys) await expect(page.locator(`[id="${key}"]`), key).toHaveCount(1);
	});

	for (const width of [1440, 320])
		test(`it is no wider than the window at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('./sources/');
			for (const summary of (await page.locator('summary').all()).slice(0, 5)) await summary.click();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		});
});

test('every link to a role leads to its page, and the page brings no script but theme and bar', () => {
	const html = readFileSync(`${build}sources/index.html`, 'utf8');
	const roles = new Set([...html.matchAll(/<a [^>]*?href="\.\.\/roles\/([^"/]+)\/"/g)].map(([, id]) => id!));
	expect(roles.size).toBeGreaterThan(40);
	for (const id of roles) expect(existsSync(`${build}roles/${id}/index.html`), id).toBe(true);
	expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
		'<script src="../boot.js">',
		'<script type="module" src="../pages/bar.js">'
	]);
});

test('sources and disagreements have no accessibility violations in either theme', async ({ page }) => {
	for (const theme of ['light', 'dark']) {
		await page.goto(`./sources/?theme=${theme}`);
		await page.locator('summary').first().click();
		await expectNoViolations(page);
		await page.goto(`./roles/pm/?theme=${theme}`);
		await expectNoViolations(page);
	}
});

test('a question in the panel opens by keyboard', async ({ page }) => {
	await page.goto('./?role=cpo');
	const question = page.locator('summary', { hasText: 'How many years of experience' });
	await question.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('18 years or more')).toBeVisible();
});
