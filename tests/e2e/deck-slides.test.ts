import { expect, test } from '@playwright/test';
import { readPdf } from '../support/pdf';
import {
	boxOf,
	chart,
	CHART,
	clickCard,
	COMPARISON,
	complaintsOf,
	driftOfWheel,
	expectSharp,
	goTo,
	openDeck,
	ROLE,
	SCREENS,
	serveDecks,
	slideNow,
	slideOf,
	WORDS
} from './deck';
import { cameraOf } from './frame';

/* The lines that Share gives for a deck, in decks made with the real reveal.js: every form on its slide, on paper and in a sandbox. */

const { deck, openChart } = serveDecks();

for (const version of [6, 5] as const)
	test.describe(`in reveal.js ${version}`, () => {
		test('every form fills its box, and nothing is cut', async ({ page }) => {
			await openDeck(
				page,
				deck(version, 'localhost', ...[ROLE, COMPARISON, CHART].map((query) => slideOf(version, query)))
			);
			const place = page.locator('section.present iframe');
			const outOfPlace = async (): Promise<string[]> => {
				const [frame, box, { width, height }] = [
					await boxOf(page),
					(await page.locator('section.present > div').boundingBox())!,
					page.viewportSize()!
				];
				const scrolls = (root: HTMLElement): boolean =>
					root.scrollWidth > innerWidth || root.scrollHeight > innerHeight;
				return Object.entries({
					'the frame is not its box': (['x', 'y', 'width', 'height'] as const).some(
						(side) => Math.abs(frame[side] - box[side]) > 0.5
					),
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

		test('a frame on a slide far away waits for its size', async ({ page }) => {
			const complaints = complaintsOf(page);
			// Further off than the deck looks ahead, hidden as it hides slides but before it runs, and loaded although nobody has come near.
			const eager = [CHART, COMPARISON].map((query) =>
				slideOf(version, query).replace('data-src', 'src').replace('<section>', '<section style="display:none">')
			);
			const url = deck(version, 'deck.localhost', ...Array<string>(5).fill(WORDS), ...eager);
			await openDeck(page, url);
			for (const place of await page.locator('iframe').all()) {
				await expect(place.contentFrame().locator('h1')).toBeAttached();
				expect(
					await place
						.contentFrame()
						.locator('html')
						.evaluate(() => innerWidth)
				).toBe(0);
			}
			await goTo(page, 5);
			const frame = await chart(page);
			const { k } = await cameraOf(frame);
			expect(k).toBeGreaterThan(0.1);
			await goTo(page, 6);
			await expect(
				page.locator('section.present iframe').contentFrame().getByTestId('slide').locator('svg').first()
			).toBeVisible();

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
			const url = deck(
				version,
				'deck.localhost',
				WORDS,
				...[ROLE, COMPARISON, CHART].map((query) => slideOf(version, query))
			);
			await page.goto(`${url}?print-pdf`);
			const places = page.locator('.pdf-page iframe');
			await expect(places).toHaveCount(3);
			for (const [i, id] of ['slide', 'slide', 'chart'].entries())
				await expect(places.nth(i).contentFrame().getByTestId(id)).toBeVisible();
			await expect
				.poll(() => places.nth(2).contentFrame().getByTestId('chart').getAttribute('data-camera'))
				.not.toMatch(/^0,0,/);
			const { pages, bitmaps } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
			expect(bitmaps).toBe(0);
			expect(pages).toHaveLength(4);
			const titles = [
				['Vice President of Product', 'CEO', 'CPO', 'VP Product', 'Director PM', 'Product management'],
				[
					'Chief Product Officer',
					'Chief Technology Officer',
					'Vice President of Product',
					'CEO',
					'CTO',
					'CPO',
					'VP Product'
				],
				[
					'CEO',
					'CTO',
					'CPO',
					'COO',
					'CMO',
					'CFO',
					'CRO',
					'Executive',
					'Engineering',
					'Design',
					'Product management',
					'Product operations'
				]
			];
			for (const [i, names] of titles.entries())
				for (const name of [...names, 'Rolescape, Mid-size map']) expect(pages[i + 1]).toContain(name);
		});

		test('works locked up in a sandbox', async ({ page }) => {
			const complaints = complaintsOf(page);
			const frame = await openChart(
				page,
				version,
				'deck.localhost',
				slideOf(version, CHART).replace('<iframe', '<iframe sandbox="allow-scripts"')
			);
			await clickCard(page, frame);
			expect(await driftOfWheel(page, frame)).toBeLessThanOrEqual(1);
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => slideNow(page)).toBe(2);
			expect(complaints).toEqual([]);
		});
	});
