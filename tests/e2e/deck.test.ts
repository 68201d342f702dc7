import { expect, test, type Frame, type Page } from '@playwright/test';
import { EMBEDS } from '#core/export/embed-snippets';
import { DeckServer, type RevealVersion } from '../support/deck-server';
import { readPdf } from '../support/pdf';
import { boxOf, chart, clickCard, complaintsOf, density, driftOfWheel, expectSharp, goTo, openDeck, placeIn, slideNow, timeToSharp } from './deck';
import { cameraOf } from './frame';
import { ATLAS } from './servers';

/* The lines that Share gives for a deck, in decks made with the real reveal.js. */

const ROLE = '?role=vp-product&fit=role&theme=light&gestures=greedy';
const COMPARISON = '?compare=cpo,cto,vp-product&theme=light&gestures=greedy';
const CHART = '?org=mid-size&fit=all&theme=light&gestures=greedy';
const SCREENS = [[1280, 720, 1], [1920, 1080, 1], [700, 420, 1], [1920, 1080, 2]] as const;
const WORDS = '<section><h2>Words</h2></section>';

/** A frame of the deck's own site shares its process and the pixels that are pretended to; on another site it is as shut off as in the world. */
type Site = 'localhost' | 'deck.localhost';

interface Reveal {
	isReady(): boolean;
	slide(h: number): void;
	getIndices(): { h: number };
	isPaused(): boolean;
	isOverview(): boolean;
}
declare const Reveal: Reveal;

let server: DeckServer;
test.beforeAll(async () => {
	server = await DeckServer.start();
});
test.afterAll(() => server.stop());

/** A deck of these slides, ready to be opened. */
const deck = (version: RevealVersion, site: Site, ...slides: string[]): string =>
	server.add(version, slides, { hash: true, mouseWheel: true, transition: 'none', ...(version === 6 && { preventIframeAutoFocus: true }) }, site);

const slideOf = (version: RevealVersion, query: string): string => EMBEDS[`reveal-${version}`].write({ address: `${ATLAS}embed/${query}`, title: 'Our product division' });

/** Opens a deck of words, a chart and words, at the chart. */
async function openChart(page: Page, version: RevealVersion, site: Site, slide = slideOf(version, CHART)): Promise<Frame> {
	await openDeck(page, deck(version, site, WORDS, slide, WORDS), 1);
	return chart(page);
}

