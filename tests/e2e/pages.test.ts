import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { ATLAS } from './servers';
import { expectNoViolations, open } from './support';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const roles = readdirSync(`${build}roles`, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** The file of build/ that a link leads to, or undefined for a link to elsewhere. */
function fileOf(href: string, from: string): string | undefined {
	const url = new URL(href, `http://build/${from}`);
	if (url.host !== 'build') return undefined;
	return build + decodeURIComponent(url.pathname.slice(1)) + (url.pathname.endsWith('/') ? 'index.html' : '');
}

/** Words of a page, for looking up what it says. */
const textOf = (page: Page): Promise<string> => page.locator('body').innerText();

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const { id, title, says } of [
		{
			id: 'cpo',
			title: 'Chief Product Officer',
			says: [
				'Also CPO',
				'Pricing and packaging',
				'Which products should we be in?',
				'In official lists: no entry of its own.',
				'Show on this map',
				'A CPO is only a bigger VP of Product.',
				'GitLab'
			]
		},
		{
			id: 'pm',
			title: 'Product Manager',
			says: [
				'Also PM',
				'ISCO-08 1223',
				'no entry of its own in O*NET',
				'drives it, the Head of Analytics decides',
				'buyers',
				'Counterparts',
				'Dotted lines',
				'Individual contributor'
			]
		},
		{ id: 'head-of-product', title: 'Head of Product', says: ['Startup', 'Reports to', 'Experience'] }
	])
		test(`the page of a role says everything about it: ${title}`, async ({ page }) => {
			await page.goto(`./roles/${id}/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page).toHaveTitle(
				new RegExp(`^${title}( \\([A-Z]+\\))?: what the role does and how it differs · Rolescape$`)
			);
			const text = await textOf(page);
			for (const part of says) expect(text).toContain(part);
			expect(await page.getByRole('button').count()).toBe(await page.locator('.cited button').count());
			await expect(page.getByRole('link', { name: 'Show on the map' })).toHaveAttribute('href', `../../?role=${id}`);
		});

	test('every page has the styles that its parts need', async ({ page }) => {
		for (const path of [
			'./roles/',
			'./roles/cpo/',
			'./sources/',
			'./compare/',
			'./compare/cpo-vs-cto/',
			'./compare/cpo-vs-cto-vs-vp-product/'
		]) {
			await page.goto(path);
			const bare = await page.evaluate(() => {
				const rules = [...document.styleSheets]
					.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
					.join('');
				const scopes = [...document.querySelectorAll('[class*="svelte-"]')].flatMap(({ classList }) =>
					[...classList].filter((name) => name.startsWith('svelte-'))
				);
				return [...new Set(scopes)].filter((scope) => !rules.includes(scope));
			});
			expect(bare, path).toEqual([]);
		}
	});

	test('the start page shows the chart, the outline and a link to every role', async ({ page }) => {
		await page.goto('./');
		const picture = page.locator('#first-picture .wide svg');
		await expect(picture).toBeVisible();
		await expect(picture.getByText('Product management')).toBeVisible();
		const text = await textOf(page);
		for (const title of ['Chief Product Officer', 'Product Owner', 'UX Researcher']) expect(text).toContain(title);
		const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		for (const id of roles) expect(links).toContain(`roles/${id}/`);
		await page.locator('.outline').getByRole('link', { name: 'Chief Product Officer' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chief Product Officer');
	});

	for (const width of [1440, 390, 320])
		test(`no page is wider than the window at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['./', './roles/', './roles/cpo/']) {
				await page.goto(path);
				const { width: body } = (await page.locator('body').boundingBox())!;
				expect(body).toBeLessThanOrEqual(width);
				for (const box of await Promise.all(
					(await page.getByRole('main').locator('*').all()).slice(0, 60).map((element) => element.boundingBox())
				))
					if (box) expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
			}
		});
});

test('every link of the text pages leads to a page of the site', () => {
	for (const from of ['index.html', 'roles/index.html', ...roles.map((id) => `roles/${id}/index.html`)]) {
		const html = readFileSync(build + from, 'utf8');
		const hrefs = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
		expect(hrefs.length, from).toBeGreaterThan(4);
		for (const href of hrefs) {
			const file = fileOf(href, from);
			if (file !== undefined) expect(existsSync(file), `${from}: ${href}`).toBe(true);
		}
	}
});

test('text pages bring no script but those for the theme and the bar', () => {
	for (const id of roles) {
		const html = readFileSync(`${build}roles/${id}/index.html`, 'utf8');
		expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
			'<script src="../../boot.js">',
			'<script type="module" src="../../pages/bar.js">'
		]);
		expect(html).not.toContain('modulepreload');
	}
});

test('picture and text of the start page stay small: at most 8 kB compressed', () => {
	const html = readFileSync(`${build}index.html`, 'utf8');
	const parts = [
		/<style>[^<]*#first-picture[\s\S]*<\/noscript>/,
		/<div id="first-picture">[\s\S]*(?=<div id="app">)/
	].map((part) => part.exec(html)![0]);
	expect(gzipSync(parts.join('')).length).toBeLessThan(8 * 1024);
});

