import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { dropFiles, expectNoViolations, open } from './support';

const roles = readdirSync(fileURLToPath(new URL('../../build/roles/', import.meta.url)), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every role fills one sheet of paper, and can be taken along as text', async ({ page, request }) => {
		expect(roles.length).toBeGreaterThan(45);
		const long: string[] = [];
		for (const name of roles) {
			await page.goto(`./roles/${name}/sheet/`);
			const pdf = await page.pdf({ preferCSSPageSize: true });
			const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
			if (pages !== 1) long.push(`${name}: ${pages}`);
		}
		expect(long).toEqual([]);
		const text = await (await request.get('./roles/cpo/job-description.md')).text();
		expect(text).toMatch(/^# Chief Product Officer\n/);
		expect(text).toContain('## Sources');
	});
});

test('a role of one’s own organisation is copied as a job description, and printed, under its own names', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await dropFiles(page, [
		'ours.csv',
		'id,title,manager,role\na,Boss,,ceo\nb,Product Captain,a,vp-product\nc,PM Payments,b,pm\n'
	]);
	await expect(page.getByRole('treeitem')).toHaveCount(3);
	await page.getByRole('treeitem', { name: /^Product Captain/ }).focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'Product Captain' });
	await expect(panel.getByText('Leads PM Payments.')).toBeVisible();
	await panel.getByRole('button', { name: 'Copy as job description' }).click();
	await expect(panel.getByText('Copied, formatted and as Markdown')).toBeVisible();
	const copied = await page.evaluate(async () => {
		const [one] = await navigator.clipboard.read();
		return Promise.all(['text/plain', 'text/html'].map(async (type) => (await one!.getType(type)).text()));
	});
	expect(copied[0]).toMatch(/^# Product Captain\n/);
	expect(copied[0]).toContain('- **Reports to:** Boss');
	expect(copied[1]).toContain('Product Captain</h1>');
	await expectNoViolations(page);

	// What the browser is given to print is the sheet, and nothing else of the page.
	await page.evaluate(() => (window.print = () => undefined));
	await panel.getByRole('button', { name: 'Print on one sheet' }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.job-print').getByRole('heading', { level: 1 })).toHaveText('Product Captain');
	await expect(panel).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect(page.locator('.job-print')).toHaveCount(0);
	await expect(panel).toBeVisible();
});