for (const version of [6, 5] as const)
	test.describe(`in reveal.js ${version}`, () => {
		for (const [width, height, ratio] of SCREENS)
			test(`the chart stays under the pointer and is sharp at ${width}×${height}@${ratio}`, async ({ browser }) => {
				const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: ratio, reducedMotion: 'reduce' });
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

				const time = await timeToSharp(page, frame, { width: Math.round(width * 0.8), height: Math.round(height * 0.9) });
				expect(time).toBeLessThanOrEqual(300);
				await expectSharp(page, frame, ratio);
				drifts.push(await driftOfWheel(page, frame));
				for (const drift of drifts) expect(drift).toBeLessThanOrEqual(1);
				console.log(`reveal.js ${version}, ${width}×${height}@${ratio}: density ${first.toFixed(4)}, ${(await density(page, frame, ratio)).toFixed(4)} at another size after ${time} ms; drift ${drifts.map((drift) => drift.toFixed(2)).join(', ')} px`);
				expect(await slideNow(page)).toBe(1);
				await context.close();
			});

		test('every form fills its box, and nothing is cut', async ({ page }) => {
			await openDeck(page, deck(version, 'localhost', ...[ROLE, COMPARISON, CHART].map((query) => slideOf(version, query))));
			const place = page.locator('section.present iframe');
			const outOfPlace = async (): Promise<string[]> => {
				const [frame, box, { width, height }] = [await boxOf(page), (await page.locator('section.present > div').boundingBox())!, page.viewportSize()!];
				const scrolls = (root: HTMLElement): boolean => root.scrollWidth > innerWidth || root.scrollHeight > innerHeight;
				return Object.entries({
					'the frame is not its box': (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(frame[side] - box[side]) > 0.5),
					'another shape': Math.abs(box.width / box.height - 16 / 9) > 0.01,
					'beyond the window': box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
					'too small for the window': box.width < 0.7 * Math.min(width, (height * 960) / 700),
					'the frame scrolls': await place.contentFrame().locator('html').evaluate(scrolls),
					'the deck scrolls': await page.locator('html').evaluate(scrolls)
				}).flatMap(([problem, found]) => (found ? [problem] : []));
			};
			for (const [slide, id] of ['slide', 'slide', 'chart'].entries()) {
				await goTo(page, slide);
				await place.contentFrame().getByTestId(id).waitFor();
				for (const [width, height] of SCREENS) {
					await page.setViewportSize({ width, height });
					await expect.poll(outOfPlace, { message: `slide ${slide} at ${width}×${height}` }).toEqual([]);
				}
			}
		});

		test('the wheel over the chart never turns the slide', async ({ page }) => {
			const frame = await openChart(page, version, 'localhost');
			await frame.evaluate(() => {
				const told = { kept: 0, leaked: 0 };
				// d3-zoom lets nobody hear what it has used, so ask before it, and look once all have had their turn.
				addEventListener('wheel', (event) => setTimeout(() => told[event.defaultPrevented ? 'kept' : 'leaked']++), { capture: true, passive: true });
				Object.assign(window, { told });
			});
			const told = () => frame.evaluate(() => (window as unknown as { told: { kept: number; leaked: number } }).told);
			let turns = 0;
			for (const [name, delta] of [['Zoom in', -100], ['Zoom out', 100]] as const) {
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
			const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, hasTouch: true, reducedMotion: 'reduce' });
			const page = await context.newPage();
			const frame = await openChart(page, version, 'deck.localhost');
			const session = await context.newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
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
			for (const [key, slide] of [['ArrowRight', 2], ['ArrowLeft', 1], ['PageDown', 2], ['PageUp', 1]] as const) {
				await page.keyboard.press(key);
				await expect.poll(() => slideNow(page), { message: key }).toBe(slide);
			}
			for (const [key, paused] of [['b', true], ['.', false]] as const) {
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
			expect(await frame.evaluate((all) => all.filter((key) => !document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))), keys)).toEqual([]);
		});

		test('a frame on a slide far away waits for its size', async ({ page }) => {
			const complaints = complaintsOf(page);
			// Further off than the deck looks ahead, hidden as it hides slides but before it runs, and loaded although nobody has come near.
			const eager = [CHART, COMPARISON].map((query) => slideOf(version, query).replace('data-src', 'src').replace('<section>', '<section style="display:none">'));
			const url = deck(version, 'deck.localhost', ...Array<string>(5).fill(WORDS), ...eager);
			await openDeck(page, url);
			for (const place of await page.locator('iframe').all()) {
				await expect(place.contentFrame().locator('h1')).toBeAttached();
				expect(await place.contentFrame().locator('html').evaluate(() => innerWidth)).toBe(0);
			}
			await goTo(page, 5);
			const frame = await chart(page);
			const { k } = await cameraOf(frame);
			expect(k).toBeGreaterThan(0.1);
			await goTo(page, 6);
			await expect(page.locator('section.present iframe').contentFrame().getByTestId('slide').locator('svg').first()).toBeVisible();

			await goTo(page, 0);
			await expect(page.locator('iframe').first()).toBeHidden();
			await page.setViewportSize({ width: 960, height: 600 });
			await goTo(page, 5);
			await expectSharp(page, frame, 1);
			await expect.poll(async () => (await cameraOf(frame)).k).toBeLessThan(k * 0.9);
			expect((await cameraOf(frame)).k).toBeGreaterThan(0.1);
			expect(complaints).toEqual([]);
		});

		test('is printed in vectors, with the titles of every form', async ({ page }) => {
			const url = deck(version, 'deck.localhost', WORDS, ...[ROLE, COMPARISON, CHART].map((query) => slideOf(version, query)));
			await page.goto(`${url}?print-pdf`);
			const places = page.locator('.pdf-page iframe');
			await expect(places).toHaveCount(3);
			for (const [i, id] of ['slide', 'slide', 'chart'].entries()) await expect(places.nth(i).contentFrame().getByTestId(id)).toBeVisible();
			await expect.poll(() => places.nth(2).contentFrame().getByTestId('chart').getAttribute('data-camera')).not.toMatch(/^0,0,/);
			const { pages, bitmaps } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
			expect(bitmaps).toBe(0);
			expect(pages).toHaveLength(4);
			const titles = [
				['Vice President of Product', 'CEO', 'CPO', 'VP Product', 'Director PM', 'Product management'],
				['Chief Product Officer', 'Chief Technology Officer', 'Vice President of Product', 'CEO', 'CTO', 'CPO', 'VP Product'],
				['CEO', 'CTO', 'CPO', 'COO', 'CMO', 'CFO', 'CRO', 'Executive', 'Engineering', 'Design', 'Product management', 'Product operations']
			];
			for (const [i, names] of titles.entries()) for (const name of [...names, 'Rolescape, Mid-size map']) expect(pages[i + 1]).toContain(name);
		});

		test('works locked up in a sandbox', async ({ page }) => {
			const complaints = complaintsOf(page);
			const frame = await openChart(page, version, 'deck.localhost', slideOf(version, CHART).replace('<iframe', '<iframe sandbox="allow-scripts"'));
			await clickCard(page, frame);
			expect(await driftOfWheel(page, frame)).toBeLessThanOrEqual(1);
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => slideNow(page)).toBe(2);
			expect(complaints).toEqual([]);
		});
	});
