import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { ATLAS } from './servers';
import { expectNoViolations, open } from './support';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const pages = readdirSync(`${build}organisations`, { withFileTypes: true }).flatMap((entry) =>
	entry.isDirectory() ? [entry.name] : []
);

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const { id, title, says } of [
		{
			id: 'startup',
			title: 'Startup',
			says: [
				'from the seed round',
				'Going on to Scale-up without a CPO',
				'stands in, estimate',
				'Are UX and UI design two jobs?'
			]
		},
		{
			id: 'cpto',
			title: 'Combined CPTO',
			says: ['What speaks against it', 'Coming from Enterprise', 'before: Chief Technology Officer', 'strong deputy']
		},
		{
			id: 'engineering-led',
			title: 'Engineering-led',
			says: ['Coming from Startup', 'Who has the last word in a product team?', 'After ']
		}
	])
		test(`the page of an organisation says everything about it: ${title}`, async ({ page }) => {
			await page.goto(`./organisations/${id}/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page).toHaveTitle(`${title}: how the product division is organised and who decides · Rolescape`);
			const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
			for (const part of says) expect(text).toContain(part);
			await expect(page.locator('.chart svg').filter({ visible: true })).toHaveCount(1);
			await expect(page.locator('dt')).toHaveCount(18);
			await expect(page.getByRole('link', { name: 'Show on the map' })).toHaveAttribute('href', `../../?org=${id}`);
		});

	test('the list leads to every organisation, the outline to roles, and a role back', async ({ page }) => {
		await page.goto('./roles/cpo/');
		await page.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
		await expect(page.locator('.chart svg')).toHaveCount(pages.length);
		await page.getByRole('link', { name: 'Design-led' }).click();
		await page
			.getByRole('region', { name: 'Who reports to whom' })
			.getByRole('link', { name: 'UX Researcher' })
			.click();
		await expect(page).toHaveURL(/\/roles\/ux-researcher\/$/);
		await page.getByRole('link', { name: 'Enterprise', exact: true }).click();
		await expect(page).toHaveURL(/\/organisations\/enterprise\/$/);
	});

	for (const width of [1440, 390, 320])
		test(`no page is wider than the window at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['', ...pages.map((id) => `${id}/`)]) {
				await page.goto(`./organisations/${path}`);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
			}
		});

	test('under a sub-path it leads to the map of the organisation', async ({ page }) => {
		await page.goto(`${ATLAS}organisations/cpto/`);
		await page.getByRole('link', { name: 'Show on the map' }).click();
		await expect(page).toHaveURL(`${ATLAS}?org=cpto`);
	});
});

test('every link leads to a page of the site and to a place that is there', () => {
	expect(pages.length).toBe(9);
	for (const from of ['organisations/', ...pages.map((id) => `organisations/${id}/`)]) {
		const html = readFileSync(`${build}${from}index.html`, 'utf8');
		for (const [, href] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
			const url = new URL(href!.replaceAll('&amp;', '&'), `http://build/${from}`);
			if (url.host !== 'build') continue;
			const file = `${build}${url.pathname.slice(1)}index.html`;
			expect(existsSync(file), `${from}: ${href}`).toBe(true);
			if (url.hash !== '')
				expect(readFileSync(file, 'utf8'), `${from}: ${href}`).toContain(`id="${url.hash.slice(1)}"`);
		}
	}
});

test('text pages bring every style that they use, and no script but theme and bar', () => {
	for (const from of [
		'roles/',
		'roles/cpo/',
		'sources/',
		'organisations/',
		...pages.map((id) => `organisations/${id}/`)
	]) {
		const html = readFileSync(`${build}${from}index.html`, 'utf8');
		const sheets = [...html.matchAll(/<link href="(?:\.\.\/)+(_app\/[^"]+\.css)"/g)]
			.map(([, sheet]) => readFileSync(build + sheet!, 'utf8'))
			.join('');
		for (const [scope] of html.matchAll(/\bsvelte-[a-z0-9]{5,}\b/g))
			expect(sheets.includes(`.${scope}`), `${from}: ${scope}`).toBe(true);
		const scripts = [...html.matchAll(/<script[^>]*src="[./]*([^"]*)"/g)].map(([, src]) => src);
		expect(scripts, from).toEqual(['boot.js', 'pages/bar.js']);
		expect([...html.matchAll(/<script/g)].length, from).toBe(2);
	}
});

test('pages of organisations have no accessibility violations in either theme', async ({ page }) => {
	for (const theme of ['light', 'dark'])
		for (const path of ['', 'mid-size/', 'cpto/']) {
			await page.goto(`./organisations/${path}?theme=${theme}`);
			await expectNoViolations(page);
		}
});

test.describe('about the organisation, on the map', () => {
	const aboutButton = (page: Page) => page.getByRole('button', { name: 'About Mid-size' });
	const card = (page: Page) => page.getByRole('dialog', { name: 'About Mid-size' });

	test('opens by keyboard, says what is known, and gives the focus back', async ({ page }) => {
		await open(page);
		await aboutButton(page).focus();
		await page.keyboard.press('Enter');
		await expect(card(page)).toBeFocused();
		for (const words of ['When it fits', 'What speaks for it', 'What speaks against it', 'Good to know'])
			await expect(card(page).getByRole('heading', { name: words })).toBeVisible();
		await expect(card(page).getByRole('link', { name: 'Cleverism' })).toHaveAttribute('target', '_blank');
		await page.keyboard.press('Tab');
		await expect(card(page).getByRole('button', { name: 'Close' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(card(page)).toBeHidden();
		await expect(aboutButton(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await card(page).getByRole('link', { name: 'Who decides' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mid-size');
		await expect(page).toHaveURL(/\/organisations\/mid-size\/$/);
	});

	test('nothing of the card is loaded before it is wanted, and there is no violation in either theme', async ({
		browser
	}) => {
		// Once it is in charge, a worker has everything read again that was read before.
		const page = await browser.newPage({ serviceWorkers: 'block' });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		for (const theme of ['light', 'dark']) {
			await open(page, `?theme=${theme}`);
			expect(asked.filter((url) => url.includes('sources.json'))).toEqual([]);
			await aboutButton(page).click();
			await expect(card(page).getByRole('heading', { name: 'Good to know' })).toBeVisible();
			await expectNoViolations(page);
			asked.length = 0;
		}
		await page.close();
	});

	test('on a phone the card is as wide as the map and scrolls inside', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page);
		await aboutButton(page).click();
		await expect(card(page).getByRole('heading', { name: 'Good to know' })).toBeAttached();
		const box = (await card(page).boundingBox())!;
		expect(box.width).toBeGreaterThan(340);
		expect(box.x + box.width).toBeLessThanOrEqual(390);
		expect(box.y + box.height).toBeLessThanOrEqual(844);
	});

	test('a file that says nothing of itself has no such button', async ({ page }) => {
		await open(page);
		await expect(aboutButton(page)).toBeVisible();
		await page.getByRole('button', { name: 'More organisations' }).click();
		await page.getByRole('menuitem', { name: 'Open a file…' }).click();
		await page.locator('input[type="file"]').setInputFiles({
			name: 'own.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('id,title,manager\na,Head,\nb,Hand,a\n')
		});
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Mid-size');
		await expect(page.getByRole('button', { name: /^About/ })).toHaveCount(0);
	});
});
