import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ATLAS } from './servers';
import { expectNoViolations, open } from './support';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const read = (file: string): string => readFileSync(build + file, 'utf8');
/** Pages for reading, as folders under the root; sheets are for printing and have no bar. */
const pages = ['roles', 'compare', 'organisations', 'sources'].flatMap((folder) => [
	`${folder}/`,
	...readdirSync(build + folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [`${folder}/${entry.name}/`] : []
	)
]);
const WAYS = ['Map', 'Roles', 'Compare', 'Organisations', 'Sources'];

test('every page has one heading of the first level, a title and a description of its own, and no mark in a heading', () => {
	const titles = new Set<string>();
	for (const page of ['', ...pages]) {
		const html = read(`${page}index.html`);
		expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
		titles.add(/<title>([^<]+)</.exec(html)![1]!);
		expect(/<meta name="description" content="([^"]{40,})"/.exec(html), page).not.toBeNull();
		for (const [heading] of html.matchAll(/<h[1-6][\s>][\s\S]*?<\/h[1-6]>/g))
			expect(heading, page).not.toMatch(/class="mark |class="cited/);
		expect(html.includes('rel="canonical"'), page).toBe(process.env.SITE_URL !== undefined);
	}
	expect(titles.size).toBe(pages.length + 1);
	expect(titles).toContain(
		'Vice President of Product (VP of Product): what the role does and how it differs · Rolescape'
	);
});

test('every page has the ways in its bar, and leads to the map at its place', () => {
	for (const page of pages) {
		const html = read(`${page}index.html`);
		const bar = /<nav id="ways"[\s\S]*?<\/nav>/.exec(html)![0];
		expect(
			[...bar.matchAll(/>([A-Z]\w+)<\/a>/g)].map(([, label]) => label),
			page
		).toEqual(WAYS);
		const [, kind, id] = /^(\w+)\/([^/]+)\/$/.exec(page) ?? [];
		const place =
			kind === 'roles' ? `?role=${id}` : kind === 'organisations' ? `?org=${id}` : kind === 'compare' ? 'compare=' : '';
		expect(
			[...html.matchAll(/ href="([^"]*)"/g)].some(([, href]) => href!.startsWith('../') && href!.includes(place)),
			page
		).toBe(true);
	}
});

test('the script of pages for reading is small: at most 4 kB, and 65 kB with the search', () => {
	const files = readdirSync(`${build}pages`).filter((file) => file.endsWith('.js'));
	const size = (file: string): number => gzipSync(read(`pages/${file}`), { level: 9 }).length;
	expect(size('bar.js')).toBeLessThan(4_000);
	expect(size('bar.js')).toBeGreaterThan(800);
	expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(65_000);
});

