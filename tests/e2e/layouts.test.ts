import { expect, test, type Page } from '@playwright/test';
import { BESIDE_PANEL, item, panel, patch, said, SELECTED } from './places';
import { expectNoViolations, open, pixel } from './support';

const layout = (page: Page, name: string) =>
	page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name });

/** The selected card is drawn in the middle of what the panel leaves free. It is looked at below its words: a line of the outline is low. */
async function expectCardInMiddle(page: Page, name = 'Top-down'): Promise<void> {
	const onCard = { x: BESIDE_PANEL.x, y: BESIDE_PANEL.y + (name === 'Outline' ? 8 : 20) };
	for (const dx of [-20, 40]) await expect.poll(() => pixel(page, onCard.x + dx, onCard.y)).toBe(SELECTED);
	const { left, right } = await patch(page, onCard);
	expect(Math.abs((left + right) / 2 - BESIDE_PANEL.x)).toBeLessThan(4);
}

test('each layout has the selected card in the middle, an address, and the same roles', async ({ page }) => {
	await open(page, '?role=director-pm');
	await expectCardInMiddle(page);
	for (const [name, address] of [
		['Left to right', 'left-right'],
		['Outline', 'outline'],
		['Radial', 'radial'],
		['Top-down', undefined]
	] as const) {
		await layout(page, name).click();
		await expect(layout(page, name)).toHaveAttribute('aria-checked', 'true');
		await expect(page).toHaveURL(
			address ? new RegExp(`\\?role=director-pm&layout=${address}$`) : /\?role=director-pm$/
		);
		await expect(said(page)).toHaveText(`${name}: the same 40 roles, in other places.`);
		await expect(page.getByRole('treeitem')).toHaveCount(40);
		await expectCardInMiddle(page, name);
		await expect(panel(page, 'Director of Product Management')).toBeVisible();
	}
	await page.goBack();
	await expect(layout(page, 'Radial')).toHaveAttribute('aria-checked', 'true');
	await expectCardInMiddle(page);
});

test('the arrow keys choose among the layouts', async ({ page }) => {
	await open(page);
	await layout(page, 'Top-down').focus();
	for (const name of ['Left to right', 'Outline', 'Radial']) {
		await page.keyboard.press('ArrowRight');
		await expect(layout(page, name)).toBeFocused();
		await expect(layout(page, name)).toHaveAttribute('aria-checked', 'true');
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
	}
	await page.keyboard.press('ArrowRight');
	await expect(layout(page, 'Top-down')).toBeFocused();
	await expect(page).toHaveURL(/\/$/);
});

test('an address opens each layout, with folds', async ({ page }) => {
	for (const [name, address] of [
		['Left to right', 'left-right'],
		['Outline', 'outline'],
		['Radial', 'radial']
	] as const) {
		await open(page, `?role=director-pm&layout=${address}&fold=gpm`);
		await expect(layout(page, name)).toHaveAttribute('aria-checked', 'true');
		await expect(page.getByRole('treeitem')).toHaveCount(34);
		await expectCardInMiddle(page, name);
	}
});

test('axe finds nothing in any layout, in both themes', async ({ page }) => {
	for (const query of [
		'?layout=left-right',
		'?layout=outline&theme=dark',
		'?layout=radial',
		'?layout=left-right&role=gpm&theme=dark',
		'?layout=outline&role=gpm',
		'?layout=radial&role=gpm&theme=dark'
	]) {
		await open(page, query);
		await expectNoViolations(page);
	}
});

test('a layout that cannot be loaded is told, and works on retry', async ({ browser }) => {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await open(page);
	await page.route('**/*.js', (route) => route.abort());
	await layout(page, 'Radial').click();
	await expect(page.getByRole('main').getByRole('status')).toHaveText(
		/^The layout “Radial” could not be loaded\. The server did not give it out/
	);
	await expect(layout(page, 'Top-down')).toHaveAttribute('aria-checked', 'true');
	await page.unroute('**/*.js');
	await layout(page, 'Radial').click();
	await expect(page).toHaveURL(/\?layout=radial$/);
	await page.close();
});

test('another organisation keeps the role, and shows what moved', async ({ page }) => {
	await open(page, '?role=director-pm');
	await page.getByRole('button', { name: 'Enterprise', exact: true }).click();
	await expect(page).toHaveURL(/\?org=enterprise&role=director-pm$/);
	await expect(panel(page, 'Director of Product Management')).toBeVisible();
	await expectCardInMiddle(page);

	const moved = page.getByRole('region', { name: 'What moved' });
	await expect(moved).toContainText(
		'Enterprise against Mid-size: 40 positions stay, 5 of them under another manager; 2 are new.'
	);
	await expect(said(page)).toContainText('Enterprise against Mid-size: 40 positions stay');
	await moved.locator('summary').click();
	await expectNoViolations(page);
	await moved.getByRole('button', { name: 'Vice President of Design' }).click();
	await expect(panel(page, 'Vice President of Design')).toBeVisible();
	await expect(item(page, 'Vice President of Design')).toHaveAttribute('aria-selected', 'true');
	await expect(page).toHaveURL(/\?org=enterprise&role=vp-design$/);
	await moved.getByRole('button', { name: 'Dismiss what moved' }).click();
	await expect(moved).toHaveCount(0);

	// A role that the other lacks gives way to who leads its discipline there, as for an address; nobody does in a startup.
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page).toHaveURL(/\?org=startup$/);
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await expect(page.getByText('Startup has no Vice President of Design. Here is the whole map.')).toBeVisible();
	await expect(moved.locator('summary')).toContainText('Startup against Enterprise:');
	await moved.locator('summary').click();
	for (const list of ['Another manager', 'New', 'Gone'])
		await expect(moved.getByRole('heading', { name: list })).toBeInViewport();
	await moved.getByRole('button', { name: /^Show \d+ more ?: Gone$/ }).click();
	await expect(moved.getByRole('listitem').filter({ hasText: 'Vice President of Design' })).toHaveCount(1);
	await expect(moved.getByRole('button', { name: 'Vice President of Design' })).toHaveCount(0);

	await open(page, '?role=cpo');
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(panel(page, 'Head of Product')).toBeVisible();
	await expect(
		page.getByText('Startup has no Chief Product Officer; its Head of Product leads product management.')
	).toBeVisible();
	await moved.locator('summary').click();
	await moved.getByRole('button', { name: /^Show \d+ more ?: Another manager$/ }).click();
	await expect(moved.getByRole('listitem').filter({ hasText: /^Product Manager/ })).toHaveText(
		'Product Manager: Group Product Manager to Head of Product'
	);
});
