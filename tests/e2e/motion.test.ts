import { expect, test, type Page } from '@playwright/test';
import { BESIDE_PANEL, panel } from './places';
import { expectNoViolations, inkOnMap, open, zoomLabel } from './support';

/** Records, from now on, what the map shows in each frame. */
const record = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const frames: { shot: string; veil: number }[] = [];
		(globalThis as unknown as { frames: typeof frames }).frames = frames;
		const [map, past] = document.querySelectorAll<HTMLCanvasElement>('[data-testid="chart"] canvas');
		/** A small copy: the picture as it is moved about, and how much of the past one shows. */
		const small = document.createElement('canvas');
		[small.width, small.height] = [72, 45];
		const context = small.getContext('2d')!;
		const frame = (): void => {
			context.clearRect(0, 0, 72, 45);
			context.drawImage(map!, 0, 0, 72, 45);
			frames.push({
				shot: small.toDataURL() + map!.style.transform,
				veil: past!.checkVisibility({ visibilityProperty: true }) ? Number(getComputedStyle(past!).opacity) : 0
			});
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});

/** The different pictures of the map so far, in order. */
const pictures = (page: Page): Promise<number> =>
	page.evaluate(
		() => new Set((globalThis as unknown as { frames: { shot: string }[] }).frames.map(({ shot }) => shot)).size
	);

const percent = async (page: Page): Promise<number> => Number.parseInt((await zoomLabel(page).textContent())!);

test.describe('with motion', () => {
	test.use({ reducedMotion: 'no-preference' });

	test('a layout change lets the roles travel, and arrives', async ({ page }) => {
		await open(page);
		const map = () => page.evaluate(() => document.querySelector('canvas')!.toDataURL());
		const start = await map();
		await page.getByRole('radio', { name: 'Radial' }).focus(); // the first gesture loads what lets roles travel
		await page.waitForLoadState('networkidle');
		// From here on time passes when the test says so, so that the machine's speed plays no part.
		await page.clock.install();
		await page.clock.pauseAt(Date.now() + 5000);
		await page.getByRole('radio', { name: 'Radial' }).click();
		await expect(page).toHaveURL(/\?layout=radial$/);
		const between: string[] = [];
		for (let i = 0; i < 5; i++) {
			await page.clock.runFor(100);
			between.push(await map());
		}
		expect(new Set([start, ...between]).size).toBe(6); // each another one
		await page.clock.runFor(1000);
		const end = await map();
		expect(between.includes(end)).toBe(false);
		await page.clock.resume();
		const still = await settled(page);
		// The same as one that has never moved.
		await page.reload();
		await expect(page.getByRole('radio', { name: 'Radial' })).toBeChecked();
		await expect.poll(() => inkOnMap(page)).toBeGreaterThan(0.002);
		expect(await settled(page)).toBe(still);
	});

	test('a gesture interrupts a flight at once', async ({ page }) => {
		await open(page, '?role=director-pm');
		await panel(page, 'Director of Product Management').waitFor();
		for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
		await settled(page);
		const near = await percent(page);
		await page.getByRole('button', { name: 'Show everything' }).click();
		await settled(page);
		const whole = await percent(page);
		expect(whole).toBeLessThan(near / 2);
		// Everything in one task of the page, so that the machine's speed plays no part.
		const { halted, after } = await page.evaluate(
			async ([x, y]) => {
				const scale = (): number =>
					Number.parseInt(document.querySelector('[aria-label="Zoom"] .percent')!.textContent);
				const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
				const start = scale();
				document.querySelector<HTMLElement>('[aria-label="Back to where I was"]')!.click();
				while (scale() === start) await frame();
				document
					.querySelector('[data-testid="chart"]')!
					.dispatchEvent(
						new WheelEvent('wheel', { deltaY: 0.01, clientX: x!, clientY: y!, bubbles: true, cancelable: true })
					);
				await frame();
				const halted = scale();
				for (const until = performance.now() + 1500; performance.now() < until;) await frame(); // more than a flight takes
				return { halted, after: scale() };
			},
			[BESIDE_PANEL.x, BESIDE_PANEL.y] as const
		);
		expect(Math.abs(after - halted)).toBeLessThanOrEqual(1);
		expect(after).toBeGreaterThan(whole);
		expect(after).toBeLessThan(near);
	});

	test('axe finds nothing once the panel has come', async ({ page }) => {
		await open(page, '?role=cpo&theme=dark');
		await settled(page);
		await expectNoViolations(page);
	});
});

test('reduced motion cuts: no frame between the two views', async ({ page }) => {
	await open(page);
	await settled(page);
	await record(page);
	const counted = await pictures(page);
	expect(counted).toBeLessThanOrEqual(1);
	await page.getByRole('radio', { name: 'Radial' }).click();
	await expect(page).toHaveURL(/\?layout=radial$/);
	await settled(page);
	expect(await pictures(page)).toBe(2);
	// What is left of the past view fades, and is gone.
	await expect
		.poll(() => page.evaluate(() => (globalThis as unknown as { frames: { veil: number }[] }).frames.at(-1)!.veil))
		.toBe(0);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await settled(page);
	expect(await pictures(page)).toBe(3);
});

/** Waits until nothing moves for ten frames; what the map then shows. */
async function settled(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const shot = (): string =>
			document.querySelector('canvas')!.toDataURL() + document.querySelector('canvas')!.style.transform;
		let last = shot();
		for (let still = 0; still < 10;) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const now = shot();
			still = now === last ? still + 1 : 0;
			last = now;
		}
		return last;
	});
}
