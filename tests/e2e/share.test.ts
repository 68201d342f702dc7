import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPng } from '#core/export/png';
import { profileProblems } from '../support/svg-profile';
import { elementsOf, readXml, textOf } from '../support/xml';
import { APP } from './servers';
import { choose, dialog, menuLine, openShare, previewed, save, shareButton } from './share';
import { expectNoViolations, inkOnMap, open } from './support';

test('the menu opens by mouse, and every line of it does what it says', async ({ page }) => {
	await open(page, '?role=vp-product');
	await shareButton(page).click();
	await expect(page.getByRole('menu', { name: 'Share' }).getByRole('menuitem')).toHaveText([
		/^\s*Copy link\s*this view$/,
		/^\s*Embed\s*page, slide$/,
		/^\s*Picture\s*SVG, PNG$/
	]);
	await expect(menuLine(page, 'Copy link')).toBeFocused();
	await expect(menuLine(page, 'Picture')).toHaveAccessibleDescription('SVG, PNG');
	const { width, right } = await page
		.getByRole('menu', { name: 'Share' })
		.evaluate((menu) => menu.getBoundingClientRect());
	expect(width).toBe(264);
	expect(right).toBeCloseTo((await shareButton(page).evaluate((button) => button.getBoundingClientRect())).right, 0);
	await shareButton(page).click();
	await expect(page.getByRole('menu', { name: 'Share' })).toBeHidden();
	for (const name of ['Embed', 'Picture']) {
		await openShare(page, name);
		await expect(dialog(page, name)).toBeVisible();
		await dialog(page, name).getByRole('button', { name: 'Close' }).click();
		await expect(dialog(page, name)).toBeHidden();
	}
});

test('a link restores the whole view', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '?org=enterprise&role=cpo&layout=left-right&theme=dark');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await openShare(page, 'Copy link');
	await expect(page.getByText('Link copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link.length).toBeLessThanOrEqual(300);
	expect([...new URL(link).searchParams.keys()]).toEqual(['org', 'role', 'layout', 'theme', 'camera']);
	await page.goto(link);
	await expect.poll(() => inkOnMap(page)).toBeGreaterThan(0.002);
	await expect(page.getByRole('complementary', { name: 'Chief Product Officer' })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Left to right' })).toBeChecked();
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('where the clipboard is refused the link is there to be copied by hand', async ({ page }) => {
	await page.addInitScript(
		() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')))
	);
	await open(page, '?role=cpo');
	await openShare(page, 'Copy link');
	const field = page.getByRole('textbox', { name: 'Copy this link' });
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(`${APP}?role=cpo`);
	expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!)).toBe(
		`${APP}?role=cpo`.length
	);
});

test('snippets are ready to be copied, with a title and the theme that was chosen', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '?org=enterprise&role=cpo');
	await openShare(page, 'Embed');
	const lines = page.getByRole('region', { name: 'Lines to copy' });
	await expect(lines).toContainText(`src="${APP}embed/?org=enterprise&amp;role=cpo&amp;fit=role&amp;theme=light"`);
	await expect(lines).toContainText('title="Chief Product Officer in Enterprise, Rolescape"');
	await choose(page, 'Whole map');
	await choose(page, 'Dark');
	await choose(page, 'reveal.js 6');
	await page.getByRole('textbox', { name: 'Title' }).fill('Who does what at "Ours" & theirs');
	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByText('Lines copied')).toBeVisible();
	const snippet = await page.evaluate(() => navigator.clipboard.readText());
	expect(snippet).toContain(
		`data-src="${APP}embed/?org=enterprise&amp;role=cpo&amp;fit=all&amp;theme=dark&amp;gestures=greedy" data-preload title="Who does what at &quot;Ours&quot; &amp; theirs"`
	);
	for (const needed of [
		'--slide-scale',
		'max-width:none',
		'max-height:none',
		'preventIframeAutoFocus',
		'allow="clipboard-write; fullscreen"'
	])
		expect(snippet).toContain(needed);
	await choose(page, 'reveal.js 5');
	await expect(lines).not.toContainText('preventIframeAutoFocus');
});

test('what a reader has opened is never promised to others, but makes a picture', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await page.getByRole('button', { name: 'More organisations' }).click();
	await page.getByRole('menuitem', { name: 'Open a file…' }).click();
	const chooser = page.waitForEvent('filechooser');
	await dialog(page, 'Open a file').getByRole('button', { name: 'Choose a file' }).click();
	const titles = ['<b>Boss</b> & "Co"', 'رئيس المنتجات 🚀'];
	const rows = titles.map((title, i) => `${i},"${title.replaceAll('"', '""')}",${i === 0 ? '' : '0'}`);
	await (
		await chooser
	).setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,title,manager', ...rows].join('\n')) });
	await expect(page.getByRole('treeitem')).toHaveCount(2);
	await openShare(page, 'Copy link');
	await expect(page.getByText('Link copied, without your file')).toBeVisible();
	await openShare(page, 'Embed');
	await expect(dialog(page, 'Embed')).toContainText('Your own organisation stays in this browser');
	await expect(dialog(page, 'Embed').locator('iframe')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await openShare(page, 'Picture');
	await choose(page, 'SVG');
	await choose(page, 'Whole map');
	await previewed(page);
	const svg = (await save(page)).bytes.toString('utf8');
	expect(profileProblems(svg)).toEqual([]);
	const named = [...elementsOf(readXml(svg))].filter((element) => element.name === 'title').map(textOf);
	for (const title of titles) expect(named).toContain(title);
});

test.describe('on small screens', () => {
	for (const [width, height] of [
		[390, 844],
		[320, 568]
	] as const)
		test(`everything can be reached at ${width} × ${height}`, async ({ browser }) => {
			const context = await browser.newContext({
				viewport: { width, height },
				hasTouch: true,
				isMobile: true,
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			await open(page, '?role=vp-product');
			const { width: wide, height: high } = (await shareButton(page).boundingBox())!;
			expect(Math.min(wide, high)).toBeGreaterThanOrEqual(44);
			await shareButton(page).tap();
			for (const name of ['Copy link', 'Embed', 'Picture'])
				await expect(menuLine(page, name)).toBeInViewport({ ratio: 1 });
			await menuLine(page, 'Picture').tap();
			await previewed(page);
			expect(await dialog(page, 'Picture').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
			await choose(page, 'Tight');
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Download' }).tap()
			]);
			expect(readPng(readFileSync(await file.path())).width).toBeGreaterThan(300);
			await dialog(page, 'Picture').getByRole('button', { name: 'Close' }).tap();
			await openShare(page, 'Embed');
			expect(await dialog(page, 'Embed').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			await context.close();
		});
});

for (const theme of ['light', 'dark'])
	test(`menu and dialogs have no accessibility violations, ${theme}`, async ({ page }) => {
		await open(page, `?role=vp-product&theme=${theme}`);
		await shareButton(page).click();
		await expect(menuLine(page, 'Embed')).toBeVisible();
		await expectNoViolations(page);
		await menuLine(page, 'Embed').click();
		await expect(dialog(page, 'Embed')).toBeVisible();
		await expectNoViolations(page);
		await page.keyboard.press('Escape');
		await openShare(page, 'Picture');
		await previewed(page);
		await expectNoViolations(page);
	});
