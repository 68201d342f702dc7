import { expect, test } from '@playwright/test';
import { fromMenu, panel } from './places';
import { expectNoViolations, findColour, inkOnMap, open, pixel, zoomLabel } from './support';

test('opens every organisation from the switch', async ({ page }) => {
	await open(page);
	for (const [label, summary] of [
		['Startup', '11 roles in 6 territories'],
		['Enterprise', '42 roles in 8 territories'],
		['Mid-size', '40 roles in 7 territories']
	] as const) {
		await page.getByRole('button', { name: label, exact: true }).click();
		await expect(page.getByRole('button', { name: label, exact: true })).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByText(summary)).toBeVisible();
		expect(await inkOnMap(page)).toBeGreaterThan(0.02);
	}
	await expect(page).toHaveURL(/\/$/);
});

test('a click on the pixels of a card opens its role, at three zooms', async ({ page }) => {
	// Regions: the only plot in the text colour of product management is the VP of Product's.
	await open(page);
	const plot = (await findColour(page, '#304b83'))!;
	expect(plot).not.toBeNull();
	await page.mouse.click(plot.x, plot.y);
	await expect(panel(page, 'Vice President of Product')).toContainText('Draws the plans of all areas into one roadmap');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('complementary')).toHaveCount(0);

	// Titles and Roles: the selected card of a link is in the middle of the free part; its neighbours lie around it.
	for (const steps of [0, 2]) {
		await open(page, '?role=director-pm');
		for (let i = 0; i < steps; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
		const [x, y] = [(1440 - 444) / 2, (52 + 900) / 2];
		expect(await pixel(page, x, y + 20)).toBe('#304b83');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('complementary')).toHaveCount(0);
		await expect.poll(() => pixel(page, x + 50, y + 22)).toBe('#fefdfc');
		await page.mouse.click(x + 50, y + 22);
		await expect(panel(page, 'Director of Product Management')).toContainText(
			'Bridges business, engineering and design'
		);
		await expect(page).toHaveURL(/\?role=director-pm(&camera=[-\d.,]+)?$/);
	}
});

test('the panel says what a role does and how it differs', async ({ page }) => {
	await open(page, '?role=vp-product');
	const role = panel(page, 'Vice President of Product');
	for (const heading of [
		'Responsibilities',
		'Decides',
		'Measured by',
		'Skills',
		'Experience',
		'How performance is judged',
		'How it differs',
		'Misconceptions',
		'Sources'
	])
		await expect(role.getByRole('heading', { name: new RegExp(`^${heading}`) })).toBeVisible();
	await expect(
		role.getByText(
			'Both answer for product strategy: the CPO for which products to make; the VP for which area comes first.'
		)
	).toBeVisible();
	await expect(role.getByText('Scope: Vice President of Product 4 of 5, Chief Product Officer 5 of 5.')).toBeAttached();
	await expect(role.getByText('drives it, the CPO decides').first()).toBeVisible();
	// Somebody wrote how it differs from everyone around.
	await expect(role.getByText('computed')).toHaveCount(0);
	// Nobody wrote how a product owner differs from an analyst.
	await open(page, '?role=product-owner');
	await expect(panel(page, 'Product Owner').getByText('computed').first()).toBeVisible();
	await open(page, '?role=vp-product');
	await expect(role.getByRole('link', { name: /^Product leadership/ })).toHaveAttribute('href', /^https:/);

	// A number opens its sources in place; Escape closes these alone, and the focus is where it was.
	const mark = role.getByRole('button', { name: /^Sources 1, 2: / }).first();
	await mark.click();
	const note = page.getByRole('note', { name: 'Sources' });
	await expect(note.getByRole('link', { name: /^Product leadership/ }).first()).toHaveAttribute('target', '_blank');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	await expect(mark).toBeFocused();
	await expect(role).toBeVisible();

	// The panel leads on to the role's page and to the comparison with its manager.
	await expect(role.getByRole('link', { name: 'Read the page' })).toHaveAttribute('href', /roles\/vp-product\/$/);
	await fromMenu(page, 'Vice President of Product', 'Side by side with CPO');
	await expect(page.getByRole('table')).toContainText('Vice President of Product');
	await page.goBack();
	await expect(role).toBeVisible();

	// Chips fly: the chip's role is then selected and in the middle.
	await role.getByRole('button', { name: 'Chief Product Officer' }).first().click();
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await expect(page).toHaveURL(/\?role=cpo$/);
	await expect.poll(() => pixel(page, (1440 - 444) / 2 + 40, (52 + 900) / 2 + 20)).toBe('#304b83');
});

