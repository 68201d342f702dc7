import { expect, type Page } from '@playwright/test';
import { zoomLabel } from './support';

/** A place of the window, px. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

/** The colour of a selected card of product management, light theme. */
export const SELECTED = '#304b83';

/** The middle of what nothing covers beside an open panel: a role from an address has its card there. */
export const BESIDE_PANEL: Place = { x: (1440 - 444) / 2, y: (52 + 900) / 2 };

/** The role panel. */
export const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

/** Does with the selected role what the menu of its panel offers. */
export async function fromMenu(page: Page, name: string, what: string): Promise<void> {
	await panel(page, name).getByRole('button', { name: 'More for this place' }).click();
	await page.getByRole('menuitem', { name: what, exact: true }).click();
}

/** An item of the tree by the beginning of its spoken name. */
export const item = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name},`) });

/** Screen px per unit of the map. */
export async function scale(page: Page): Promise<number> {
	return Number.parseInt((await zoomLabel(page).textContent())!) / 100;
}

/** Where the fold badge of a manager's card is in the top-down layout, given the middle of the card. */
export const badgeUnder = async (page: Page, middle: Place): Promise<Place> => ({
	x: middle.x,
	y: middle.y + 44 * (await scale(page)) + 4
});

/** How far one colour reaches left, right, up and down from a place of the map; undefined where another colour is there. px of the window. */
export function patch(
	page: Page,
	at: Place
): Promise<{ left: number; right: number; top: number; bottom: number; colour: string }> {
	return page.evaluate(({ x, y }) => {
		const canvas = document.querySelector('canvas')!;
		const box = canvas.getBoundingClientRect();
		const ratio = canvas.width / box.width;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		const at = (px: number, py: number): number => {
			const i = (py * canvas.width + px) * 4;
			return (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
		};
		const [px, py] = [Math.round((x - box.left) * ratio), Math.round((y - box.top) * ratio)];
		const colour = at(px, py);
		const reach = (dx: number, dy: number): number => {
			let n = 0;
			while (at(px + dx * (n + 1), py + dy * (n + 1)) === colour && n < 2000) n++;
			return n / ratio;
		};
		return {
			left: x - reach(-1, 0),
			right: x + reach(1, 0),
			top: y - reach(0, -1),
			bottom: y + reach(0, 1),
			colour: `#${colour.toString(16).padStart(6, '0')}`
		};
	}, at);
}

/** The camera in the address: the point of the map in the middle of what is free, and the scale in per cent. */
export function gaze(page: Page): { x: number; y: number; k: number } | undefined {
	const [x, y, k] = new URL(page.url()).searchParams.get('camera')?.split(',').map(Number) ?? [];
	return x === undefined ? undefined : { x, y: y!, k: k! };
}

/** What the page says to assistive technology of the last command. */
export const said = (page: Page) => page.locator('main > p[aria-live]');

/** Waits until the lower canvas is painted the same twice in a row. */
export async function rested(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const canvas = document.querySelector('canvas')!;
				const shot = (): string => canvas.toDataURL() + canvas.style.transform;
				const before = shot();
				await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
				return shot() === before;
			})
		)
		.toBe(true);
}
