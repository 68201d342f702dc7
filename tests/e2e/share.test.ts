import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readPng } from '#core/export/png';
import { BuildServer } from '../support/build-server';
import { difference, rasterByBrowser, rasterByOther } from '../support/raster';
import { profileProblems } from '../support/svg-profile';
import { elementsOf, readXml, textOf } from '../support/xml';
import { APP } from './servers';
import { expectNoViolations, inkOnMap, open } from './support';

const shareButton = (page: Page): Locator => page.getByRole('button', { name: 'Share', exact: true });
const menuLine = (page: Page, name: string): Locator => page.getByRole('menu', { name: 'Share' }).getByRole('menuitem', { name });
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const choose = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('radio', { name, exact: true }).click();

async function openShare(page: Page, line: string): Promise<void> {
	await shareButton(page).click();
	await menuLine(page, line).click();
}

/** Waits until the preview shows something. */
const previewed = (page: Page) =>
	expect
		.poll(() =>
			page.getByRole('img', { name: /^Preview: / }).locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
				const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
				return new Set(new Uint32Array(data.buffer)).size;
			})
		)
		.toBeGreaterThan(8);

async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const titlesOf = (page: Page): Promise<string[]> =>
	page.getByRole('tree', { name: 'Organisation' }).getByRole('treeitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? item.textContent!));

test('the menu opens by mouse, and every line of it does what it says', async ({ page }) => {
	await open(page, '?role=vp-product');
	await shareButton(page).click();
	await expect(page.getByRole('menu', { name: 'Share' }).getByRole('menuitem')).toHaveText([/^\s*Copy link\s*this view$/, /^\s*Embed\s*page, slide$/, /^\s*Picture\s*SVG, PNG$/]);
	await expect(menuLine(page, 'Copy link')).toBeFocused();
	await expect(menuLine(page, 'Picture')).toHaveAccessibleDescription('SVG, PNG');
	const { width, right } = await page.getByRole('menu', { name: 'Share' }).evaluate((menu) => menu.getBoundingClientRect());
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

test('a picture is made with the keyboard alone, and the focus comes back', async ({ page }) => {
	await open(page, '?role=vp-product');
	await shareButton(page).focus();
	await page.keyboard.press('Enter');
	await expect(menuLine(page, 'Copy link')).toBeFocused();
	await page.keyboard.press('p');
	await expect(menuLine(page, 'Picture')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dialog(page, 'Picture')).toBeVisible();
	await previewed(page);
	const svg = dialog(page, 'Picture').getByRole('radio', { name: 'SVG' });
	for (let i = 0; i < 6 && !(await dialog(page, 'Picture').getByRole('radio', { name: 'PNG' }).evaluate((radio) => radio === document.activeElement)); i++) await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(svg).toBeFocused();
	await expect(svg).toBeChecked();
	const download = page.getByRole('button', { name: 'Download' });
	for (let i = 0; i < 8 && !(await download.evaluate((button) => button === document.activeElement)); i++) await page.keyboard.press('Tab');
	const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(file.suggestedFilename()).toBe('rolescape-mid-size-view.svg');
	await expect(page.getByRole('status').filter({ hasText: 'Picture downloaded' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog(page, 'Picture')).toBeHidden();
	await expect(shareButton(page)).toBeFocused();
	// Escape closed the dialog, not the panel behind it.
	await expect(page.getByRole('complementary', { name: 'Vice President of Product' })).toBeVisible();
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
	await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))));
	await open(page, '?role=cpo');
	await openShare(page, 'Copy link');
	const field = page.getByRole('textbox', { name: 'Copy this link' });
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(`${APP}?role=cpo`);
	expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!)).toBe(`${APP}?role=cpo`.length);
});

test('an SVG of the whole map has every title, and nothing that only browsers know', async ({ page }) => {
	await open(page, '?org=enterprise');
	await openShare(page, 'Picture');
	await choose(page, 'SVG');
	await choose(page, 'Whole map');
	await previewed(page);
	const { name, bytes } = await save(page);
	expect(name).toBe('rolescape-enterprise.svg');
	const svg = bytes.toString('utf8');
	expect(profileProblems(svg)).toEqual([]);
	const named = new Set([...elementsOf(readXml(svg))].filter((element) => element.name === 'title').map(textOf));
	const titles = (await titlesOf(page)).map((spoken) => spoken.split(',')[0]!);
	expect(titles.length).toBeGreaterThan(40);
	for (const title of titles) expect([...named].some((other) => other.startsWith(title)), title).toBe(true);
});

