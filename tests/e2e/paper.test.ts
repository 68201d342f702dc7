import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '../support/pdf';
import { open } from './support';

/** What a browser prints unless it is told to print backgrounds, too. */
const printed = async (page: Page): Promise<readonly string[]> =>
	(await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }))).pages;

const sorted = (text: string): string[] => text.split(/\s+/).sort();

test.describe('printing the map', () => {
	test('gives one sheet with the view as shapes and text, in the light theme', async ({ page }) => {
		await open(page, '?org=enterprise&role=cpo&theme=dark');
		await page.mouse.move(500, 500);
		await expect(page.getByTestId('print-sheet')).toBeAttached();
		await page.emulateMedia({ media: 'print' });
		const sheet = page.getByTestId('print-sheet');
		await expect(sheet).toBeVisible();
		await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Enterprise');
		const words = await sheet.locator('.picture svg text').allTextContents();
		expect(words.join(' ')).toContain('Chief Product Officer');
		expect(await sheet.locator('.picture svg').innerHTML()).not.toContain('#14171c');
		await expect(sheet).toContainText('org=enterprise');
		await expect(page.getByRole('tree')).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
		await expect(sheet).toBeEmpty();
		await expect(page.getByRole('tree')).toBeVisible();
	});

	test('makes a PDF of one page without a bitmap', async ({ page }) => {
		await open(page);
		await page.mouse.move(500, 500);
		await expect(page.getByTestId('print-sheet')).toBeAttached();
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.startsWith('%PDF')).toBe(true);
		expect(pdf).not.toMatch(/\/Subtype\s*\/Image/);
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});
});

test('the map is the same sheet from every window and in both themes, before anything was touched', async ({
	browser
}) => {
	const sheets = [];
	for (const [width, height, theme] of [
		[1280, 900, 'light'],
		[400, 800, 'dark']
	] as const) {
		const page = await browser.newPage({ viewport: { width, height } });
		await open(page, `?layout=top-down&theme=${theme}`);
		await expect(page.getByTestId('print-sheet')).toBeAttached();
		sheets.push(await printed(page));
		await page.close();
	}
	const [wide, narrow] = sheets as [readonly string[], readonly string[]];
	expect(wide).toHaveLength(1);
	expect(narrow).toHaveLength(1);
	const words = (pages: readonly string[]): string[] => sorted(pages[0]!.replace(/http\S+/g, ''));
	expect(words(narrow)).toEqual(words(wide));
	for (const word of ['Chief Product', 'Owner', 'Researcher', 'Product marketing']) expect(wide[0]).toContain(word);
});

test('scales on paper are shapes, which no printer leaves out', async ({ page }) => {
	await page.goto('./roles/cpo/');
	const scale = page.locator('.dots').first();
	await expect(scale).toHaveText('5 of 5');
	await expect(scale.locator('circle.filled')).toHaveCount(5);
});

test('behind the map comes what the panel says of the selected role, whole, from every window', async ({ browser }) => {
	const papers = [];
	for (const [width, height, theme] of [
		[1280, 900, 'light'],
		[400, 800, 'dark']
	] as const) {
		const page = await browser.newPage({ viewport: { width, height } });
		await open(page, `?role=vp-product&layout=top-down&theme=${theme}`);
		await expect(page.getByText('strategy of the product lines').first()).toBeAttached();
		await page.keyboard.press('Shift');
		await expect(page.getByTestId('print-sheet')).toBeAttached();
		await page.waitForLoadState('networkidle');
		papers.push(await printed(page));
		await page.close();
	}
	const [wide, narrow] = papers.map((pages) => sorted(pages.slice(1).join(' ')));
	expect(narrow).toEqual(wide);
	const text = papers[0]!.join(' ');
	// More than the panel shows at first: every responsibility, neighbour and source.
	for (const word of ['Keeps asking', 'Director of Product Marketing', 'How it differs', 'Sources', 'Skills'])
		expect(text).toContain(word);
});
