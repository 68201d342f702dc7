import { expect, test, type Page } from '@playwright/test';
import { badgeUnder, BESIDE_PANEL, fromMenu, gaze, item, panel, patch, rested, said, scale, SELECTED } from './places';
import { expectNoViolations, open, pixel } from './support';

/** The items of the tree that are shown. */
const items = (page: Page) => page.getByRole('treeitem');
const director = (page: Page) => item(page, 'Director of Product Management');

/** A place on a selected card that neither a word nor the badge covers. */
const onCard = { x: BESIDE_PANEL.x - 40, y: BESIDE_PANEL.y + 20 };

/** Folds through the badge under the card in the middle, which is there while the card is hovered. */
async function pressBadge(page: Page): Promise<void> {
	await page.mouse.move(onCard.x, onCard.y);
	const { x, y } = await badgeUnder(page, BESIDE_PANEL);
	await page.mouse.move(x, y);
	await page.mouse.click(x, y);
}

test('a click on a card never folds; its badge does, and the card keeps its place', async ({ page }) => {
	await open(page, '?role=director-pm');
	await expect(items(page)).toHaveCount(40);
	await rested(page);
	const before = await patch(page, onCard);
	expect(before.colour).toBe(SELECTED);
	for (let i = 0; i < 3; i++) await page.mouse.click(onCard.x, onCard.y);
	await expect(items(page)).toHaveCount(40);

	await pressBadge(page);
	await expect(items(page)).toHaveCount(31);
	await expect(director(page)).toHaveAttribute('aria-expanded', 'false');
	await expect(director(page)).toHaveAccessibleName(/9 roles folded away$/);
	await expect(said(page)).toHaveText('Director of Product Management: 9 roles folded away.');
	await expect(page).toHaveURL(/\?role=director-pm&fold=director-pm(&camera=[-\d.,]+)?$/);
	await expect.poll(() => patch(page, onCard)).toEqual(before);
	await expect(panel(page, 'Director of Product Management')).toBeVisible();

	await pressBadge(page);
	await expect(items(page)).toHaveCount(40);
	await expect(director(page)).toHaveAttribute('aria-expanded', 'true');
	await expect(page).toHaveURL(/\?role=director-pm(&camera=[-\d.,]+)?$/);
	await expect.poll(() => patch(page, onCard)).toEqual(before);
});

test('the pill with the number unfolds without hovering the card', async ({ page }) => {
	await open(page, '?role=director-pm&fold=director-pm');
	const { x, y } = await badgeUnder(page, BESIDE_PANEL);
	await expect.poll(() => pixel(page, x - 11, y)).not.toBe(await pixel(page, x - 60, y)); // it is there at rest
	await page.mouse.click(x, y);
	await expect(items(page)).toHaveCount(40);
	await expect(said(page)).toHaveText('Director of Product Management: 3 reports shown.');
});

test('folds all else, from the panel, and unfolds all', async ({ page }) => {
	await open(page, '?role=gpm');
	await fromMenu(page, 'Group Product Manager', 'Fold all else');
	await expect(said(page)).toHaveText('Only the way to Group Product Manager is open.');
	// The chief executive's 6 and the chief product officer's 7 reports, the director's 3, the group's 5 and the top.
	await expect(items(page)).toHaveCount(1 + 6 + 7 + 3 + 5);
	await expect(page).toHaveURL(/\?role=gpm&levels=1&unfold=gpm/);
	await expectNoViolations(page);
	await page.reload();
	await expect(items(page)).toHaveCount(22);
	await page.getByRole('button', { name: 'Unfold all' }).click();
	await expect(items(page)).toHaveCount(40);
	await expect(page.getByRole('button', { name: 'Unfold all' })).toHaveCount(0);
	await page.goBack();
	await expect(items(page)).toHaveCount(22);
	await page.goForward();
	await expect(items(page)).toHaveCount(40);
});

test('shows fewer and more levels, each with an address', async ({ page }) => {
	await open(page);
	const levels = page.getByRole('group', { name: 'Levels shown' });
	await expect(levels).toContainText('All of 6 levels');
	await expect(levels.getByRole('button', { name: 'More levels' })).toBeDisabled();
	for (const [shown, count] of [
		[5, 39],
		[4, 28],
		[3, 15],
		[2, 7],
		[1, 1]
	] as const) {
		await levels.getByRole('button', { name: 'Fewer levels' }).click();
		await expect(levels).toContainText(`${shown} of 6 levels`);
		await expect(page).toHaveURL(new RegExp(`\\?levels=${shown}$`));
		await expect(said(page)).toHaveText(`${shown} ${shown === 1 ? 'level' : 'levels'} shown.`);
		await expect(items(page)).toHaveCount(count);
	}
	await expect(levels.getByRole('button', { name: 'Fewer levels' })).toBeDisabled();
	await levels.getByRole('button', { name: 'More levels' }).click();
	await page.reload();
	await expect(items(page)).toHaveCount(7);
	await expect(levels).toContainText('2 of 6 levels');
	await page.goBack();
	await expect(items(page)).toHaveCount(1);
	await page.getByRole('button', { name: 'Unfold all' }).click();
	await expect(page).toHaveURL(/\/$/);
});

