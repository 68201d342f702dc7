import { AxeBuilder } from './axe';
import { expect, type Frame, type Page } from '@playwright/test';

/** Opens an address and waits until the map is drawn. */
export async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`./${query}`);
	await expect(page.getByRole('tree', { name: 'Organisation' })).toBeVisible();
	await expect.poll(() => inkOnMap(page), { message: 'the map is painted' }).toBeGreaterThan(0.002);
}

/** Share of sampled px of the lower canvas that are not paper. */
export function inkOnMap(page: Page | Frame): Promise<number> {
	return page.evaluate(() => {
		const canvas = document.querySelector('canvas');
		if (!canvas) return 0;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		let ink = 0;
		let all = 0;
		for (let i = 0; i < data.length; i += 4 * 97, all++)
			if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) ink++;
		return ink / all;
	});
}

/** What the map shows at a place of the screen, as `#rrggbb`, read from the canvas; '' before there is one. */
export function pixel(page: Page, x: number, y: number): Promise<string> {
	return page.evaluate(
		([px, py]) => {
			const canvas = document.querySelector('canvas');
			if (!canvas) return '';
			const { left, top, width } = canvas.getBoundingClientRect();
			const ratio = canvas.width / width;
			const [r, g, b] = canvas
				.getContext('2d')!
				.getImageData(Math.round((px! - left) * ratio), Math.round((py! - top) * ratio), 1, 1).data;
			return `#${[r!, g!, b!].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
		},
		[x, y]
	);
}

/** Scans the visible canvas for the middle of the largest run of one colour in a row that is at least `least` px wide. */
export function findColour(page: Page, colour: string, least = 24): Promise<{ x: number; y: number } | null> {
	return page.evaluate(
		([wanted, min]) => {
			const canvas = document.querySelector('canvas');
			if (!canvas) return null;
			const { left, top, width } = canvas.getBoundingClientRect();
			const ratio = canvas.width / width;
			const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
			const n = Number.parseInt((wanted as string).slice(1), 16);
			const rgb = [(n >> 16) & 255, (n >> 8) & 255, n & 255];
			for (let y = Math.ceil((120 - top) * ratio); y < (innerHeight - 80 - top) * ratio; y += 3) {
				let run = 0;
				for (let x = Math.ceil(-left * ratio); x < (innerWidth - left) * ratio; x++) {
					const i = (y * canvas.width + x) * 4;
					const same = data[i] === rgb[0] && data[i + 1] === rgb[1] && data[i + 2] === rgb[2];
					run = same ? run + 1 : 0;
					if (run >= (min as number) * ratio) return { x: x / ratio + left - (min as number) / 2, y: y / ratio + top };
				}
			}
			return null;
		},
		[colour, least] as const
	);
}

/** No accessibility violation that axe can find, in what the page shows now. */
export async function expectNoViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder(page).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
		[]
	);
}

/** The scale in per cent; on a phone it is there, but not to be seen. */
export const zoomLabel = (page: Page) =>
	page.getByRole('group', { name: 'Zoom', includeHidden: true }).getByText(/^\d+%$/);

/** Drops files on the map; they come from another window, so the page hears of them first when they enter it. */
export async function dropFiles(page: Page, ...files: (readonly [name: string, text: string])[]): Promise<void> {
	const data = await page.evaluateHandle((all) => {
		const transfer = new DataTransfer();
		for (const [name, text] of all) transfer.items.add(new File([text], name, { type: 'text/csv' }));
		return transfer;
	}, files);
	const dispatch = (type: string): Promise<void> =>
		page.dispatchEvent('[data-testid="chart"]', type, { dataTransfer: data });
	await dispatch('dragenter');
	// A drag goes on telling where it is.
	await expect(async () => {
		await dispatch('dragover');
		await expect(page.getByText('Drop to read it here')).toBeVisible({ timeout: 100 });
	}).toPass({ timeout: 15_000 });
	await dispatch('drop');
	await expect(page.getByText('Drop to read it here')).toHaveCount(0);
}
