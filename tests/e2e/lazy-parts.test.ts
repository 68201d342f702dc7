import { expect, test, type Page } from '@playwright/test';
import { tray } from './comparison';
import { FORMS, FRAME, settled } from './frame';
import { item, panel } from './places';
import { dialog, menuLine, shareButton } from './share';
import { expectNoViolations, open } from './support';

/* What is not in the first load and does not come: the page says so, and the same gesture works once the network is back. */

test.use({ serviceWorkers: 'block' });

const offline = (page: Page, is: boolean): Promise<void> => page.context().setOffline(is);
const told = (page: Page, what: string) =>
	expect(page.getByText(`${what} could not be loaded. Check the connection and try again.`).first()).toBeVisible();

interface Part {
	/** What the message calls it. */
	readonly what: string;
	readonly gesture: (page: Page) => Promise<unknown>;
	/** Whether it is there. */
	readonly there: (page: Page) => Promise<unknown>;
}

const focusTree = async (page: Page): Promise<void> => {
	await item(page, 'Chief Product Officer').focus();
};

const PARTS: readonly Part[] = [
	{
		what: 'The panel',
		gesture: async (page) => {
			await focusTree(page);
			await page.keyboard.press('Enter');
		},
		there: (page) => expect(panel(page, 'Chief Product Officer')).toBeVisible()
	},
	{
		what: 'The menu',
		gesture: async (page) => {
			await focusTree(page);
			await page.keyboard.press('Shift+F10');
		},
		there: (page) => expect(page.getByRole('menuitem', { name: 'Read about it' })).toBeVisible()
	},
	{
		what: 'The list of choices',
		gesture: (page) => page.getByRole('button', { name: 'More organisations' }).click(),
		there: (page) => expect(page.getByRole('menuitemradio', { name: 'Enterprise' })).toBeVisible()
	},
	{
		what: 'The layout “Radial”',
		gesture: (page) => page.getByRole('radio', { name: 'Radial' }).click(),
		there: (page) => expect(page).toHaveURL(/layout=radial/)
	},
	{
		what: 'Comparing',
		gesture: async (page) => {
			await focusTree(page);
			await page.keyboard.press('Space');
		},
		there: (page) => expect(tray(page).getByRole('listitem').first()).toContainText('CPO')
	},
	{
		what: 'Sharing',
		gesture: (page) => shareButton(page).click(),
		there: (page) => expect(menuLine(page, 'Picture')).toBeVisible()
	},
	{
		what: 'The search',
		gesture: (page) => page.keyboard.press('ControlOrMeta+k'),
		there: (page) => expect(page.getByRole('combobox').first()).toBeFocused()
	},
	{
		what: 'This',
		gesture: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: /^About / }).click();
		},
		there: (page) =>
			expect(
				page
					.getByRole('dialog', { name: /^About / })
					.getByRole('heading')
					.first()
			).toBeVisible()
	},
	{
		what: 'Opening a file',
		gesture: async (page) => {
			const entry = page.getByRole('menuitem', { name: 'Open a file' });
			if (!(await entry.isVisible())) await page.getByRole('button', { name: 'More organisations' }).click();
			await entry.click();
		},
		there: (page) => expect(dialog(page, 'Open a file')).toBeVisible()
	}
];

for (const { what, gesture, there } of PARTS)
	test(`says that it did not come, and comes at the next try: ${what}`, async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await open(page);
		if (what === 'Opening a file') {
			await page.getByRole('button', { name: 'More organisations' }).click();
			await expect(page.getByRole('menuitem', { name: 'Open a file' })).toBeVisible();
		}
		// What is under way would neither come nor fail.
		await page.waitForLoadState('networkidle');
		await offline(page, true);
		await gesture(page);
		await told(page, what);
		await offline(page, false);
		await gesture(page);
		await there(page);
		expect(errors).toEqual([]);
	});

test('printing before its sheet has come says so, and prints it the next time', async ({ page }) => {
	await open(page);
	await offline(page, true);
	await page.pdf();
	await expect(page.getByText('The sheet for printing could not be loaded.')).toBeVisible();
	await offline(page, false);
	await page.keyboard.press('Shift');
	await expect(page.getByTestId('print-sheet')).toBeAttached();
});

test('texts that do not come into the panel are asked for again there', async ({ page }) => {
	await open(page, '?role=cpo');
	await expect(panel(page, 'Chief Product Officer')).toBeVisible();
	await offline(page, true);
	await item(page, 'Chief Technology Officer').focus();
	await page.keyboard.press('Enter');
	const cto = panel(page, 'Chief Technology Officer');
	await expect(cto).toContainText('Check the connection and try again.');
	await expectNoViolations(page);
	await offline(page, false);
	await cto.getByRole('button', { name: 'Try again' }).click();
	await expect(cto).not.toContainText('Check the connection');
	await expect(cto).toContainText('Responsibilities');
});

test('a page that does not come says so, is there at the next try, and Back leads to the map as it was', async ({
	page
}) => {
	await open(page, '?org=startup&compare=cpo,cto');
	await expect(page.getByRole('link', { name: 'Compare', exact: true })).toBeVisible();
	const here = page.url();
	await offline(page, true);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible();
	await expect(page).toHaveTitle('This page could not be loaded: Rolescape');
	await expect(page.getByRole('main')).toContainText('Check the connection and try again.');
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('main')).toContainText('Check the connection and try again.');
	await page.goBack();
	await expect(page).toHaveURL(here);
	await expect(page.getByRole('tree', { name: 'Organisation' })).toBeVisible();
	await page.goForward();
	await expect(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible();
	await offline(page, false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('table')).toBeVisible();
});

test('a part that a new release has no more is not blamed on the connection', async ({ page }) => {
	await open(page);
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'next' } }));
	await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
	await focusTree(page);
	await page.keyboard.press('Enter');
	await expect(
		page.getByText('The panel could not be loaded. There is a new version of Rolescape: load the page again.')
	).toBeVisible();
});

test('a live chart that does not come into its frame says so, and comes with the next click', async ({ page }) => {
	let refused = false;
	await page.route('**/data/orgs/mid-size.json', async (route) => {
		refused = true;
		await route.continue();
	});
	await page.route('**/_app/immutable/**', (route) => (refused ? route.abort() : route.continue()));
	await page.goto(FRAME + FORMS.chart);
	await expect(page.getByText('The map could not be loaded.')).toBeVisible();
	await page.unroute('**/_app/immutable/**');
	await page.mouse.click(480, 400);
	await settled(page);
	await expect(page.getByText('The map could not be loaded.')).toHaveCount(0);
});