test('makes a branch the top, and leads back to where the camera was', async ({ page }) => {
	await open(page, '?role=director-pm');
	for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await rested(page);
	const before = await patch(page, onCard);
	const zoom = await scale(page);
	await fromMenu(page, 'Director of Product Management', 'Make this the top');
	await expect(items(page)).toHaveCount(10);
	await expect(director(page)).toHaveAttribute('aria-level', '1');
	await expect(page).toHaveURL(/[?&]role=director-pm&top=director-pm/);
	await expect(said(page)).toHaveText('Only the branch of Director of Product Management is shown.');
	await expect(page.getByRole('group', { name: 'Levels shown' })).toContainText('All of 4 levels');
	await expectNoViolations(page);
	const address = page.url();
	await page.goto(address);
	await expect(items(page)).toHaveCount(10);

	// After a reload there is nowhere to go back to; within one visit there is.
	await page.getByRole('button', { name: 'Whole map', exact: true }).click();
	await expect(items(page)).toHaveCount(40);
	await open(page, '?role=director-pm');
	for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await fromMenu(page, 'Director of Product Management', 'Make this the top');
	await expect(items(page)).toHaveCount(10);
	await page.getByRole('button', { name: 'Whole map', exact: true }).click();
	await expect(items(page)).toHaveCount(40);
	await expect.poll(() => scale(page)).toBe(zoom);
	await expect.poll(() => patch(page, onCard)).toEqual(before);
	await expect(page).toHaveURL(/\?role=director-pm&camera=/);
	await page.goBack();
	await expect(items(page)).toHaveCount(10);
});

test('the menu of a card opens by right click and by keyboard, and its entries work', async ({ page }) => {
	await open(page, '?role=director-pm');
	const menu = page.getByRole('menu', { name: 'Director of Product Management' });
	await page.mouse.click(onCard.x, onCard.y, { button: 'right' });
	await expect(menu.getByRole('menuitem')).toHaveText([
		'Read about it',
		'Add to compare',
		'Fold',
		'Fold all else',
		'Make this the top'
	]);
	await expect(menu.getByRole('menuitem', { name: 'Read about it' })).toBeFocused();
	await expectNoViolations(page);
	await menu.getByRole('menuitem', { name: 'Fold', exact: true }).click();
	await expect(items(page)).toHaveCount(31);
	await expect(menu).toBeHidden();

	for (const key of ['ContextMenu', 'Shift+F10']) {
		await director(page).focus();
		await page.keyboard.press(key);
		await expect(menu.getByRole('menuitem', { name: 'Read about it' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(menu).toBeHidden();
		await expect(director(page)).toBeFocused();
	}
	await page.keyboard.press('Shift+F10');
	await expect(menu.getByRole('menuitem')).toHaveText([
		'Read about it',
		'Add to compare',
		'Unfold',
		'Fold all else',
		'Make this the top'
	]);
	await expect(menu.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(items(page)).toHaveCount(40);

	await director(page).focus();
	await page.keyboard.press('Shift+F10');
	await expect(menu.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('m'); // type-ahead
	await page.keyboard.press('Enter');
	await expect(items(page)).toHaveCount(10);
	await director(page).focus();
	await page.keyboard.press('Shift+F10');
	await menu.getByRole('menuitem', { name: 'Back to the whole map' }).click();
	await expect(items(page)).toHaveCount(40);
	await page.keyboard.press('Escape');
	await director(page).focus();
	await page.keyboard.press('Shift+F10');
	await expect(menu.getByRole('menuitem').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Director of Product Management' })).toBeFocused();
});

test('an address can hold folds together with a camera', async ({ page }) => {
	await open(page, '?fold=cto,director-ux');
	await expect(items(page)).toHaveCount(40 - 5 - 6);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/\?fold=cto,director-ux&camera=/);
	const camera = gaze(page);
	await page.reload();
	await expect(items(page)).toHaveCount(29);
	await expect(page).toHaveURL(/\?fold=cto,director-ux&camera=/);
	expect(gaze(page)).toEqual(camera);
});

test('more folds than an address holds are told, and stay', async ({ page }) => {
	await open(page);
	const rows = ['id,title,manager', 'top,Head of everything,'];
	for (let i = 0; i < 20; i++)
		rows.push(
			`manager-of-the-department-${i},Manager ${i},top`,
			`report-${i},Report ${i},manager-of-the-department-${i}`
		);
	await page.getByRole('button', { name: 'More organisations' }).click();
	await page.getByRole('menuitem', { name: 'Open a file…' }).click();
	await page
		.locator('input[type="file"]')
		.setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
	await expect(items(page)).toHaveCount(41);
	const notice = page.getByText('So many folds do not fit into an address: a link to this view shows them open.');
	for (let i = 0; i < 12; i++) {
		await expect(notice).toHaveCount(i > 10 ? 1 : 0);
		await item(page, `Manager ${i}`).focus();
		await page.keyboard.press('Shift+Space');
		await expect(item(page, `Manager ${i}`)).toHaveAttribute('aria-expanded', 'false');
	}
	await expect(notice).toBeVisible();
	await expect(items(page)).toHaveCount(41 - 12);
	await expect(page).not.toHaveURL(/fold/);
	await expectNoViolations(page);
});
