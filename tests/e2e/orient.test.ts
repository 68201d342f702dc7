import { expect, test, type Page } from '@playwright/test';
import { BESIDE_PANEL, gaze, item, panel, patch, rested, scale, SELECTED } from './places';
import { expectNoViolations, inkOnMap, open, pixel, zoomLabel } from './support';

/** The frame on the minimap, px of the window. */
const frame = async (page: Page) => (await page.getByTestId('minimap').locator('.frame').boundingBox())!;

async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + dx, from.y + dy, { steps: 6 });
	await page.mouse.up();
}

test('dragging the frame of the minimap takes the map along, a click flies there', async ({ page }) => {
	await open(page, '?role=director-pm');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => gaze(page)?.k).toBe(77.5);
	const before = gaze(page)!;
	const box = await frame(page);
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	await drag(page, middle, 20, 0);
	const after = await frame(page);
	expect(after.x - box.x).toBeCloseTo(20, 0);
	await expect.poll(() => gaze(page)!.x).toBeGreaterThan(before.x + 100);
	expect(gaze(page)!.k).toBe(before.k);
	expect(Math.abs(gaze(page)!.y - before.y)).toBeLessThanOrEqual(2);

	await page.mouse.click(middle.x, middle.y);
	await expect.poll(async () => Math.abs((await frame(page)).x - box.x)).toBeLessThan(1.5);
	await page.getByRole('button', { name: 'Back to where I was' }).click();
	await expect.poll(async () => Math.abs((await frame(page)).x - after.x)).toBeLessThan(1.5);
	await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('a signpost leads to a related role, by mouse and by keyboard, without closing what is read', async ({ page }) => {
	await open(page, '?role=director-pm');
	for (let i = 0; i < 8; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	const signs = page.getByRole('navigation', { name: 'Related roles out of view' });
	const manager = signs.getByRole('button', { name: /^Go to CPO, manager/ });
	await expect(manager).toBeVisible();
	await expectNoViolations(page);
	const percent = await zoomLabel(page).textContent();
	await manager.click();
	await expect(manager).toHaveCount(0); // in view now
	await expect(panel(page, 'Director of Product Management')).toBeVisible();
	expect(await zoomLabel(page).textContent()).toBe(percent);

	const back = page.getByRole('button', { name: 'Back to where I was' });
	await back.click();
	await expect(manager).toBeVisible();
	await expect.poll(() => pixel(page, BESIDE_PANEL.x, BESIDE_PANEL.y + 35)).toBe(SELECTED);
	await manager.focus();
	await page.keyboard.press('Enter');
	await expect(manager).toHaveCount(0);
	await expect(panel(page, 'Director of Product Management')).toBeVisible();
});

test('“Show everything” does, and the way back leads back', async ({ page }) => {
	await open(page);
	const whole = await zoomLabel(page).textContent();
	for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect
		.poll(() => Math.round(gaze(page)?.k ?? 0).toString())
		.toBe((await zoomLabel(page).textContent())!.slice(0, -1));
	const near = gaze(page);
	await page.getByRole('button', { name: 'Show everything' }).click();
	await expect(zoomLabel(page)).toHaveText(whole!);
	await expect(page).toHaveURL(/\/$/);
	await page.getByRole('button', { name: 'Back to where I was' }).click();
	await expect(page).toHaveURL(/camera=/);
	expect(gaze(page)).toEqual(near);
	await expect(page.getByRole('button', { name: 'Back to where I was' })).toHaveCount(0);
});

test('the map cannot be lost: it stops at its coast, and where no role is in view there is a way back', async ({
	page
}) => {
	await open(page);
	const minimap = (await page.getByTestId('minimap').boundingBox())!;
	const push = async (): Promise<void> => {
		for (let i = 0; i < 4; i++) await drag(page, { x: 1100, y: 200 }, -1000, 600);
	};
	await push();
	const box = await frame(page);
	expect(box.width).toBeGreaterThan(40);
	expect(box.height).toBeGreaterThan(20);
	const back = page.getByRole('button', { name: 'Back to the map' });
	await expect(back).toHaveCount(0);
	expect(await inkOnMap(page)).toBeGreaterThan(0.005);

	const closer = page.getByRole('button', { name: 'Zoom in' });
	for (let i = 0; i < 12 && (await closer.isEnabled()); i++) await closer.click();
	await rested(page);
	await push();
	await expect(back).toBeVisible();
	await expectNoViolations(page);
	const far = await frame(page);
	expect(far.x + far.width).toBeLessThan(minimap.x + minimap.width - 2);
	await back.click();
	await expect(back).toHaveCount(0);
	await expect(page).toHaveURL(/\/$/);
});

test('the hint of a first visit goes with the first turn of the wheel', async ({ page }) => {
	await open(page);
	const hint = page.getByText('to find a role');
	await expect(hint).toBeVisible();
	await page.mouse.move(700, 500);
	await expect(hint).toBeVisible();
	await page.mouse.wheel(0, -120);
	await expect(hint).toHaveCount(0);
});

test('the camera after a drag survives a reload to within 2 px', async ({ page }) => {
	await open(page, '?role=director-pm');
	for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(() => gaze(page)?.k).toBe(96.88);
	const before = page.url();
	await drag(page, { x: 720, y: 620 }, -137, 83);
	await expect(page).not.toHaveURL(before);
	const place = { x: BESIDE_PANEL.x - 137 - 60, y: BESIDE_PANEL.y + 83 + 30 };
	await expect.poll(() => pixel(page, place.x, place.y)).toBe(SELECTED);
	await rested(page);
	const was = await patch(page, place);
	const { x } = gaze(page)!;
	await page.reload();
	await expect.poll(() => pixel(page, place.x, place.y)).toBe(SELECTED);
	await rested(page);
	const is = await patch(page, place);
	for (const side of ['left', 'right', 'top', 'bottom'] as const)
		expect(Math.abs(is[side] - was[side]), side).toBeLessThanOrEqual(2);
	expect(gaze(page)!.x).toBe(x);
});

test('the path leads to those above, and the zoom keeps within its ends', async ({ page }) => {
	await open(page, '?role=gpm');
	const path = page.getByRole('navigation', { name: 'Path' });
	await expect(path.getByRole('listitem').last()).toContainText(/./);
	await expect(path.locator('[aria-current="location"]')).toHaveCount(1);
	await path.getByRole('button').first().click();
	await expect(panel(page, 'Chief Executive Officer')).toBeVisible();
	await expect(item(page, 'Chief Executive Officer')).toHaveAttribute('aria-selected', 'true');
	for (const [name, opposite] of [
		['Zoom in', 'Zoom out'],
		['Zoom out', 'Zoom in']
	] as const) {
		const button = page.getByRole('button', { name });
		for (let i = 0; i < 40 && (await button.isEnabled()); i++) await button.click();
		await expect(button).toBeDisabled();
		await expect(page.getByRole('button', { name: opposite })).toBeEnabled();
	}
	expect(await scale(page)).toBeGreaterThan(0);
});
