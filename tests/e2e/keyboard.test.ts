import { expect, test, type Page } from '@playwright/test';
import { item, panel, said } from './places';
import { expectNoViolations, findColour, open, zoomLabel } from './support';

const focused = (page: Page) => page.locator(':focus');

/** The box of what is drawn in the focus ring's colour on the upper canvas; undefined where there is none. px of the window. */
function ring(page: Page): Promise<{ x0: number; y0: number; x1: number; y1: number } | undefined> {
	return page.evaluate(() => {
		const canvas = [...document.querySelectorAll<HTMLCanvasElement>('[data-testid="chart"] canvas')].at(-1)!;
		const { left, top, width } = canvas.getBoundingClientRect();
		const ratio = canvas.width / width;
		const probe = document.createElement('canvas').getContext('2d')!;
		probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--focus');
		probe.fillRect(0, 0, 1, 1);
		const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		let box: { x0: number; y0: number; x1: number; y1: number } | undefined;
		for (let i = 0; i < data.length; i += 4) {
			if (data[i + 3]! < 250 || Math.abs(data[i]! - r!) + Math.abs(data[i + 1]! - g!) + Math.abs(data[i + 2]! - b!) > 6)
				continue;
			const x = ((i / 4) % canvas.width) / ratio + left;
			const y = Math.floor(i / 4 / canvas.width) / ratio + top;
			box = box
				? { x0: Math.min(box.x0, x), y0: Math.min(box.y0, y), x1: Math.max(box.x1, x), y1: Math.max(box.y1, y) }
				: { x0: x, y0: y, x1: x, y1: y };
		}
		return box;
	});
}

/** The focused card has its ring inside the part of the window that nothing covers. */
async function expectRingInView(page: Page, right = 1440): Promise<void> {
	await expect.poll(() => ring(page)).toBeDefined();
	await expect
		.poll(async () => {
			const box = (await ring(page))!;
			return (
				box.x0 >= 0 && box.y0 >= 52 && box.x1 <= right && box.y1 <= 900 && box.x1 - box.x0 > 8 && box.y1 - box.y0 > 4
			);
		})
		.toBe(true);
}

test('from the first Tab to an opened role, and back', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Tab');
	await expect(focused(page)).toHaveText('Skip to outline');
	await expect(focused(page)).toBeInViewport();
	await expectNoViolations(page);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?layout=outline$/);
	await expect(item(page, 'Chief Executive Officer')).toBeFocused();
	await expectRingInView(page);

	// The pattern of a tree: Down and Up go line by line, Right opens or enters, Left closes or leaves.
	for (const [key, name] of [
		['ArrowDown', 'Chief Technology Officer'],
		['ArrowRight', 'Vice President of Engineering'],
		['ArrowRight', 'Director of Engineering'],
		['ArrowDown', 'Engineering Manager'],
		['ArrowLeft', 'Director of Engineering']
	] as const) {
		await page.keyboard.press(key);
		await expect(item(page, name)).toBeFocused();
	}
	await page.keyboard.press('ArrowLeft');
	await expect(item(page, 'Director of Engineering')).toHaveAttribute('aria-expanded', 'false');
	await expect(said(page)).toHaveText('Director of Engineering: 2 roles folded away.');
	await page.keyboard.press('ArrowDown');
	await expect(item(page, 'Technical Program Manager')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowRight');
	await expect(item(page, 'Director of Engineering')).toHaveAttribute('aria-expanded', 'true');

	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Director of Engineering' })).toBeFocused();
	await expectNoViolations(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await expect(item(page, 'Director of Engineering')).toBeFocused();
	await expectRingInView(page);
});

test('on the map the arrows follow the lines, letters find, and Shift with Space folds', async ({ page }) => {
	await open(page);
	await item(page, 'Chief Executive Officer').focus();
	for (const [key, name] of [
		['ArrowUp', 'Chief Executive Officer'],
		['ArrowDown', 'Chief Technology Officer'],
		['ArrowRight', 'Chief Product Officer'],
		['ArrowLeft', 'Chief Technology Officer'],
		['End', 'Chief Revenue Officer'],
		['ArrowRight', 'Chief Revenue Officer'],
		['ArrowUp', 'Chief Executive Officer'],
		['Home', 'Chief Executive Officer']
	] as const) {
		await page.keyboard.press(key);
		await expect(item(page, name)).toBeFocused();
	}
	await page.keyboard.type('grow');
	await expect(item(page, 'Growth Product Manager')).toBeFocused();
	await expectRingInView(page);
	await page.keyboard.press('ArrowUp');
	await expect(item(page, 'Group Product Manager')).toBeFocused();
	await page.keyboard.press('Shift+Space');
	await expect(item(page, 'Group Product Manager')).toBeFocused();
	await expect(item(page, 'Group Product Manager')).toHaveAttribute('aria-expanded', 'false');
	await expect(item(page, 'Growth Product Manager')).toHaveCount(0);
	await page.keyboard.press('ArrowDown');
	await expect(item(page, 'Group Product Manager')).toBeFocused();
	await page.keyboard.press('Shift+Space');
	await expect(item(page, 'Growth Product Manager')).toHaveCount(1);
	await expectRingInView(page);
});

