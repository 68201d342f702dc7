import { expect, test, type Page } from '@playwright/test';
import { item } from './places';
import { dropFiles, expectNoViolations, open } from './support';

/** More than are laid out at once. */
const SIZE = 12_000;
const TABLE = [
	'id,title,manager',
	...Array.from({ length: SIZE }, (_, i) => `p${i},Position ${i},${i === 0 ? '' : `p${Math.floor((i - 1) / 8)}`}`)
].join('\n');
const TITLE = 'Laying out 12,000 roles';

/** Holds what the page asks of the thread that lays out, until the test lets it go. */
async function hold(page: Page): Promise<() => Promise<void>> {
	await page.addInitScript(() => {
		const held: (() => void)[] = [];
		let open = false;
		globalThis.Worker = class extends Worker {
			readonly #held: boolean;

			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				this.#held = String(url).includes('layouts.worker');
			}

			override postMessage(message: unknown): void {
				if (this.#held && !open) held.push(() => super.postMessage(message));
				else super.postMessage(message);
			}
		};
		Object.assign(globalThis, {
			release() {
				open = true;
				for (const post of held.splice(0)) post();
			}
		});
	});
	return () => page.evaluate(() => (globalThis as unknown as { release(): void }).release());
}

const line = (page: Page) => page.getByRole('progressbar', { name: TITLE });
const cancel = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Cancel' });
const canvas = (page: Page) => page.evaluate(() => document.querySelector('canvas')!.toDataURL());

test('a large organisation takes the place of the one before once it is laid out; until then that one works', async ({
	page
}) => {
	const release = await hold(page);
	await open(page);
	const before = await canvas(page);
	await dropFiles(page, ['large.csv', TABLE]);
	await expect(line(page)).toBeVisible();
	await expectNoViolations(page);
	expect(await canvas(page)).toBe(before);
	await expect(page).not.toHaveURL(/org=yours/);
	await item(page, 'Chief Technology Officer').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?role=cto/);
	await release();
	await expect(page).toHaveURL(/\?org=yours/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Large:/);
	await expect(line(page)).toHaveCount(0);
	await expect.poll(() => canvas(page)).not.toBe(before);
});

test('it can be given up: everything stays, with the keyboard on the map', async ({ page }) => {
	const release = await hold(page);
	await open(page);
	await dropFiles(page, ['large.csv', TABLE]);
	await cancel(page).press('Enter');
	await expect(line(page)).toHaveCount(0);
	await expect(page.getByRole('treeitem').first()).toBeFocused();
	await release();
	await page.getByRole('radio', { name: 'Outline' }).click();
	await expect(page).toHaveURL(/\?layout=outline$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Mid-size/);
	// The file is still there to be shown.
	await page.getByRole('button', { name: 'Your org' }).click();
	await expect(page).toHaveURL(/\?org=yours/);
});

test('where the thread cannot be had, it is laid out all the same', async ({ page }) => {
	await page.addInitScript(() => {
		globalThis.Worker = class extends Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				if (String(url).includes('layouts.worker')) throw new Error('not here');
				super(url, options);
			}
		};
	});
	await open(page);
	await dropFiles(page, ['large.csv', TABLE]);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Large:/);
	await expect(page).toHaveURL(/\?org=yours/);
});