test.describe('under a sub-path', () => {
	test.use({ baseURL: ATLAS });

	test('what is typed on a page for reading leads to the page of a role', async ({ page }) => {
		await page.goto('./compare/cpo-vs-cto/');
		const before: string[] = [];
		page.on('request', (request) => before.push(request.url()));
		await page.keyboard.press('Control+k');
		await page.keyboard.type('vp of product');
		const options = page.getByRole('option');
		await expect(options.first()).toHaveAccessibleName(/^Vice President of Product/);
		expect(before.some((url) => url.includes('/_app/immutable/entry/'))).toBe(false);
		await expect(page.getByText('Not on this map')).toHaveCount(0);
		await expectNoViolations(page);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(`${ATLAS}roles/vp-product/`);
	});

	test('the theme and the link are there, and remembered', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('./sources/');
		await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
		await page.getByRole('button', { name: 'Copy link' }).click();
		await expect(page.getByText('Link copied')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${ATLAS}sources/`);
		await page.goto('./roles/');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeVisible();
	});

	test('from the map to the pages, and back to its place', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Pages' }).click();
		const menu = page.getByRole('menu', { name: 'Pages' });
		await expect(menu.getByRole('menuitem')).toHaveText(WAYS);
		await expectNoViolations(page);
		await menu.getByRole('menuitem', { name: 'Organisations' }).click();
		await expect(page).toHaveURL(`${ATLAS}organisations/`);
		// A page without the app, whole: with its charts.
		await expect(page.locator('.chart svg').first()).toBeVisible();
		await page.goto('./compare/cpo-vs-cto/');
		await page.getByRole('link', { name: 'See both on the map: Mid-size' }).click();
		await expect(page).toHaveURL(/\?org=mid-size&compare=cpo,cto$/);
		await expect(page.getByRole('link', { name: 'Compare', exact: true })).toBeVisible();
	});

	test('the menu of organisations says what each is, and how large', async ({ page }) => {
		const orgs = JSON.parse(read('data/organisations.json')) as { id: string; about: string; size: number }[];
		await open(page);
		await page.getByRole('button', { name: 'More organisations' }).click();
		const menu = page.getByRole('menu', { name: 'Organisations' });
		for (const { about, size } of orgs) {
			await expect(menu).toContainText(about);
			await expect(menu).toContainText(`${size} roles`);
		}
		await expect(menu.getByRole('menuitemradio', { name: 'Combined CPTO', exact: true })).toHaveAccessibleDescription(
			/^One executive holds product and technology together.*27 roles$/
		);
		await page.keyboard.press('Escape');
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByRole('button', { name: 'What the map shows' }).click();
		await expect(page.getByRole('radio', { name: 'Combined CPTO' })).toContainText('27 roles');
		await expectNoViolations(page);
	});

	test('roles are chosen to be compared, two to four, none twice', async ({ page }) => {
		await page.goto('./compare/');
		const form = page.getByRole('form', { name: 'Choose roles to compare' });
		const places = form.getByRole('combobox');
		await expect(places).toHaveCount(2);
		await places.nth(0).selectOption('Chief Product Officer');
		await expect(form.getByRole('status')).toHaveText('Choose one more.');
		await places.nth(1).selectOption('Chief Product Officer');
		await expect(form.getByRole('status')).toHaveText('One role is chosen twice.');
		await places.nth(1).selectOption('Product Owner');
		await expect(places).toHaveCount(3);
		await expectNoViolations(page);
		await form.getByRole('link', { name: 'Compare' }).click();
		await expect(page).toHaveURL(/\?roles=cpo,product-owner/);
		await expect(page.getByRole('table')).toBeVisible();
	});

	test('a wrong address gets a page with the bar, what may be meant, and three ways on', async ({ page }) => {
		const missing = read('404.html');
		await page.route(`${ATLAS}roles/**`, (route) =>
			route.request().url().includes('cheif')
				? route.fulfill({ status: 404, contentType: 'text/html', body: missing })
				: route.continue()
		);
		// Built for the root, shown under a path.
		await page.goto('./roles/cheif-product-officer/');
		await expect(page).toHaveTitle('Page not found: Rolescape');
		await expect(page.getByText('The nearest is Chief Product Officer.')).toBeVisible();
		const main = page.getByRole('main');
		for (const [name, href] of [
			['Open the map', ''],
			['All roles', 'roles/'],
			['Compare roles', 'compare/']
		] as const)
			await expect(main.getByRole('link', { name })).toHaveAttribute('href', `${new URL(ATLAS).pathname}${href}`);
		await expectNoViolations(page);
		await main.getByRole('link', { name: 'Chief Product Officer' }).click();
		await expect(page).toHaveURL(`${ATLAS}roles/cpo/`);
	});

	for (const path of ['roles/', 'roles/cpo/', 'compare/', 'organisations/', 'organisations/startup/', 'sources/'])
		test(`no accessibility violations, wide and narrow: ${path}`, async ({ page }) => {
			await page.goto(`./${path}`);
			await expectNoViolations(page);
			await page.setViewportSize({ width: 390, height: 844 });
			await page.getByRole('button', { name: 'Pages' }).click();
			await expectNoViolations(page);
		});
});

test.describe('without script', () => {
	test.use({ baseURL: ATLAS, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

	test('the ways open on a phone, and nothing is shown that would not work', async ({ page }) => {
		await page.goto('./roles/cpo/');
		await expect(page.getByRole('search')).toBeHidden();
		await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
		await page.getByRole('button', { name: 'Pages' }).click();
		await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Compare' }).click();
		await expect(page).toHaveURL(`${ATLAS}compare/`);
		await expect(page.getByRole('form')).toBeHidden();
		await page.getByRole('heading', { name: 'Product management' }).click();
		await page
			.getByRole('link', { name: /^Chief Product Officer or / })
			.first()
			.click();
		await expect(page.getByRole('table')).toBeVisible();
	});
});
