import { expect, test } from '@playwright/test';
import { dragOnto, overlayPixel, tray } from './comparison';
import { BESIDE_PANEL, item, rested, said, scale } from './places';
import { expectNoViolations, open } from './support';

test('the sign on a hovered card picks it, its coin puts it back, and neither opens the panel', async ({ page }) => {
	await open(page, '?role=cpo');
	await page.getByRole('button', { name: 'Close' }).click();
	await rested(page);
	const k = await scale(page);
	// Where the card is now that the panel has gone.
	const { x, y } = BESIDE_PANEL;
	const corner = { x: x + 100 * k - 2, y: y - 44 * k + 2 };
	await page.mouse.move(x, y);
	await expect.poll(() => overlayPixel(page, corner.x + 3, corner.y - 3)).toBe('#fefdfc'); // beside the card, inside the sign
	await page.mouse.click(corner.x + 5, corner.y - 5);
	await expect(tray(page).getByRole('listitem').first()).toContainText('CPO');
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await page.mouse.move(x, y + 200);
	await page.mouse.click(corner.x + 5, corner.y - 5);
	await expect(tray(page)).toHaveCount(0);
});

test('four is the limit: a fifth asks first', async ({ page }) => {
	await open(page, '?compare=ceo,cpo,cto,vp-product');
	await expect(tray(page).getByRole('listitem')).toHaveCount(4);
	await item(page, 'Chief Operating Officer').focus();
	await page.keyboard.press('Space');
	await expect(tray(page)).toContainText(
		'Four is the limit. Replace Vice President of Product with Chief Operating Officer?'
	);
	await expectNoViolations(page);
	await tray(page).getByRole('button', { name: 'Keep VP Product' }).click();
	await expect(page).toHaveURL(/compare=ceo,cpo,cto,vp-product/);
	await page.getByRole('treeitem', { name: /^Chief Operating Officer,/ }).focus();
	await page.keyboard.press('Space');
	await tray(page).getByRole('button', { name: 'Replace' }).click();
	await expect(page).toHaveURL(/compare=ceo,cpo,cto,coo/);
	await page.goBack();
	await expect(tray(page).getByRole('listitem')).toHaveText([/CEO/, /CPO/, /CTO/, /VP Product/]);
	await tray(page).getByRole('button', { name: 'Remove Chief Executive Officer' }).click();
	await tray(page).getByRole('button', { name: 'Clear' }).click();
	await expect(tray(page)).toHaveCount(0);
	await expect(said(page)).toHaveText('Nothing is picked any more.');
});

test('picks follow into another organisation, and can be dropped onto the tray', async ({ page }) => {
	await open(page, '?role=cpo&compare=cto');
	await dragOnto(page, 'aside .chip:nth-of-type(1)', 'section.tray');
	await expect(page).toHaveURL(/compare=cto,ceo/);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page).toHaveURL(/org=startup/);
	await expect(tray(page).getByRole('listitem').first()).toContainText('CTO');
	await expect(tray(page).getByRole('link', { name: 'Compare' })).toHaveAttribute(
		'href',
		/compare\/\?roles=cto,ceo&org=startup$/
	);
});
