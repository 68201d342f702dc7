import { expect, test } from '@playwright/test';
import { readPng } from '#core/export/png';
import { BuildServer } from '../support/build-server';
import { difference, rasterByBrowser, rasterByOther } from '../support/raster';
import { profileProblems } from '../support/svg-profile';
import { elementsOf, readXml, textOf } from '../support/xml';
import { choose, dialog, menuLine, openShare, previewed, save, shareButton, titlesOf } from './share';
import { inkOnMap, open } from './support';

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
	for (
		let i = 0;
		i < 6 &&
		!(await dialog(page, 'Picture')
			.getByRole('radio', { name: 'PNG' })
			.evaluate((radio) => radio === document.activeElement));
		i++
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(svg).toBeFocused();
	await expect(svg).toBeChecked();
	const download = page.getByRole('button', { name: 'Download' });
	for (let i = 0; i < 8 && !(await download.evaluate((button) => button === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(file.suggestedFilename()).toBe('rolescape-mid-size-view.svg');
	await expect(page.getByRole('status').filter({ hasText: 'Picture downloaded' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog(page, 'Picture')).toBeHidden();
	await expect(shareButton(page)).toBeFocused();
	// Escape closed the dialog, not the panel behind it.
	await expect(page.getByRole('complementary', { name: 'Vice President of Product' })).toBeVisible();
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
	for (const title of titles)
		expect(
			[...named].some((other) => other.startsWith(title)),
			title
		).toBe(true);
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
		return {
			types: [...item!.types].sort(),
			size: [width, height],
			text: await (await item!.getType('text/plain')).text()
		};
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
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Copy', exact: true }).click()
	]);
	expect(file.suggestedFilename()).toBe('rolescape-mid-size-view.png');
	await expect(page.getByRole('status').filter({ hasText: 'downloaded instead' })).toBeVisible();
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
		const [whole, withoutWords] = [svg, shapes].map(async (picture) =>
			difference(page, await rasterByBrowser(page, picture), rasterByOther(picture))
		);
		console.log(
			`raster by another program: ${((await whole!) * 100).toFixed(2)} % off, ${((await withoutWords!) * 100).toFixed(2)} % without words (${query})`
		);
		expect(await whole).toBeLessThan(0.02);
		expect(await withoutWords).toBeLessThan(0.005);
	}
});
