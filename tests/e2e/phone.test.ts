import { expect, test as base, type CDPSession, type Page } from '@playwright/test';
import { item, panel, patch, rested } from './places';
import { expectNoViolations, findColour, inkOnMap, open, zoomLabel } from './support';

interface Finger {
	down(x: number, y: number): Promise<void>;
	move(x: number, y: number): Promise<void>;
	up(): Promise<void>;
	drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
}

const fingerOf = (session: CDPSession): Finger => {
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints });
	const finger: Finger = {
		down: async (x, y) => void (await send('touchStart', { x, y })),
		move: async (x, y) => void (await send('touchMove', { x, y })),
		up: async () => void (await send('touchEnd')),
		async drag([x0, y0], [x1, y1]) {
			await finger.down(x0, y0);
			for (let i = 1; i <= 8; i++) await finger.move(x0 + ((x1 - x0) * i) / 8, y0 + ((y1 - y0) * i) / 8);
			// Rests before it lets go, so that speed plays no part.
			for (let i = 0; i < 6; i++) {
				await finger.move(x1, y1 + (i % 2));
				await new Promise((resolve) => setTimeout(resolve, 30));
			}
			await finger.up();
		}
	};
	return finger;
};

const test = base.extend<{ finger: Finger }>({
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	finger: async ({ page, context }, use) => use(fingerOf(await context.newCDPSession(page)))
});

/** The land of product management at Regions zoom. */
const REGION = '#c9d7f3';

const sheetTop = async (page: Page): Promise<number> => (await page.getByRole('complementary').boundingBox())!.y;
const layers = (page: Page) => page.getByRole('dialog', { name: 'What the map shows' });

async function openLayers(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'What the map shows' }).tap();
	await expect(layers(page)).toBeVisible();
}

test('begins with all lands, and the menu of layers switches organisation, layout, levels and theme', async ({
	page
}) => {
	await open(page);
	await openLayers(page);
	await expect(layers(page).getByRole('radio', { name: 'Left to right' })).toBeChecked();
	await expectNoViolations(page);
	await layers(page).getByRole('radio', { name: 'Startup' }).tap();
	await expect(page).toHaveURL(/\?org=startup$/);
	await expect(layers(page).getByRole('radio', { name: 'Startup' })).toBeChecked();
	await layers(page).getByRole('radio', { name: 'Radial' }).tap();
	await expect(page).toHaveURL(/\?org=startup&layout=radial$/);
	await layers(page).getByRole('button', { name: 'Fewer levels' }).tap();
	await expect(page).toHaveURL(/levels=/);
	await layers(page).getByRole('button', { name: 'Switch to the dark theme' }).tap();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expectNoViolations(page);
	await layers(page).getByRole('radio', { name: 'Left to right' }).tap();
	await expect(page).not.toHaveURL(/layout=/);
	await page.keyboard.press('Escape');
	await expect(layers(page)).toBeHidden();
	expect(await inkOnMap(page)).toBeGreaterThan(0.01);
});