test('PNGs have the size and the resolution that was asked for', async ({ page }) => {
	await open(page, '?role=vp-product');
	await openShare(page, 'Picture');
	const expected = { '1920 × 1080': [1920, 1080, 5669], '3840 × 2160': [3840, 2160, 11339] } as const;
	for (const [size, [width, height, dotsPerMetre]] of Object.entries(expected)) {
		await choose(page, size);
		await previewed(page);
		expect(readPng((await save(page)).bytes)).toEqual({ width, height, dotsPerMetre });
	}
	await choose(page, 'Branch');
	await choose(page, 'Tight');
	await choose(page, 'Dark');
	await choose(page, 'None');
	await previewed(page);
	const { name, bytes } = await save(page);
	expect(name).toBe('rolescape-mid-size-vice-president-of-product.png');
	expect(readPng(bytes)).toMatchObject({ dotsPerMetre: 7559 });
	expect(readPng(bytes).width).toBeLessThan(1920);
});

test('a picture goes to the clipboard, with its titles as text', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '?org=startup');
	await openShare(page, 'Picture');
	await choose(page, 'Whole map');
	await previewed(page);
	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Picture copied' })).toBeVisible();
	const { types, size, text } = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const { width, height } = await createImageBitmap(await item!.getType('image/png'));
		return { types: [...item!.types].sort(), size: [width, height], text: await (await item!.getType('text/plain')).text() };
	});
	expect(types).toEqual(['image/png', 'text/plain']);
	expect(size).toEqual([1920, 1080]);
	expect(text.split('\n').length).toBeGreaterThan(8);
});

test('a refused clipboard gives a file instead, and a picture that fails can be tried again', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
		const { toBlob } = HTMLCanvasElement.prototype;
		let calls = 0;
		HTMLCanvasElement.prototype.toBlob = function (done, ...rest) {
			if (calls++ === 0) done(null);
			else toBlob.call(this, done, ...rest);
		};
	});
	await open(page);
	await openShare(page, 'Picture');
	await previewed(page);
	await page.getByRole('button', { name: 'Download' }).click();
	const alert = page.getByRole('alert');
	await expect(alert).toHaveText('Could not make the picture. Try again');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(alert).toBeHidden();
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Copy', exact: true }).click()]);
	expect(file.suggestedFilename()).toBe('rolescape-mid-size-view.png');
	await expect(page.getByRole('status').filter({ hasText: 'downloaded instead' })).toBeVisible();
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
	expect(snippet).toContain(`data-src="${APP}embed/?org=enterprise&amp;role=cpo&amp;fit=all&amp;theme=dark&amp;gestures=greedy" data-preload title="Who does what at &quot;Ours&quot; &amp; theirs"`);
	for (const needed of ['--slide-scale', 'max-width:none', 'max-height:none', 'preventIframeAutoFocus', 'allow="clipboard-write; fullscreen"']) expect(snippet).toContain(needed);
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
	await (await chooser).setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,title,manager', ...rows].join('\n')) });
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
	for (const [width, height] of [[390, 844], [320, 568]] as const)
		test(`everything can be reached at ${width} × ${height}`, async ({ browser }) => {
			const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
			const page = await context.newPage();
			await open(page, '?role=vp-product');
			const { width: wide, height: high } = (await shareButton(page).boundingBox())!;
			expect(Math.min(wide, high)).toBeGreaterThanOrEqual(44);
			await shareButton(page).tap();
			for (const name of ['Copy link', 'Embed', 'Picture']) await expect(menuLine(page, name)).toBeInViewport({ ratio: 1 });
			await menuLine(page, 'Picture').tap();
			await previewed(page);
			expect(await dialog(page, 'Picture').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
			await choose(page, 'Tight');
			const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).tap()]);
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

test('pictures are made without a connection', async ({ page }) => {
	const { server, url } = await BuildServer.start();
	await page.goto(url);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await server.stop();
	await page.reload();
	await expect.poll(() => inkOnMap(page)).toBeGreaterThan(0.002);
	await openShare(page, 'Picture');
	await choose(page, 'Whole map');
	await previewed(page);
	expect(readPng((await save(page)).bytes).width).toBe(1920);
});

test('another program shows an SVG as the browser does', async ({ page }) => {
	for (const query of ['?org=startup', '?org=mid-size&role=vp-product', '?org=enterprise&layout=radial&theme=dark']) {
		await open(page, query);
		await openShare(page, 'Picture');
		await choose(page, 'SVG');
		await choose(page, 'Whole map');
		await previewed(page);
		const svg = (await save(page)).bytes.toString('utf8');
		const shapes = svg.replace(/<text\b.*?<\/text>/gs, '');
		const [whole, withoutWords] = [svg, shapes].map(async (picture) => difference(page, await rasterByBrowser(page, picture), rasterByOther(picture)));
		console.log(`raster by another program: ${((await whole!) * 100).toFixed(2)} % off, ${((await withoutWords!) * 100).toFixed(2)} % without words (${query})`);
		expect(await whole).toBeLessThan(0.02);
		expect(await withoutWords).toBeLessThan(0.005);
	}
});
