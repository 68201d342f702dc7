import { expect, test } from '@playwright/test';
import {
	clickCard,
	density,
	driftOfWheel,
	expectSharp,
	placeIn,
	SCREENS,
	serveDecks,
	slideNow,
	timeToSharp,
	type RevealDeck
} from './deck';
import { cameraOf } from './frame';

/* Charts on slides, in decks made with the real reveal.js: the pointer, fingers and keys. */

declare const Reveal: RevealDeck;

const { openChart } = serveDecks();

for (const version of [6, 5] as const)
	test.describe(`in reveal.js ${version}`, () => {
		for (const [width, height, ratio] of SCREENS)
			test(`the chart stays under the pointer and is sharp at ${width}×${height}@${ratio}`, async ({ browser }) => {
				const context = await browser.newContext({
					viewport: { width, height },
					deviceScaleFactor: ratio,
					reducedMotion: 'reduce'
				});
				const page = await context.newPage();
				const frame = await openChart(page, version, 'localhost');
				await expectSharp(page, frame, ratio);
				const first = await density(page, frame, ratio);
				await clickCard(page, frame);
				const drifts = [await driftOfWheel(page, frame)];

				const before = await cameraOf(frame);
				const at = await placeIn(page, 0.7, 0.7);
				await page.mouse.down();
				await page.mouse.move(at.x - 30, at.y - 20, { steps: 4 });
				await page.mouse.move(at.x - 60, at.y - 40, { steps: 4 });
				await page.mouse.up();
				const { x, y } = await cameraOf(frame);
				expect(Math.abs(x - before.x + 60)).toBeLessThanOrEqual(1);
				expect(Math.abs(y - before.y + 40)).toBeLessThanOrEqual(1);

				const time = await timeToSharp(page, frame, {
					width: Math.round(width * 0.8),
					height: Math.round(height * 0.9)
				});
				expect(time).toBeLessThanOrEqual(300);
				await expectSharp(page, frame, ratio);
				drifts.push(await driftOfWheel(page, frame));
				for (const drift of drifts) expect(drift).toBeLessThanOrEqual(1);
				console.log(
					`reveal.js ${version}, ${width}×${height}@${ratio}: density ${first.toFixed(4)}, ${(await density(page, frame, ratio)).toFixed(4)} at another size after ${time} ms; drift ${drifts.map((drift) => drift.toFixed(2)).join(', ')} px`
				);
				expect(await slideNow(page)).toBe(1);
				await context.close();
			});

		test('the wheel over the chart never turns the slide', async ({ page }) => {
			const frame = await openChart(page, version, 'localhost');
			await frame.evaluate(() => {
				const told = { kept: 0, leaked: 0 };
				// d3-zoom lets nobody hear what it has used, so ask before it, and look once all have had their turn.
				addEventListener('wheel', (event) => setTimeout(() => told[event.defaultPrevented ? 'kept' : 'leaked']++), {
					capture: true,
					passive: true
				});
				Object.assign(window, { told });
			});
			const told = () => frame.evaluate(() => (window as unknown as { told: { kept: number; leaked: number } }).told);
			let turns = 0;
			for (const [name, delta] of [
				['Zoom in', -100],
				['Zoom out', 100]
			] as const) {
				await frame.getByRole('button', { name }).evaluate(async (button: HTMLButtonElement) => {
					for (; !button.disabled; await new Promise(requestAnimationFrame)) button.click();
				});
				const { x, y } = await placeIn(page, 0.7, 0.7);
				await page.mouse.move(x, y);
				for (let i = 0; i < 3; i++, turns++) await page.mouse.wheel(0, delta);
				await expect.poll(told).toEqual({ kept: turns, leaked: 0 });
				expect(await slideNow(page)).toBe(1);
			}
			// Beside the chart it does.
			await page.mouse.move(5, 5);
			await page.mouse.wheel(0, 100);
			await expect.poll(() => slideNow(page)).toBe(2);
		});

		test('a finger on the chart moves it and not the slide', async ({ browser }) => {
			const context = await browser.newContext({
				viewport: { width: 1280, height: 720 },
				hasTouch: true,
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			const frame = await openChart(page, version, 'deck.localhost');
			const session = await context.newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
				session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
			const swipe = async ({ x, y }: { x: number; y: number }): Promise<void> => {
				await touch('touchStart', { x, y });
				for (let i = 1; i <= 10; i++) await touch('touchMove', { x: x - i * 20, y });
				await touch('touchEnd');
			};
			const before = await cameraOf(frame);
			await swipe(await placeIn(page, 0.7, 0.7));
			await expect.poll(async () => (await cameraOf(frame)).x - before.x).toBeLessThan(-150);
			expect(await slideNow(page)).toBe(1);
			// Beside the chart it turns the slide.
			await swipe({ x: 640, y: 30 });
			await expect.poll(() => slideNow(page)).toBe(2);
			await context.close();
		});

		test('the deck keeps the keyboard', async ({ page }) => {
			const frame = await openChart(page, version, 'deck.localhost');
			expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('BODY');
			await clickCard(page, frame);
			const { k } = await cameraOf(frame);
			await page.mouse.wheel(0, -240);
			await expect.poll(async () => (await cameraOf(frame)).k).toBeGreaterThan(k);
			for (const [key, slide] of [
				['ArrowRight', 2],
				['ArrowLeft', 1],
				['PageDown', 2],
				['PageUp', 1]
			] as const) {
				await page.keyboard.press(key);
				await expect.poll(() => slideNow(page), { message: key }).toBe(slide);
			}
			for (const [key, paused] of [
				['b', true],
				['.', false]
			] as const) {
				await page.keyboard.press(key);
				await expect.poll(() => page.evaluate(() => Reveal.isPaused()), { message: key }).toBe(paused);
			}
			for (const overview of [true, false]) {
				await page.keyboard.press('Escape');
				await expect.poll(() => page.evaluate(() => Reveal.isOverview())).toBe(overview);
			}
			// Nor are they taken from whoever has gone into the frame with Tab.
			await frame.getByRole('button', { name: 'Zoom in' }).focus();
			const keys = ['PageUp', 'PageDown', 'F5', 'b', '.', 'Escape'];
			expect(
				await frame.evaluate(
					(all) =>
						all.filter(
							(key) =>
								!document.activeElement!.dispatchEvent(
									new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
								)
						),
					keys
				)
			).toEqual([]);
		});
	});