test('every page links the styles that its elements are written for', () => {
	const assets = `${build}_app/immutable/assets/`;
	const sheets = readdirSync(assets)
		.filter((file) => file.endsWith('.css'))
		.map((file) => [file, readFileSync(`${assets}${file}`, 'utf8')] as const);
	const scopes = (text: string): Set<string> => new Set(text.match(/\bsvelte-[a-z0-9]+\b/g));
	const styled = scopes(sheets.map(([, css]) => css).join(' '));
	for (const path of [
		'',
		'roles/',
		'roles/cpo/',
		'compare/',
		'compare/apm-vs-pm/',
		'organisations/',
		'organisations/startup/',
		'sources/',
		'embed/'
	]) {
		const html = readFileSync(`${build}${path}index.html`, 'utf8');
		const linked = scopes(
			sheets
				.filter(([file]) => html.includes(`/${file}"`))
				.map(([, css]) => css)
				.join(' ')
		);
		const bare = [...scopes(html)].filter((scope) => styled.has(scope) && !linked.has(scope));
		expect(bare, `/${path}`).toEqual([]);
		expect(scopes(html).size, `/${path}`).toBeGreaterThan(0);
	}
});

test('absolute addresses are left out of a build that does not know its host', () => {
	const known = process.env.SITE_URL !== undefined;
	expect(existsSync(`${build}sitemap.xml`)).toBe(known);
	expect(existsSync(`${build}cards/role-cpo.png`)).toBe(known);
	for (const tag of ['rel="canonical"', 'property="og:image"'])
		expect(readFileSync(`${build}roles/cpo/index.html`, 'utf8').includes(tag)).toBe(known);
	expect(readFileSync(`${build}robots.txt`, 'utf8')).toContain('User-agent: *');
});

test('role pages have no accessibility violations in either theme', async ({ page }) => {
	for (const theme of ['light', 'dark']) {
		await page.goto(`./roles/cpo/?theme=${theme}`);
		await expectNoViolations(page);
		await page.goto(`./roles/?theme=${theme}`);
		await expectNoViolations(page);
	}
});

test.describe('before the map is painted', () => {
	/** Opens the start page with everything but the app's scripts. */
	const openWithoutApp = async (page: Page, query = ''): Promise<void> => {
		await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
		await page.goto(`./${query}`);
	};

	for (const { width, height } of [
		{ width: 1440, height: 900 },
		{ width: 1920, height: 1000 },
		{ width: 390, height: 844 }
	])
		test(`the picture stands where the map will be: ${width} × ${height}`, async ({ page, context }) => {
			await page.setViewportSize({ width, height });
			const later = await context.newPage();
			await later.setViewportSize({ width, height });
			await openWithoutApp(page);
			await open(later);
			const [before, after] = await Promise.all([landsOn(page), landsOn(later)]);
			for (const side of ['x0', 'x1', 'y1'] as const)
				expect(Math.abs(before[side] - after[side]), side).toBeLessThanOrEqual(2);
		});

	test('it goes once the map is there', async ({ page }) => {
		await open(page);
		await expect(page.locator('#first-picture')).toHaveCount(0);
	});

	test('it is not shown where the address asks for another view, and the text never is', async ({ page }) => {
		await openWithoutApp(page);
		await expect(page.locator('#first-picture')).toBeVisible();
		await expect(page.locator('#start-text')).toBeHidden();
		for (const query of ['?org=enterprise', '?role=cpo', '?at=cto', '?layout=outline', '?camera=0,0,1']) {
			await page.goto(`./${query}`);
			await expect(page.locator('#first-picture')).toBeHidden();
			await expect(page.locator('#start-text')).toBeHidden();
		}
	});
});

/** How far the colours of land reach on the screen to the left, the right and the bottom, px, read from a screenshot. */
async function landsOn(page: Page): Promise<{ x0: number; x1: number; y1: number }> {
	const shot = (await page.screenshot()).toString('base64');
	return page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const target = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
		target.drawImage(image, 0, 0);
		const { data: px, width, height } = target.getImageData(0, 0, image.width, image.height);
		const reach = { x0: width, x1: 0, y1: 0 };
		for (let y = 110; y < height - 62; y++)
			for (let x = 0; x < width; x++) {
				if (x < 240 && y > height - 175) continue; // the minimap
				const i = (y * width + x) * 4;
				// Land is coloured; paper, lines and ink are close to grey.
				if (Math.max(px[i]!, px[i + 1]!, px[i + 2]!) - Math.min(px[i]!, px[i + 1]!, px[i + 2]!) < 20) continue;
				reach.x0 = Math.min(reach.x0, x);
				reach.x1 = Math.max(reach.x1, x);
				reach.y1 = Math.max(reach.y1, y);
			}
		return reach;
	}, shot);
}

test.describe('under a sub-path', () => {
	test.use({ baseURL: ATLAS, javaScriptEnabled: false });

	test('role pages lead to each other, to the list and to the map', async ({ page }) => {
		await page.goto('./roles/cpo/');
		await page.getByRole('main').getByRole('link', { name: 'Chief Technology Officer' }).first().click();
		await expect(page).toHaveURL(`${ATLAS}roles/cto/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chief Technology Officer');
		await page.getByRole('navigation').getByRole('link', { name: 'Roles' }).click();
		await expect(page).toHaveURL(`${ATLAS}roles/`);
		await page.getByRole('link', { name: 'Product Owner' }).click();
		await page.getByRole('link', { name: 'Show on the map' }).click();
		await expect(page).toHaveURL(`${ATLAS}?role=product-owner`);
	});
});