test('goes from the chief executive to a product designer by keyboard only', async ({ page }) => {
	await open(page);
	const item = (name: RegExp) => page.getByRole('treeitem', { name });
	for (
		let i = 0;
		i < 30 && !(await item(/^Chief Executive Officer, C-suite/).evaluate((node) => node === document.activeElement));
		i++
	)
		await page.keyboard.press('Tab');
	await expect(item(/^Chief Executive Officer, C-suite/)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(item(/^Chief Technology Officer, C-suite/)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(item(/^Chief Product Officer, C-suite/)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(item(/^Director of UX, Director/)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const designer = item(/^Product \/ UX Designer, Individual contributor, design, reports to Product Design Manager/);
	await expect(designer).toBeFocused();
	await expect(designer).toHaveAttribute('aria-level', '5');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Product / UX Designer' })).toBeFocused();
	await expect(designer).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Escape');
	await expect(designer).toBeFocused();
	await page.keyboard.press('End');
	await expect(item(/^Chief Revenue Officer/)).toBeFocused();
	await page.keyboard.press('Home');
	await expect(item(/^Chief Executive Officer/)).toBeFocused();
	await expect(item(/^Chief Executive Officer/)).toHaveAttribute('aria-expanded', 'true');
});

test('an address opens an organisation with a role selected and centred; back and forward work', async ({ page }) => {
	await open(page, '?org=enterprise&role=cpo');
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Enterprise', exact: true })).toHaveAttribute('aria-pressed', 'true');
	expect(await pixel(page, (1440 - 444) / 2 + 40, (52 + 900) / 2 + 20)).toBe('#304b83');

	await panel(page, 'Chief Product Officer').getByRole('button', { name: 'Vice President of Design' }).first().click();
	await expect(page).toHaveURL(/\?org=enterprise&role=vp-design$/);
	await page.getByRole('button', { name: 'Mid-size', exact: true }).click();
	// Mid-size has no VP of Design: its nearest is selected.
	await expect(page).toHaveURL(/\?role=director-ux$/);
	await page.goBack();
	await expect(panel(page, 'Vice President of Design')).toBeVisible();
	await page.goBack();
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await page.goForward();
	await expect(panel(page, 'Vice President of Design')).toBeVisible();
});

test('an address that names nothing gives a notice and the nearest sensible view', async ({ page }) => {
	for (const [query, notice] of [
		['?org=atlantis', 'There is no organisation “atlantis”. This is Mid-size.'],
		['?role=wizard', 'There is no role “wizard” in the library. Here is the whole map.'],
		['?at=nowhere', '“nowhere” is not on this map. Here is the whole of it.'],
		[
			'?org=enterprise&role=head-of-product',
			'Enterprise has no Head of Product; its Chief Product Officer leads product management.'
		],
		['?theme=pink', 'The address says nothing we know under “theme”.']
	] as const) {
		await open(page, query);
		await expect(page.getByRole('status')).toHaveText(notice);
	}
	// Without an organisation, the first that has the role.
	await open(page, '?role=head-of-product');
	await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await expect(panel(page, 'Head of Product')).toBeVisible();
});

test('wheel, drag, double-click and buttons move the map and never the places on it', async ({ page }) => {
	await open(page);
	const start = await zoomLabel(page).textContent();
	await page.mouse.move(700, 500);
	await page.mouse.wheel(0, -600);
	await expect(zoomLabel(page)).not.toHaveText(start!);
	await page.getByRole('button', { name: 'Show everything' }).click();
	await expect(zoomLabel(page)).toHaveText(start!);

	const before = (await findColour(page, '#304b83'))!;
	await page.mouse.move(before.x, before.y);
	await page.mouse.down();
	await page.mouse.move(before.x + 150, before.y - 60, { steps: 8 });
	await page.mouse.up();
	await expect.poll(() => pixel(page, before.x + 150, before.y - 60)).toBe('#304b83');
	await expect(page.getByRole('complementary')).toHaveCount(0); // a drag is no click

	const percent = async (): Promise<number> => Number.parseInt((await zoomLabel(page).textContent())!);
	const was = await percent();
	await page.mouse.dblclick(300, 200);
	await expect.poll(percent).toBeGreaterThan(was * 1.8);
	for (const name of ['Regions', 'Titles', 'Roles', 'Detail']) {
		for (let i = 0; i < 12 && !(await page.getByRole('group', { name: 'Zoom' }).getByText(name).isVisible()); i++)
			await page.getByRole('button', { name: name === 'Regions' ? 'Zoom out' : 'Zoom in' }).click();
		await expect(page.getByRole('group', { name: 'Zoom' })).toContainText(name);
	}
});

test('hovering a card lifts it without painting the map again', async ({ page }) => {
	await open(page);
	const plot = (await findColour(page, '#304b83'))!;
	await page.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		const context = canvas.getContext('2d')!;
		const fill = context.fillRect.bind(context);
		(globalThis as unknown as { paints: number }).paints = 0;
		context.fillRect = (...box) => {
			(globalThis as unknown as { paints: number }).paints++;
			fill(...box);
		};
	});
	await page.mouse.move(plot.x, plot.y);
	await expect(page.getByTestId('chart')).toHaveCSS('cursor', 'pointer');
	expect(await page.evaluate(() => (globalThis as unknown as { paints: number }).paints)).toBe(0);
});

test('the theme follows the system, then the reader, and a link only for its visit', async ({ page, context }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await pixel(page, 5, 850)).toBe('#14171c');
	await page.getByRole('button', { name: 'Switch to the light theme' }).click();
	await expect.poll(() => pixel(page, 5, 850)).toBe('#f5f4ef');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await open(page, '?theme=dark');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const other = await context.newPage();
	await other.goto('./');
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the map is sharp at two px per px', async ({ browser }) => {
	const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 1000, height: 700 } });
	const page = await context.newPage();
	await open(page);
	const { ratio, aligned } = await page.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		const { left, top, width } = canvas.getBoundingClientRect();
		return { ratio: canvas.width / width, aligned: Number.isInteger(left * 2) && Number.isInteger(top * 2) };
	});
	expect(ratio).toBe(2);
	expect(aligned).toBe(true);
	await context.close();
});

