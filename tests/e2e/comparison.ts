import { expect, type Page } from '@playwright/test';

/* What journeys of picking and comparing share. */

/** The tray on the map. */
export const tray = (page: Page) => page.getByRole('region', { name: 'Comparison' });
/** The table of the compare page. */
export const table = (page: Page) => page.getByRole('table');
/** The titles of its columns. */
export const heads = (page: Page) => table(page).getByRole('columnheader').locator('.title');
export const CPO_CTO_VP = ['Chief Product Officer', 'Chief Technology Officer', 'Vice President of Product'];

/** Opens the compare page and waits for its table. */
export async function openTable(page: Page, query: string): Promise<void> {
	await page.goto(`./compare/${query}`);
	await expect(table(page)).toBeVisible();
	await expect(table(page).locator('.responsibilities li').first()).toBeVisible();
}

/** Chooses an entry of the menu of a column. */
export async function change(page: Page, column: string, entry: string): Promise<void> {
	await page.getByRole('button', { name: `Change the column of ${column}` }).click();
	await page.getByRole('menuitem', { name: entry }).click();
}

/** Drags something that carries a role onto something else; the browser's own dragging is not to be had. */
export async function dragOnto(page: Page, source: string, target: string): Promise<void> {
	const data = await page.evaluateHandle(() => new DataTransfer());
	await page.dispatchEvent(source, 'dragstart', { dataTransfer: data });
	await page.dispatchEvent(target, 'dragover', { dataTransfer: data });
	await page.dispatchEvent(target, 'drop', { dataTransfer: data });
	await page.dispatchEvent('body', 'dragend', { dataTransfer: data });
}

/** The colour of the upper canvas at a place of the window. */
export function overlayPixel(page: Page, x: number, y: number): Promise<string> {
	return page.evaluate(
		([px, py]) => {
			const canvas = document.querySelector<HTMLCanvasElement>('canvas:last-of-type')!;
			const ratio = canvas.width / canvas.getBoundingClientRect().width;
			const [r, g, b] = canvas
				.getContext('2d')!
				.getImageData(Math.round(px! * ratio), Math.round(py! * ratio), 1, 1).data;
			return `#${[r!, g!, b!].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
		},
		[x, y]
	);
}
