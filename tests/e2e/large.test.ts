import { expect, test, type Page } from '@playwright/test';
import { item } from './places';
import { readPng } from '#core/export/png';
import { choose, dialog, openShare, save } from './share';
import { dropFiles, expectNoViolations, open } from './support';

/** A table in which each manager has eight reports. */
const tableOf = (size: number): string =>
	[
		'id,title,manager',
		...Array.from({ length: size }, (_, i) => `p${i},Position ${i},${i === 0 ? '' : `p${Math.floor((i - 1) / 8)}`}`)
	].join('\n');
/** More than are laid out at once. */
const TABLE = tableOf(12_000);
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

const unfoldAll = (page: Page) => page.getByRole('button', { name: 'Unfold all' });

/** Opens the file: it is there at once, folded to what can be seen. */
async function openFile(page: Page): Promise<void> {
	await open(page);
	await dropFiles(page, ['large.csv', TABLE]);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Large:/);
	await expect(page).toHaveURL(/\?org=yours&levels=2$/);
}

/** How high what is painted on the map is, px. */
const heightOfInk = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		const colours = new Uint32Array(data.buffer);
		const rows: number[] = [];
		for (let y = 0; y < canvas.height; y++) {
			const row = colours.subarray(y * canvas.width, (y + 1) * canvas.width);
			if (row.some((colour) => colour !== colours[0])) rows.push(y);
		}
		return ((rows.at(-1)! - rows[0]!) * canvas.getBoundingClientRect().height) / canvas.height;
	});

test('a large file opens folded to what can be seen, says so, and unfolds', async ({ page }) => {
	await open(page);
	await dropFiles(page, ['large.csv', tableOf(100_000)]);
	await expect(page).toHaveURL(/\?org=yours&levels=2$/);
	const told = page.getByRole('status').filter({ hasText: '9 of 100,000 roles shown: 2 of 7 levels.' });
	await expect(told).toBeVisible();
	await expect(page.getByRole('group', { name: 'Levels shown' })).toContainText('2 of 7 levels');
	await expect(page.getByRole('treeitem')).toHaveCount(9);
	await expect.poll(() => heightOfInk(page)).toBeGreaterThan(100);
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'More levels' }).click();
	await expect(page).toHaveURL(/\?org=yours&levels=3$/);
	await expect(page.getByRole('treeitem')).toHaveCount(73);
	await expect(told).toHaveCount(0);
	await unfoldAll(page).click();
	await expect(page).toHaveURL(/\?org=yours&levels=all$/);
	await expect(unfoldAll(page)).toHaveCount(0);
	await expect(page.getByRole('group', { name: 'Zoom' })).toContainText(/Regions 0\.\d+%/);
	await page.goBack();
	await expect(page.getByRole('group', { name: 'Levels shown' })).toContainText('3 of 7 levels');
	await page.goForward();
	await expect(page.getByRole('group', { name: 'Levels shown' })).toContainText('All of 7 levels');
});

test('a large map takes the place of the one before once it is laid out; until then that one works', async ({
	page
}) => {
	const release = await hold(page);
	await openFile(page);
	await expect.poll(() => heightOfInk(page)).toBeGreaterThan(100);
	const before = await canvas(page);
	await unfoldAll(page).click();
	await expect(line(page)).toBeVisible();
	await expectNoViolations(page);
	expect(await canvas(page)).toBe(before);
	await item(page, 'Position 3').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?org=yours&at=p3&levels=2/);
	await release();
	await expect(page).toHaveURL(/\?org=yours&at=p3&levels=all/);
	await expect(line(page)).toHaveCount(0);
	await expect.poll(() => canvas(page)).not.toBe(before);
});

test('it can be given up: everything stays, with the keyboard on the map', async ({ page }) => {
	const release = await hold(page);
	await openFile(page);
	await unfoldAll(page).click();
	await cancel(page).press('Enter');
	await expect(line(page)).toHaveCount(0);
	await expect(page.getByRole('treeitem').first()).toBeFocused();
	await release();
	await page.getByRole('radio', { name: 'Outline' }).click();
	await expect(page).toHaveURL(/\?org=yours&layout=outline&levels=2$/);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page).toHaveURL(/\?org=startup/);
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
	await openFile(page);
	await unfoldAll(page).click();
	await expect(page).toHaveURL(/\?org=yours&levels=all/);
	await expect(unfoldAll(page)).toHaveCount(0);
});

test('a picture is made of the view and on a fixed page at any size; of too many roles the dialog says what to choose', async ({
	page
}) => {
	await openFile(page);
	await unfoldAll(page).click();
	await expect(unfoldAll(page)).toHaveCount(0);
	await openShare(page, 'Picture');
	for (const what of ['Current view', 'Whole map']) {
		await choose(page, what);
		expect(readPng((await save(page)).bytes), what).toMatchObject({ width: 1920, height: 1080 });
	}
	await choose(page, 'SVG');
	const download = page.getByRole('button', { name: 'Download' });
	await expect(dialog(page, 'Picture').getByRole('status')).toHaveText(
		/^12,000 roles are too many to be drawn one by one: at most 10,000\. Choose/
	);
	await expect(download).toBeDisabled();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expectNoViolations(page);
	await choose(page, 'Current view');
	await expect(download).toBeEnabled();
	expect((await save(page)).bytes.toString('utf8')).toMatch(/^<svg .*<\/svg>$/s);
});