test('the sheet goes through its stops by finger and by its button', async ({ page, finger }) => {
	await open(page, '?role=cpo');
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	const half = 844 / 2;
	await expect.poll(() => sheetTop(page)).toBe(half);
	await expectNoViolations(page);

	await finger.drag([195, half + 10], [195, 100]);
	await expect.poll(() => sheetTop(page)).toBeLessThan(120);
	let full = 0;
	await expect.poll(async () => (full === (full = await sheetTop(page)) ? 'rests' : 'moves')).toBe('rests');
	await expectNoViolations(page);
	await finger.drag([195, full + 10], [195, half + 10]);
	await expect.poll(() => sheetTop(page)).toBe(half);
	await finger.drag([195, half + 10], [195, 780]);
	await expect.poll(() => sheetTop(page)).toBeGreaterThan(650);
	let peek = 0;
	await expect.poll(async () => (peek === (peek = await sheetTop(page)) ? 'rests' : 'moves')).toBe('rests');
	await expect(page.getByRole('heading', { level: 2, name: 'Chief Product Officer' })).toBeInViewport();

	await page.getByRole('button', { name: 'Expand' }).tap();
	await expect.poll(() => sheetTop(page)).toBe(half);
	await page.getByRole('button', { name: 'Expand' }).tap();
	await expect.poll(() => sheetTop(page)).toBe(full);
	await page.getByRole('button', { name: 'Collapse' }).tap();
	await expect.poll(() => sheetTop(page)).toBe(peek);
	await page.getByRole('button', { name: 'Close' }).tap();
	await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('a long press opens the menu of a card, a drag or a tap does not', async ({ page, finger }) => {
	await open(page, '?layout=outline');
	const card = (await findColour(page, '#fefdfc', 60))!;
	expect(card).not.toBeNull();
	const menu = page.getByRole('menu');
	await finger.down(card.x, card.y);
	await expect(menu).toBeVisible();
	await expect(menu).toHaveAccessibleName(/./);
	await expectNoViolations(page);
	for (const entry of await menu.getByRole('menuitem').all())
		expect((await entry.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await finger.up();
	await expect(page.getByRole('complementary')).toHaveCount(0); // the click that follows is swallowed
	await expect(menu).toBeVisible();
	await menu.getByRole('menuitem', { name: 'Read about it' }).tap();
	await expect(menu).toBeHidden();
	await expect(page.getByRole('complementary')).toBeVisible();
	await open(page, '?layout=outline');

	await finger.down(card.x, card.y);
	for (let i = 1; i <= 5; i++) await finger.move(card.x, card.y + i * 6);
	await page.waitForTimeout(700); // longer than a press: nothing must come
	await expect(menu).toBeHidden();
	await finger.up();
});

test('a double tap zooms in', async ({ page }) => {
	await open(page, '?layout=top-down');
	const percent = async (): Promise<number> => Number.parseInt((await zoomLabel(page).textContent())!);
	const before = await percent();
	await page.touchscreen.tap(30, 640);
	await page.touchscreen.tap(30, 640);
	await expect.poll(percent).toBeGreaterThan(before * 1.7);
	await page.getByRole('button', { name: 'Show everything' }).tap();
	// The first view is closer than that where names would find no room.
	await expect.poll(percent).toBeLessThanOrEqual(before);
});

test('a tap on a land comes closer, two fingers go out again, and the hint goes with the first', async ({
	page,
	context
}) => {
	await open(page);
	const hint = page.getByText('Pinch to zoom');
	await expect(hint).toBeVisible();
	await expect(zoomLabel(page)).toHaveText(/^\d/);
	const percent = async (): Promise<number> => Number.parseInt((await zoomLabel(page).textContent())!);
	const whole = await percent();
	const land = (await findColour(page, REGION, 6))!;
	await page.touchscreen.tap(land.x, land.y);
	await expect(hint).toHaveCount(0);
	await expect.poll(percent).toBeGreaterThanOrEqual(62);
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await expect(page).toHaveURL(/\?layout=left-right&camera=/);
	const near = await percent();

	const session = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchEnd', ...touchPoints: { x: number; y: number; id: number }[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints });
	const [one, other] = [
		{ x: 150, y: 400, id: 1 },
		{ x: 230, y: 440, id: 2 }
	] as const;
	await touch('touchStart', one);
	await touch('touchStart', one, other);
	await touch('touchEnd', one);
	await touch('touchEnd');
	await expect.poll(percent).toBe(near / 2);
	await page.getByRole('button', { name: 'Show everything' }).tap();
	await expect.poll(percent).toBe(whole);
});

test('lying on its side, bar, panel and controls stand beside each other', async ({ page }) => {
	await page.setViewportSize({ width: 844, height: 390 });
	await open(page, '?role=gpm');
	const panelBox = (await panel(page, 'Group Product Manager').boundingBox())!;
	expect(panelBox.height).toBeGreaterThan(300);
	const boxes = [
		page.getByRole('navigation', { name: 'Path' }),
		page.getByRole('group', { name: 'Zoom' }),
		page.getByRole('banner')
	];
	for (const part of boxes) {
		const box = (await part.boundingBox())!;
		const beside = box.x + box.width <= panelBox.x || box.y + box.height <= panelBox.y;
		expect(beside).toBe(true);
		expect(box.y + box.height).toBeLessThanOrEqual(390);
	}
	await expect(page.getByRole('button', { name: 'Add to compare' })).toBeInViewport({ ratio: 1 });
	await expect.poll(() => small(page)).toEqual([]);
	expect(await wider(page)).toEqual([]);
});

test('a tap on the pill before a row unfolds it, and “Unfold all” undoes fewer levels', async ({ page }) => {
	await open(page, '?role=cpo&layout=outline&fold=cpo');
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await expect(item(page, 'Chief Product Officer')).toHaveAttribute('aria-expanded', 'false');
	// The selected row is in the middle of what the bar and the sheet leave free; above and below its words it is plain.
	const half = 844 / 2;
	await expect.poll(() => sheetTop(page)).toBe(half);
	await rested(page);
	const middle = { x: 195, y: (76 + half) / 2 };
	let left = Infinity;
	await expect
		.poll(async () => {
			const rows = await Promise.all([-10, -8, 8, 10].map((dy) => patch(page, { x: middle.x, y: middle.y + dy })));
			return (left = Math.min(...rows.filter(({ colour }) => colour === '#454d5d').map((row) => row.left)));
		})
		.toBeLessThan(195);
	await page.touchscreen.tap(left - 6, middle.y);
	await expect(item(page, 'Chief Product Officer')).toHaveAttribute('aria-expanded', 'true');
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).tap();
	await openLayers(page);
	await layers(page).getByRole('button', { name: 'Fewer levels' }).tap();
	await expect(page.getByRole('treeitem')).toHaveCount(39);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Unfold all' }).tap();
	await expect(page.getByRole('treeitem')).toHaveCount(40);
});

/** What a finger can press, is in sight, and is smaller than 44 px: names and sizes. Links inside running text may be. */
const small = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		for (const node of document.querySelectorAll<HTMLElement>(
			'button, a[href], input, summary, [role="radio"], [role="option"], [role="menuitem"]'
		)) {
			if (
				!node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
				getComputedStyle(node).display === 'inline'
			)
				continue;
			const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
			const [x, y] = [(left + right) / 2, (top + bottom) / 2];
			const hit = (px: number, py: number): boolean => {
				const at = document.elementFromPoint(px, py);
				return at !== null && (node.contains(at) || (at as HTMLLabelElement).control === node);
			};
			if (right < 0 || bottom < 0 || left > innerWidth || top > innerHeight || !hit(x, y)) continue; // not in sight
			const clipped = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
			const reach = (dx: number, dy: number): number => {
				let n = 0;
				while (n < 22 && hit(x + dx * (n + 1), y + dy * (n + 1))) n++;
				return n;
			};
			if (clipped) continue;
			const tall = Math.max(height, reach(0, -1) + reach(0, 1) + 1);
			const wide = Math.max(width, reach(-1, 0) + reach(1, 0) + 1);
			if (tall < 43.5 || wide < 43.5)
				found.push(
					`${node.getAttribute('aria-label') ?? node.textContent.trim()} ${Math.round(wide)} × ${Math.round(tall)}`
				);
		}
		return found;
	});

/** What reaches beyond the window's sides and is not inside something that scrolls sideways. */
const wider = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found =
			document.documentElement.scrollWidth > innerWidth ? [`the page: ${document.documentElement.scrollWidth}`] : [];
		const scrolls = (node: Element | null): boolean =>
			node !== null &&
			(['auto', 'scroll'].includes(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth
				? true
				: scrolls(node.parentElement));
		for (const node of document.querySelectorAll<HTMLElement>(
			'button, a, h1, h2, h3, p, li, input, dialog, aside, nav, header'
		)) {
			if (node.closest('.visually-hidden, [role="tree"], .skip') || !node.checkVisibility()) continue;
			const { left, right, width } = node.getBoundingClientRect();
			if (width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(node.parentElement))
				found.push(`${node.tagName} ${node.textContent.trim().slice(0, 40)}: ${Math.round(left)}–${Math.round(right)}`);
		}
		return found;
	});

