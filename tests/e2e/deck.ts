import { expect, test, type Frame, type Page } from '@playwright/test';
import { EMBEDS } from '#core/export/embed-snippets';
import { DeckServer, type RevealVersion } from '../support/deck-server';
import { cameraOf, topCard } from './frame';
import { ATLAS } from './servers';
import { inkOnMap } from './support';

/* What journeys through a deck share. */

/** What the frames of a deck show, and a slide without any. */
export const ROLE = '?role=vp-product&fit=role&theme=light&gestures=greedy';
export const COMPARISON = '?compare=cpo,cto,vp-product&theme=light&gestures=greedy';
export const CHART = '?org=mid-size&fit=all&theme=light&gestures=greedy';
export const WORDS = '<section><h2>Words</h2></section>';

/** Windows in which decks are shown: px wide, px high, px for one. */
export const SCREENS = [
	[1280, 720, 1],
	[1920, 1080, 1],
	[700, 420, 1],
	[1920, 1080, 2]
] as const;

/** A frame of the deck's own site shares its process and the pixels that are pretended to; on another site it is as shut off as in the world. */
export type Site = 'localhost' | 'deck.localhost';

/** What of reveal.js a journey asks. */
export interface RevealDeck {
	isReady(): boolean;
	slide(h: number): void;
	getIndices(): { h: number };
	isPaused(): boolean;
	isOverview(): boolean;
}
declare const Reveal: RevealDeck;

/** Opens a deck at a slide. */
export async function openDeck(page: Page, url: string, slide = 0): Promise<void> {
	await page.goto(`${url}#/${slide}`);
	await page.waitForFunction(() => Reveal.isReady());
}

/** Goes to a slide. */
export const goTo = (page: Page, slide: number): Promise<void> => page.evaluate((h) => Reveal.slide(h), slide);
/** The slide that is shown. */
export const slideNow = (page: Page): Promise<number> => page.evaluate(() => Reveal.getIndices().h);

/** The chart on the slide that is shown, once it is painted. */
export async function chart(page: Page): Promise<Frame> {
	const place = page.locator('section.present iframe');
	await place.contentFrame().getByTestId('chart').waitFor();
	const frame = (await (await place.elementHandle())!.contentFrame())!;
	await expect.poll(() => inkOnMap(frame), { message: 'the chart is painted' }).toBeGreaterThan(0.002);
	return frame;
}

/** Where the frame of the slide that is shown is on the screen. */
export const boxOf = async (page: Page) => (await page.locator('section.present iframe').boundingBox())!;

/** A place of the frame on the screen, in shares of its size. */
export async function placeIn(page: Page, across: number, down: number): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = await boxOf(page);
	return { x: x + width * across, y: y + height * down };
}

/** Pixels painted for each pixel of the screen. */
export async function density(page: Page, frame: Frame, ratio: number): Promise<number> {
	return (
		(await frame.evaluate(() => [...document.querySelectorAll('canvas')].at(-1)!.width)) /
		((await boxOf(page)).width * ratio)
	);
}

/** Expects a pixel painted for each of the screen. */
export const expectSharp = (page: Page, frame: Frame, ratio: number): Promise<void> =>
	expect.poll(async () => Math.abs((await density(page, frame, ratio)) - 1)).toBeLessThanOrEqual(0.01);

/** Turns the wheel over the chart and says how far what was under the pointer is from it then, px of the screen. */
export async function driftOfWheel(page: Page, frame: Frame): Promise<number> {
	const box = await boxOf(page);
	const at = await placeIn(page, 0.7, 0.7);
	const world = ({ x, y, k }: { x: number; y: number; k: number }) => ({
		x: (at.x - box.x - x) / k,
		y: (at.y - box.y - y) / k
	});
	const before = await cameraOf(frame);
	await page.mouse.move(at.x, at.y);
	await page.mouse.wheel(0, -240);
	await expect.poll(async () => (await cameraOf(frame)).k).toBeGreaterThan(before.k);
	const after = await cameraOf(frame);
	return Math.hypot(world(after).x - world(before).x, world(after).y - world(before).y) * after.k;
}

/** Makes the window another size and says how many ms later the chart was painted at its new one. */
export async function timeToSharp(page: Page, frame: Frame, size: { width: number; height: number }): Promise<number> {
	await page.evaluate(() =>
		addEventListener('resize', () => Object.assign(window, { resizedAt: Date.now() }), { once: true })
	);
	await frame.evaluate(() => {
		const canvas = [...document.querySelectorAll('canvas')].at(-1)!;
		const { width } = canvas;
		const look = (): void => {
			if (canvas.width !== width && Math.abs(canvas.width / (innerWidth * devicePixelRatio) - 1) <= 0.01)
				Object.assign(window, { sharpAt: Date.now() });
			else requestAnimationFrame(look);
		};
		look();
	});
	await page.setViewportSize(size);
	const sharpAt = () => frame.evaluate(() => (window as unknown as { sharpAt?: number }).sharpAt ?? 0);
	await expect.poll(sharpAt).toBeGreaterThan(0);
	return (await sharpAt()) - (await page.evaluate(() => (window as unknown as { resizedAt: number }).resizedAt));
}

/** The errors of a page and its frames from now on. */
export function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
	return complaints;
}

/** Clicks on the topmost card of the chart and waits until it is selected and the deck has the keyboard again. */
export async function clickCard(page: Page, frame: Frame): Promise<void> {
	const [{ x, y }, card] = [await boxOf(page), await topCard(frame)];
	await page.mouse.click(x + card.x, y + card.y);
	await expect(frame.getByRole('link', { name: /^Rolescape/ })).toHaveAttribute('href', /[?&]role=ceo\b/);
	await expect.poll(() => page.evaluate(() => document.activeElement!.tagName)).toBe('BODY');
}

/** A slide with the lines that Share gives. */
export const slideOf = (version: RevealVersion, query: string): string =>
	EMBEDS[`reveal-${version}`].write({ address: `${ATLAS}embed/${query}`, title: 'Our product division' });

/** Decks from a server of their own, for the journeys of a file. */
export function serveDecks() {
	let server: DeckServer;
	test.beforeAll(async () => {
		server = await DeckServer.start();
	});
	test.afterAll(() => server.stop());

	/** A deck of these slides, ready to be opened. */
	const deck = (version: RevealVersion, site: Site, ...slides: string[]): string =>
		server.add(
			version,
			slides,
			{ hash: true, mouseWheel: true, transition: 'none', ...(version === 6 && { preventIframeAutoFocus: true }) },
			site
		);

	/** Opens a deck of words, a chart and words, at the chart. */
	async function openChart(
		page: Page,
		version: RevealVersion,
		site: Site,
		slide = slideOf(version, CHART)
	): Promise<Frame> {
		await openDeck(page, deck(version, site, WORDS, slide, WORDS), 1);
		return chart(page);
	}

	return { deck, openChart };
}
