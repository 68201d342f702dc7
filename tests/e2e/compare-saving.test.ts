import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openTable } from './comparison';
import { expectNoViolations } from './support';

test('the table is saved as CSV and as Markdown', async ({ page }) => {
	await openTable(page, '?roles=em,tpm');
	for (const [entry, file, words] of [
		['Table as CSV', 'rolescape-eng-manager-tpm.csv', ',Engineering Manager,Technical Program Manager'],
		['Table as Markdown', 'rolescape-eng-manager-tpm.md', '|  | Engineering Manager | Technical Program Manager |']
	] as const) {
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('menuitem', { name: entry }).click();
		const saved = await saving;
		expect(saved.suggestedFilename()).toBe(file);
		expect(
			readFileSync(await saved.path(), 'utf8')
				.replace('\uFEFF', '')
				.split(/\r?\n/)[0]
		).toBe(words);
	}
});

test('a comparison is shared as a frame and as a picture of a slide', async ({ page }) => {
	await openTable(page, '?roles=cpo,cto,vp-product');
	await page.getByRole('button', { name: 'Share' }).click();
	await expect(page.getByRole('menuitem')).toHaveText([
		/Copy link/,
		/Embed/,
		/Picture/,
		/Copy table/,
		/Table as CSV/,
		/Table as Markdown/
	]);
	await page.getByRole('menuitem', { name: 'Embed' }).click();
	await expect(page.getByRole('region', { name: 'Lines to copy' })).toContainText(
		'/embed/?compare=cpo,cto,vp-product&amp;theme=light'
	);
	await expect(page.frameLocator('iframe').getByRole('table')).toBeAttached();
	await expectNoViolations(page);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('menuitem', { name: 'Picture' }).click();
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await dialog.getByText('SVG', { exact: true }).click();
	const saving = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download' }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toBe('rolescape-cpo-cto-vp-product.svg');
	const svg = readFileSync(await saved.path(), 'utf8');
	for (const words of ['viewBox="0 0 1600 900"', 'Chief Product', 'Technology', 'Vice President', '1 to 3 years'])
		expect(svg).toContain(words);
	await expectNoViolations(page);
});
