import { expect, test, type Page } from '@playwright/test';
import { BESIDE_PANEL, item, panel, patch, SELECTED } from './places';
import { expectNoViolations, open, pixel } from './support';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a role, skill or decision' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

/** Opens the field by Ctrl-K and types. */
async function find(page: Page, words: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await field(page).fill(words);
}

test('what is misspelt is found from anywhere, and opened with the focus on its title', async ({ page }) => {
	for (const [words, title, address] of [
		['cheif product', 'Chief Product Officer', /\?role=cpo$/],
		['vice president product', 'Vice President of Product', /\?role=vp-product$/]
	] as const) {
		await open(page, '?role=ux-researcher');
		await page.getByRole('button', { name: 'Close' }).focus(); // anywhere: here inside the panel
		await find(page, words);
		await expect(page.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${title},`));
		await page.keyboard.press('Enter');
		await expect(panel(page, title)).toBeVisible();
		await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
		await expect(page).toHaveURL(address);
		await expect
			.poll(async () => (await patch(page, { x: BESIDE_PANEL.x + 40, y: BESIDE_PANEL.y + 20 })).right - BESIDE_PANEL.x)
			.toBeGreaterThan(50);
		await page.keyboard.press('Escape');
		await expect(item(page, title)).toBeFocused();
	}
});

test('the slash finds only while the map has the keyboard', async ({ page }) => {
	await open(page);
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await expect(field(page)).toHaveValue('');
	await page.keyboard.type('a/b');
	await expect(field(page)).toHaveValue('a/b');
	for (let i = 0; i < 3; i++) await page.keyboard.press('Escape'); // the list, the words, the field
	await expect(field(page)).not.toBeFocused();
});

test('the arrow keys light a place on the map, and Enter unfolds what hides it', async ({ page }) => {
	await open(page, '?levels=2&theme=light');
	await expect(item(page, 'UX Researcher')).toHaveCount(0);
	await find(page, 'ux researcher');
	await expect(page.getByRole('option').first()).toBeVisible();
	const upper = (): Promise<string> =>
		page.evaluate(() =>
			[...document.querySelectorAll<HTMLCanvasElement>('[data-testid="chart"] canvas')].at(-1)!.toDataURL()
		);
	const before = await upper();
	await page.keyboard.press('ArrowDown');
	await expect(option(page, /^UX Researcher,/)).toHaveAttribute('aria-selected', 'true');
	await expect(field(page)).toHaveAttribute(
		'aria-activedescendant',
		(await option(page, /^UX Researcher,/).getAttribute('id'))!
	);
	await expect.poll(upper).not.toBe(before);
	await expectNoViolations(page);
	await page.keyboard.press('Enter');
	await expect(panel(page, 'UX Researcher')).toBeVisible();
	await expect(page.getByRole('heading', { level: 2, name: 'UX Researcher' })).toBeFocused();
	await expect(item(page, 'UX Researcher')).toHaveAttribute('aria-selected', 'true');
	await expect(page).toHaveURL(/[?&]role=ux-researcher&levels=2&unfold=/);
});

test('the opener keeps the focus of the keyboard until it is pressed', async ({ page }) => {
	await open(page);
	const opener = page.getByRole('button', { name: 'Find a role, skill or decision' });
	const loaded = page.waitForResponse('**/data/find.json');
	await opener.focus();
	await loaded;
	await page.waitForLoadState('networkidle');
	await expect(opener).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(field(page)).toBeFocused();
});

test('a result can be pressed, and the field is then left alone', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Find a role, skill or decision' }).click();
	await field(page).fill('vp product');
	await option(page, /^Vice President of Product,/).click();
	await expect(panel(page, 'Vice President of Product')).toBeVisible();
	await expect(field(page)).not.toBeFocused();
	await expect(field(page)).toHaveValue('');
	await expect.poll(() => pixel(page, BESIDE_PANEL.x, BESIDE_PANEL.y + 20)).toBe(SELECTED);
});

test('an abbreviation that means several things says so', async ({ page }) => {
	await open(page);
	await find(page, 'PM');
	await expect(page.getByRole('option').first()).toHaveAccessibleName(/Product Manager,/);
	await expect(page.getByText('PM can also mean Project Manager or Program Manager.', { exact: true })).toBeVisible();
	await expect(page.getByRole('search').getByRole('status')).toContainText('Project Manager');
	await expectNoViolations(page);
});

test('what nobody is called finds nothing, and offers the closest', async ({ page }) => {
	await open(page);
	await find(page, 'growth wizard');
	await expect(page.getByText('No role called ‘growth wizard’. Closest:')).toBeVisible();
	await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Growth Product Manager,/);
	await expect(option(page, 'Reference organisations, page')).toBeVisible();
	await expectNoViolations(page);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('complementary', { name: /Growth/ })).toBeVisible();
});

test('a question for two roles opens their comparison, in the organisation on the map', async ({ page }) => {
	await open(page, '?org=enterprise');
	await find(page, 'difference between cto and cpo');
	await expect(page.getByRole('option').first()).toHaveAccessibleName('Compare CTO and CPO, side by side');
	await expect(page.getByRole('option')).toHaveCount(3);
	await expectNoViolations(page);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/compare\/\?roles=cto,cpo&org=enterprise$/);
	await expect(page.getByRole('heading', { level: 1, name: /CTO|CPO/ })).toBeVisible();
	// From there another, and pages.
	const compared = page.getByRole('combobox');
	await page.keyboard.press('Control+k');
	await compared.fill('pm vs po');
	await expect(option(page, /^Compare PM and Product Owner|^Compare PM and PO/)).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?roles=pm,product-owner&org=enterprise$/);
	await page.keyboard.press('Control+k');
	await compared.fill('sources');
	await expect(option(page, 'Sources, page')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/sources\/$/);
});

test('an organisation opens and a territory is flown to, and the focus goes back', async ({ page }) => {
	await open(page);
	const from = page.getByRole('button', { name: 'Mid-size', exact: true });
	await from.focus();
	await find(page, 'enterprise');
	await expect(page.getByRole('option').first()).toHaveAccessibleName('Enterprise, organisation');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?org=enterprise$/);
	await expect(from).toBeFocused();
	await find(page, 'design');
	await expect(page.getByRole('option').first()).toHaveAccessibleName('Design, territory');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/camera=/);
	await expect(from).toBeFocused();
});

test('the empty field offers examples, and what is chosen is asked', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('listbox', { name: 'Examples' }).getByRole('option')).toHaveCount(5);
	await expectNoViolations(page);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(field(page)).toHaveValue('CPO vs CTO');
	await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Compare CPO and CTO,/);
});

test('the ring of the title that is opened cuts no line', async ({ page }) => {
	await open(page);
	await find(page, 'chief product officer');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	const title = page.getByRole('heading', { level: 2, name: 'Chief Product Officer' });
	await expect(title).toBeFocused();
	const [ring, line] = await title.evaluate((element) => {
		const { outlineOffset, outlineWidth } = getComputedStyle(element);
		const text = document.createRange();
		text.selectNodeContents(document.querySelector('.lead .quiet')!);
		return [
			element.getBoundingClientRect().bottom + parseFloat(outlineOffset) + parseFloat(outlineWidth),
			text.getBoundingClientRect().top
		];
	});
	expect(ring).toBeLessThanOrEqual(line!);
});

test('a role that this map lacks opens the organisation that has it', async ({ page }) => {
	await open(page);
	await find(page, 'head of product');
	await expect(
		page.getByRole('group', { name: 'Not on this map' }).getByRole('option', { name: /^Head of Product,.*Startup/ })
	).toBeVisible();
	// An exact title is first, wherever it stands.
	await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Head of Product, in Startup/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await expect(panel(page, 'Head of Product')).toBeVisible();
	await expect(page.getByRole('heading', { level: 2, name: 'Head of Product' })).toBeFocused();
	await expect(page).toHaveURL(/\?org=startup&role=head-of-product$/);
});

test('a search that cannot be loaded says so, and works on retry', async ({ browser }) => {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	let broken = true;
	await page.route('**/data/find.json', (route) => (broken ? route.abort() : route.continue()));
	await open(page);
	await find(page, 'cpo');
	await expect(page.getByText('The search could not be loaded.').first()).toBeVisible();
	await expectNoViolations(page);
	broken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(option(page, /^Chief Product Officer,/)).toBeVisible();
	await page.close();
});

test('a field that cannot be loaded says so, and works on retry', async ({ browser }) => {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	let refused = false;
	await page.route('**/*.js', (route) => (refused ? route.abort() : route.continue()));
	await open(page);
	refused = true;
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('main').getByRole('status')).toHaveText(
		/^The search could not be loaded\. The server did not give it out: load the page again in a moment\.\s*$/
	);
	refused = false;
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await page.close();
});

test('is used by touch on a phone', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await open(page);
	await page.getByRole('button', { name: 'Find a role, skill or decision' }).tap();
	await expect(field(page)).toBeFocused();
	await field(page).fill('cheif product');
	const first = page.getByRole('option').first();
	await expect(first).toHaveAccessibleName(/^Chief Product Officer,/);
	expect((await first.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await expectNoViolations(page);
	await first.tap();
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await context.close();
});