test('whatever a finger presses is 44 px, and nothing is wider than the window', async ({ page }) => {
	for (const [width, height] of [
		[390, 844],
		[360, 740],
		[320, 640]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const query of [
			'',
			'?role=gpm',
			'?org=enterprise&role=cpo&fold=cto',
			'?layout=radial&role=gpm',
			'?top=cpo',
			'?role=wizard'
		]) {
			await open(page, query);
			if (query.includes('role=gpm') || query.includes('cpo&'))
				await expect(page.getByRole('complementary')).toBeVisible();
			await expect
				.poll(() => small(page), { message: `${query} at ${width} px: too small`, timeout: 3000 })
				.toEqual([]);
			expect.soft(await wider(page), `${query} at ${width} px: too wide`).toEqual([]);
		}
		await page.getByRole('button', { name: 'What the map shows' }).tap();
		await expect(layers(page)).toBeVisible();
		expect.soft(await small(page), `layers at ${width} px`).toEqual([]);
		expect.soft(await wider(page), `layers at ${width} px`).toEqual([]);
		await layers(page).getByRole('button', { name: 'Open a file…' }).tap();
		await expect(page.getByRole('dialog', { name: 'Open a file' })).toBeVisible();
		expect.soft(await small(page), `file dialog at ${width} px`).toEqual([]);
		expect.soft(await wider(page), `file dialog at ${width} px`).toEqual([]);
	}
});
