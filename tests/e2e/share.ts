import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/* What journeys of sharing share. */

/** The button that opens the menu, a line of it, and a dialog that a line opens. */
export const shareButton = (page: Page): Locator => page.getByRole('button', { name: 'Share', exact: true });
export const menuLine = (page: Page, name: string): Locator =>
	page.getByRole('menu', { name: 'Share' }).getByRole('menuitem', { name });
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
/** Chooses one of several in a dialog. */
export const choose = (page: Page, name: string): Promise<void> =>
	page.getByRole('dialog').getByRole('radio', { name, exact: true }).click();

/** Opens the dialog of a line. */
export async function openShare(page: Page, line: string): Promise<void> {
	await shareButton(page).click();
	await menuLine(page, line).click();
}

/** Waits until the preview shows something. */
export const previewed = (page: Page) =>
	expect
		.poll(() =>
			page
				.getByRole('img', { name: /^Preview: / })
				.locator('canvas')
				.evaluate((canvas: HTMLCanvasElement) => {
					const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
					return new Set(new Uint32Array(data.buffer)).size;
				})
		)
		.toBeGreaterThan(8);

/** What the button Download gives. */
export async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download' }).click()
	]);
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The titles in the tree beside the map. */
export const titlesOf = (page: Page): Promise<string[]> =>
	page
		.getByRole('tree', { name: 'Organisation' })
		.getByRole('treeitem')
		.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? item.textContent!));