test('plus, minus and nought zoom while the tree has the focus, and are letters elsewhere', async ({ page }) => {
	await open(page);
	const whole = (await zoomLabel(page).textContent())!;
	await item(page, 'Chief Executive Officer').focus();
	await page.keyboard.press('+');
	await expect(zoomLabel(page)).not.toHaveText(whole);
	const nearer = (await zoomLabel(page).textContent())!;
	await page.keyboard.press('+');
	await expect(zoomLabel(page)).not.toHaveText(nearer);
	await page.keyboard.press('-');
	await expect(zoomLabel(page)).toHaveText(nearer);
	await page.keyboard.press('0');
	await expect(zoomLabel(page)).toHaveText(whole);
	await page.getByRole('button', { name: 'Zoom in' }).focus();
	await page.keyboard.press('+');
	await expect(zoomLabel(page)).toHaveText(whole);
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.keyboard.type('+-0');
	await expect(page.getByRole('combobox')).toHaveValue('+-0');
	await expect(zoomLabel(page)).toHaveText(whole);
});

test('the focused card is always in the free part of the screen, wherever the keyboard goes', async ({ page }) => {
	await open(page, '?role=gpm');
	for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await item(page, 'Group Product Manager').focus();
	const percent = await zoomLabel(page).textContent();
	for (const key of [
		'Home',
		'End',
		'ArrowUp',
		'ArrowDown',
		'ArrowRight',
		'ArrowDown',
		'ArrowRight',
		'ArrowRight',
		'ArrowDown',
		'ArrowDown'
	]) {
		await page.keyboard.press(key);
		await expectRingInView(page, 1440 - 444);
		expect(await zoomLabel(page).textContent()).toBe(percent); // by panning, never by zooming
	}
	await expect(panel(page, 'Group Product Manager')).toBeVisible();
});

test('every stop of the Tab key is visible and named, and the way round ends', async ({ page }) => {
	for (const query of ['', '?role=gpm']) {
		await open(page, query);
		const names = new Set<string>();
		for (let i = 0; i < 120; i++) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const node = document.activeElement!;
				if (node === document.body) return undefined;
				const { width, height } = node.getBoundingClientRect();
				const shown =
					node.getAttribute('role') === 'treeitem' ||
					(width > 4 && height > 4 && node.checkVisibility({ visibilityProperty: true }));
				return {
					name: node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby') ?? node.textContent.trim(),
					shown
				};
			});
			if (!stop) break;
			expect(stop).toEqual({ name: expect.stringMatching(/./), shown: true });
			names.add(stop.name);
			expect(i, 'the focus leaves the page in the end').toBeLessThan(119);
		}
		expect(names).toContain('Skip to outline');
		expect(names.size).toBeGreaterThan(10);
	}
});

test('with forced colours the map is painted in system colours only', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page, '?role=gpm');
	await item(page, 'Chief Product Officer').focus();
	const painted = () =>
		page.evaluate(() => {
			const system = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText', 'GrayText'].map((name) => {
				const probe = document.createElement('canvas').getContext('2d')!;
				const element = document.createElement('span');
				element.style.color = name;
				document.body.append(element);
				probe.fillStyle = getComputedStyle(element).color;
				element.remove();
				probe.fillRect(0, 0, 1, 1);
				return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3);
			});
			const strays = new Set<string>();
			const seen = new Set<string>();
			const canvas = document.querySelector('canvas')!;
			const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
			// Smooth edges are mixtures; what all four neighbours share is a colour that was asked for.
			const at = (i: number): string => `${data[i]},${data[i + 1]},${data[i + 2]}`;
			const row = canvas.width * 4;
			for (let i = row + 4; i < data.length - row - 4; i += 4) {
				const colour = at(i);
				if ((seen.has(colour) && !strays.has(colour)) || [i - 4, i + 4, i - row, i + row].some((j) => at(j) !== colour))
					continue;
				seen.add(colour);
				if (!system.some((known) => known.every((v, c) => Math.abs(v - data[i + c]!) <= 1))) strays.add(colour);
			}
			return [[...strays], seen.size] as const;
		});
	await expect.poll(async () => (await painted())[0], { message: 'colours that are not the system’s' }).toEqual([]);
	expect((await painted())[1]).toBeGreaterThan(2);
	await expectNoViolations(page);
});

test('the first Tab leads to the skip link, on the table of a comparison, too', async ({ page }) => {
	await page.goto('./compare/?roles=cpo,cto');
	await expect(page.getByRole('columnheader', { name: /Chief Technology Officer/ }).first()).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the table' })).toBeFocused();
});

test('the panel takes the focus only where it was opened by keyboard', async ({ page }) => {
	await open(page);
	const tree = page.getByRole('tree', { name: 'Organisation' });
	await tree.getByRole('treeitem', { name: /^Chief Executive Officer/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Chief Executive Officer' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('complementary')).toHaveCount(0);
	const plot = (await findColour(page, '#304b83'))!;
	await page.mouse.click(plot.x, plot.y);
	const heading = page.getByRole('heading', { level: 2, name: 'Vice President of Product' });
	await expect(heading).toBeVisible();
	await expect(heading).not.toBeFocused();
});
