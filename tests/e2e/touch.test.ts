import { expect, test, type Page } from '@playwright/test';
import { findColour, open, pixel, zoomLabel } from './support';

const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

test('two fingers zoom and one finger drags, on a phone', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await open(page, '?layout=top-down');
	const session = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
	const percent = async (): Promise<number> => Number.parseInt((await zoomLabel(page).textContent())!);
	const before = await percent();
	await touch('touchStart', [170, 420], [220, 420]);
	for (let i = 1; i <= 6; i++) await touch('touchMove', [170 - i * 8, 420], [220 + i * 8, 420]);
	await touch('touchEnd');
	await expect.poll(percent).toBeGreaterThan(before * 2);

	const place = (await findColour(page, '#304b83', 12))!;
	await touch('touchStart', [200, 600]);
	for (let i = 1; i <= 6; i++) await touch('touchMove', [200, 600 + i * 10]);
	await touch('touchEnd');
	await expect.poll(() => pixel(page, place.x, place.y + 60)).toBe('#304b83');
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await page.touchscreen.tap(place.x, place.y + 60);
	await expect(panel(page, 'Vice President of Product')).toBeVisible();
	await context.close();
});