test('a data file that cannot be read gives a readable message; the rest stays up', async ({ browser }) => {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.route('**/data/orgs/startup.json', (route) =>
		route.fulfill({
			contentType: 'application/json',
			body: '{"format":"rolescape-org","version":1,"id":"startup","title":"Startup","positions":[{"id":"a b"}]}'
		})
	);
	await page.route('**/data/roles/cpo.json', (route) => route.fulfill({ status: 500, body: 'no' }));
	await open(page);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(
		/^This organisation cannot be read\. data\/orgs\/startup\.json, positions › 1 › id: .+ Correct it\.\s*$/
	);
	await expect(page.getByText('40 roles in 7 territories')).toBeVisible();
	await open(page, '?role=cpo');
	await expect(panel(page, 'Chief Product Officer').getByRole('alert')).toContainText(
		'The texts of this role could not be loaded. The server did not give it out'
	);
	await expect(panel(page, 'Chief Product Officer').getByRole('heading', { name: /^How it differs/ })).toBeVisible();
	await page.close();
});

test('axe finds nothing, in both themes, with and without a panel, wide and narrow', async ({ page }) => {
	for (const [width, height] of [
		[1440, 900],
		[390, 844],
		[320, 640]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const query of [
			'',
			'?theme=dark',
			'?role=vp-product',
			'?org=enterprise&role=cpo&theme=dark',
			'?org=startup&role=business-analyst',
			'?role=wizard'
		]) {
			await open(page, query);
			await expectNoViolations(page);
		}
	}
});

test('nothing spills over at phone width and at 400 % zoom', async ({ page }) => {
	for (const [width, height] of [
		[390, 844],
		[360, 225]
	] as const) {
		await page.setViewportSize({ width, height });
		await open(page, '?role=vp-product');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport();
	}
});
