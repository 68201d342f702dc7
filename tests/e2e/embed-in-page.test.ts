import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { EMBEDS } from '#core/export/embed-snippets';
import { readPdf } from '../support/pdf';
import { cameraOf, densities, FORMS, FRAME, settled, topCard } from './frame';

/* The frame inside pages of another origin that scale it, lock it up, or want the wheel and the keys for themselves. */

let host: Server;
let pages: Map<string, string>;

test.beforeAll(async () => {
	pages = new Map();
	host = createServer((request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(request.url!) ?? '');
	});
	await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve));
});

test.afterAll(() => new Promise((resolve) => host.close(resolve)));

/** Opens a page of another origin with this body, and waits for the frame in it. */
async function openHost(page: Page, body: string, shown = true): Promise<Frame> {
	const path = `/${pages.size}`;
	pages.set(path, `<!doctype html><meta charset="utf-8"><style>body{margin:0}iframe{border:0}</style>${body}`);
	await page.goto(`http://localhost:${(host.address() as AddressInfo).port}${path}`);
	const frame = (await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame())!;
	if (shown) await settled(frame);
	return frame;
}

test.describe('inside another page', () => {
	for (const [scale, counter] of [
		[0.53, false],
		[0.96, false],
		[1.44, false],
		[1.44, true],
		[2.5, true]
	] as const)
		test(`stays under the pointer where the page scales it ${scale} times${counter ? ' and it is scaled back' : ''}`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 1600, height: 1000 });
			const [width, height] = [600, 360];
			const box = counter
				? `width:${width * scale}px;height:${height * scale}px;transform-origin:0 0;transform:scale(${1 / scale})`
				: `width:${width}px;height:${height}px`;
			const frame = await openHost(
				page,
				`<div style="position:absolute;left:37px;top:21px;width:${width}px;height:${height}px;transform-origin:0 0;transform:scale(${scale})"><iframe src="${FRAME}${FORMS.chart}&gestures=greedy" style="${box}"></iframe></div>`
			);
			const at = { x: 37 + width * scale * 0.7, y: 21 + height * scale * 0.7 };
			const inner = counter ? 1 : scale;
			const [fx, fy] = [(at.x - 37) / inner, (at.y - 21) / inner];
			const world = ({ x, y, k }: { x: number; y: number; k: number }) => ({ x: (fx - x) / k, y: (fy - y) / k });
			const card = await topCard(frame);
			await page.mouse.click(37 + card.x * inner, 21 + card.y * inner);
			await expect(frame.getByRole('link', { name: /^Rolescape/ })).toHaveAttribute('href', /\?role=ceo$/);
			const before = await cameraOf(frame);
			await page.mouse.move(at.x, at.y);
			await page.mouse.wheel(0, -240);
			await expect.poll(async () => (await cameraOf(frame)).k).toBeGreaterThan(before.k * 1.2);
			const after = await cameraOf(frame);
			const drift = Math.hypot(world(after).x - world(before).x, world(after).y - world(before).y) * after.k * inner;
			expect(drift).toBeLessThanOrEqual(1);

			await page.mouse.down();
			await page.mouse.move(at.x - 30, at.y - 20, { steps: 4 });
			await page.mouse.move(at.x - 60, at.y - 40, { steps: 4 });
			await page.mouse.up();
			const dragged = await cameraOf(frame);
			// Browsers tell a frame of the mouse in whole px of the frame.
			expect(Math.abs((dragged.x - after.x) * inner + 60)).toBeLessThanOrEqual(Math.max(1, inner));
			expect(Math.abs((dragged.y - after.y) * inner + 40)).toBeLessThanOrEqual(Math.max(1, inner));

			// What the page around it makes of a px of the frame cannot be known in it: scaled back, it is one px of the screen.
			const [density] = await densities(frame);
			expect(density).toBeGreaterThan(0.99);
			expect(density).toBeLessThan(1.01);
		});

	test('leaves the wheel to the page until a click, and then keeps all of it', async ({ page }) => {
		const frame = await openHost(
			page,
			`<div style="height:3000px"><iframe src="${FRAME}${FORMS.chart}" width="900" height="500"></iframe></div>`
		);
		const before = await cameraOf(frame);
		await page.mouse.move(450, 60);
		await page.mouse.wheel(0, 40);
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
		await expect(frame.getByText('Click the map to zoom and move it')).toBeVisible();
		expect(await cameraOf(frame)).toEqual(before);
		await page.evaluate(() => scrollTo(0, 0));

		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await expect.poll(async () => (await cameraOf(frame)).k).toBeGreaterThan(before.k);

		await page.mouse.click(450, 60);
		for (const delta of [-400, 400]) {
			for (let i = 0; i < 25; i++) await page.mouse.wheel(0, delta);
			await page.waitForTimeout(150);
			expect(await page.evaluate(() => scrollY)).toBe(0);
		}
		expect((await cameraOf(frame)).k).toBeLessThan(before.k);
		await page.mouse.move(1200, 700);
		await page.mouse.move(450, 60);
		await page.mouse.wheel(0, 30);
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(30);
	});

	test('is painted coarsely while nobody sees it, and sharply when it comes into sight', async ({ page }) => {
		const frame = await openHost(
			page,
			`<div style="height:3000px"></div><iframe src="${FRAME}${FORMS.chart}" width="900" height="500"></iframe>`,
			false
		);
		const density = async (): Promise<number> => (await densities(frame))[0] ?? 1;
		await expect.poll(density).toBeLessThan(0.3);
		await page.evaluate(() => scrollTo(0, 3000));
		await expect.poll(density).toBeGreaterThan(0.99);
		await page.evaluate(() => scrollTo(0, 0));
		await expect.poll(density).toBeLessThan(0.3);
	});

	test('a page that is printed unread has a link in place of each map that has not come', async ({ page }) => {
		const titles = ['Map number one', 'Map number two', 'Map number three'];
		const lines = titles.map((title) => EMBEDS.page.write({ address: `${FRAME}${FORMS.role}`, title }));
		await openHost(page, lines.join('<p style="height:2200px">Long text.</p>'), false);
		const text = (await readPdf(await page.pdf())).pages.join(' ');
		for (const title of titles) expect(text).toContain(title);
	});

	test('with gestures=none it is a picture', async ({ page }) => {
		const frame = await openHost(
			page,
			`<div style="height:3000px"><iframe src="${FRAME}${FORMS.chart}&gestures=none" width="900" height="500"></iframe></div>`
		);
		const before = await cameraOf(frame);
		await page.mouse.click(450, 200);
		await page.mouse.wheel(0, 40);
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
		expect(await cameraOf(frame)).toEqual(before);
	});

	test('takes no focus, gives it back after a gesture, and has no key of its own', async ({ page }) => {
		const keys = ['PageUp', 'PageDown', 'F5', 'b', '.', 'Escape', 'ArrowRight', 'ArrowLeft', ' '];
		const frame = await openHost(
			page,
			`<iframe src="${FRAME}${FORMS.chart}" width="900" height="500"></iframe><script>window.heard=[];addEventListener('keydown',(e)=>heard.push(e.key))</script>`
		);
		const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.tagName);
		expect(await focused()).toBe('BODY');
		await page.mouse.click(450, 60);
		await expect.poll(focused).toBe('BODY');
		await page.keyboard.press('ArrowRight');
		expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['ArrowRight']);
		expect(
			await frame.evaluate(
				(all) =>
					all.filter(
						(key) =>
							!document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
					),
				keys
			)
		).toEqual([]);

		await openHost(page, `<iframe src="${FRAME}${FORMS.chart}&focus=keep" width="900" height="500"></iframe>`);
		await page.mouse.click(450, 60);
		await page.waitForTimeout(150);
		expect(await focused()).toBe('IFRAME');
	});

	test('waits for its size where it begins hidden', async ({ page }) => {
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(error.message));
		for (const query of [FORMS.chart, FORMS.comparison]) {
			const frame = await openHost(
				page,
				`<div id="slide" style="display:none"><iframe src="${FRAME}${query}" width="900" height="500"></iframe></div>`,
				false
			);
			await frame.waitForLoadState('networkidle');
			await page.evaluate(() => (document.getElementById('slide')!.style.display = 'block'));
			await settled(frame);
			if (query === FORMS.chart) expect((await cameraOf(frame)).k).toBeGreaterThan(0.1);
		}
		expect(complaints).toEqual([]);
	});

	for (const [form, query] of Object.entries(FORMS))
		test(`works locked up in a sandbox: ${form}`, async ({ page }) => {
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on(
				'console',
				(message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
			);
			const frame = await openHost(
				page,
				`<iframe sandbox="allow-scripts" src="${FRAME}${query}" width="900" height="500"></iframe>`
			);
			await expect(frame.getByRole('link', { name: /^Rolescape, .+ map/ })).toBeVisible();
			expect(complaints).toEqual([]);
		});

	test('lets the page behind show through when asked', async ({ page }) => {
		for (const query of [FORMS.comparison, FORMS.chart]) {
			await openHost(
				page,
				`<body style="background:#00ff00"><iframe src="${FRAME}${query}&background=none" width="900" height="500"></iframe>`
			);
			const shot = await page.screenshot({ clip: { x: 3, y: 3, width: 1, height: 1 } });
			expect(
				await page.evaluate(async (png) => {
					const canvas = document.createElement('canvas').getContext('2d')!;
					canvas.drawImage(await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob()), 0, 0);
					return [...canvas.getImageData(0, 0, 1, 1).data];
				}, shot.toString('base64'))
			).toEqual([0, 255, 0, 255]);
		}
	});

	for (const [form, query] of Object.entries(FORMS))
		test(`is printed in vectors, with its titles: ${form}`, async ({ page }) => {
			const frame = await openHost(page, `<iframe src="${FRAME}${query}" width="900" height="500"></iframe>`);
			await page.emulateMedia({ media: 'print' });
			const svg =
				form === 'role' || form === 'comparison'
					? frame.getByTestId('slide').locator('svg').first()
					: frame.getByTestId('twin').locator('svg');
			await expect(svg.getByText('CPO', { exact: true }).first()).toBeVisible();
			for (const canvas of await frame.locator('canvas').all()) await expect(canvas).toBeHidden();
			const pdf = (await page.pdf({ width: '960px', height: '540px', printBackground: true })).toString('latin1');
			expect(pdf).not.toMatch(/\/Subtype\s*\/Image/);
			expect(pdf).toMatch(/\/FontDescriptor/);
		});
});
