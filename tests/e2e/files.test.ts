import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fromMenu, item, panel } from './places';
import { dropFiles, expectNoViolations, open, zoomLabel } from './support';

const SAMPLE = readFileSync(new URL('../../static/samples/organisation.csv', import.meta.url), 'utf8');
const ROLES = SAMPLE.trim().split('\n').length - 1;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open a file' });
const status = (page: Page) => page.getByRole('main').getByRole('status');

async function openDialog(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'More organisations' }).click();
	await page.getByRole('menuitem', { name: 'Open a file…' }).click();
	await expect(dialog(page).getByRole('button', { name: 'Choose a file' })).toBeFocused();
}

/** Chooses a file as a reader does. */
async function choose(page: Page, name: string, text: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await dialog(page)
		.getByRole('button', { name: /^Choose/ })
		.click();
	await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function expectSample(page: Page): Promise<void> {
	await expect(dialog(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Your org' })).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('treeitem')).toHaveCount(ROLES);
	await expect(page).toHaveURL(/\?org=yours/);
}

test('opens the sample by the button; one can leave it and come back', async ({ page }) => {
	await open(page);
	await openDialog(page);
	await expectNoViolations(page);
	await choose(page, 'organisation.csv', SAMPLE);
	await expectSample(page);
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'Startup', exact: true }).click();
	await expect(page).toHaveURL(/\?org=startup$/);
	await page.getByRole('button', { name: 'Your org' }).click();
	await expectSample(page);
	await page.goBack();
	await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await page.goForward();
	await expectSample(page);
});

test('a file of one role has no levels to choose, and no empty bar in their place', async ({ page }) => {
	await open(page);
	await expect(page.locator('.corner > .row > .floating')).toHaveCount(2);
	await openDialog(page);
	await choose(page, 'one.csv', 'id,title,manager\na,Founder,\n');
	await expect(page.getByRole('treeitem')).toHaveCount(1);
	await expect(page.locator('.corner > .row > .floating')).toHaveCount(1);
});

test('the sample that is offered opens, too', async ({ page, request, baseURL }) => {
	await open(page);
	await openDialog(page);
	for (const name of ['CSV', 'JSON']) {
		const href = (await dialog(page).getByRole('link', { name }).getAttribute('href'))!;
		const text = await (await request.get(new URL(href, baseURL).href)).text();
		await choose(page, href.split('/').at(-1)!, text);
		await expectSample(page);
		if (name === 'CSV') await openDialog(page);
	}
});

test('opens what is dropped on the map, and says what it left', async ({ page }) => {
	await open(page, '?theme=dark');
	await dropFiles(page, ['organisation.csv', SAMPLE]);
	await expectSample(page);
	await dropFiles(page, ['organisation.csv', SAMPLE], ['other.csv', 'id']);
	await expectSample(page);
	await expect(status(page)).toContainText('Only organisation.csv was read; 1 other file was left.');
});

test('finds, folds and reads in an opened file, and matches roles of the library', async ({ page }) => {
	await open(page);
	await dropFiles(page, ['organisation.csv', SAMPLE]);
	await expectSample(page);
	await page.keyboard.press('Control+k');
	await page.getByRole('combobox').fill('noor');
	await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Chief Product Officer,.*Noor Haddad/);
	await page.keyboard.press('Enter');
	const role = panel(page, 'Chief Product Officer');
	await expect(page.getByRole('heading', { level: 2, name: 'Chief Product Officer' })).toBeFocused();
	await expect(role).toContainText('Noor Haddad');
	await expect(role).toContainText('Sets the product vision');
	await expectNoViolations(page);
	await fromMenu(page, 'Chief Product Officer', 'Fold');
	await expect(item(page, 'Chief Product Officer')).toHaveAttribute('aria-expanded', 'false');
	await expect(page).toHaveURL(/\?org=yours&role=cpo&fold=cpo/);
	await page.getByRole('radio', { name: 'Radial' }).click();
	await expect(page).toHaveURL(/layout=radial/);
	await page.getByRole('button', { name: 'Unfold all' }).click();
	await expect(page.getByRole('treeitem')).toHaveCount(ROLES);
});

test('a file of one position is a whole map: it says so, and neither map nor paper blow it up', async ({ page }) => {
	await open(page);
	await dropFiles(page, ['one.csv', 'id,title,manager,person\nsolo,Head of Product,,Teal Granite\n']);
	await expect(page.getByText('This is all: one role.')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Levels shown' })).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'What moved' })).toContainText(
		'against Mid-size: no position is in both.'
	);
	await expect(zoomLabel(page)).toHaveText('100%');
	await expect(page.getByRole('treeitem')).toHaveCount(1);
	await expectNoViolations(page);
});

test('a broken file lists what is wrong, where, and the cure; mended it opens', async ({ page }) => {
	await open(page);
	await openDialog(page);
	await choose(
		page,
		'broken.csv',
		'id,title,manager\nceo,Chief Executive Officer,\ncpo,,ceo\npm,Product Manager,somebody\n'
	);
	await expect(dialog(page).getByRole('heading', { name: 'broken.csv cannot be read' })).toBeVisible();
	const problems = dialog(page).getByRole('listitem');
	await expect(problems.filter({ hasText: 'Line 3' })).toContainText(/title/i);
	await expect(problems.filter({ hasText: 'Line 4' })).toContainText('somebody');
	for (const problem of await problems.all())
		expect((await problem.textContent())!.match(/\./g)!.length).toBeGreaterThanOrEqual(2); // a cause and a cure
	await expectNoViolations(page);
	await choose(
		page,
		'mended.csv',
		'id,title,manager\nceo,Chief Executive Officer,\ncpo,Chief Product Officer,ceo\npm,Product Manager,cpo\n'
	);
	await expect(page.getByRole('treeitem')).toHaveCount(3);
	await expect(dialog(page)).toHaveCount(0);
});

test('what is no table and what is empty is told; Escape leaves the map as it was', async ({ page }) => {
	await open(page, '?org=startup');
	await openDialog(page);
	for (const [name, text] of [
		['empty.csv', ''],
		['notes.csv', 'just some words'],
		['broken.json', '{"format":']
	] as const) {
		await choose(page, name, text);
		await expect(dialog(page).getByRole('heading', { name: `${name} cannot be read` })).toBeVisible();
		await expect(dialog(page).getByRole('listitem').first()).toContainText(/\w+\. \w+/);
	}
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('button', { name: 'Your org' })).toHaveCount(0);
});

/** Whether what is open is laid down for the next page of this tab. */
const laidDown = (page: Page) =>
	expect.poll(() => page.evaluate(() => sessionStorage.getItem('rolescape-handed-over') !== null)).toBe(true);

test('the file stays with its tab over full loads, on both pages, and goes no further', async ({ page }) => {
	await open(page);
	await dropFiles(page, ['organisation.csv', SAMPLE]);
	await expectSample(page);
	await laidDown(page);
	const here = page.url();
	await page.reload();
	await expectSample(page);
	await expect(page).toHaveURL(here);

	await page.goto('./compare/?roles=cpo,pm&org=yours');
	await expect(page.getByRole('table')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Your org' })).toBeVisible();
	await page.goBack();
	await expectSample(page);

	// Elsewhere it is still offered.
	await page.goto('./?org=startup');
	await page.getByRole('button', { name: 'Your org' }).click();
	await expectSample(page);

	// What lies in the browser cannot be read without the tab's own key, and another tab has none.
	const lying = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('rolescape-handed-over');
				opening.onsuccess = () => {
					const all = opening.result.transaction('files').objectStore('files').getAll();
					all.onsuccess = () => resolve(all.result.map(({ bytes }) => new TextDecoder().decode(bytes)).join());
				};
			})
	);
	expect(lying.length).toBeGreaterThan(200);
	expect(lying).not.toContain('Chief');
	const other = await page.context().newPage();
	await other.goto(here);
	await expect(status(other)).toContainText('is gone once that is closed. Open the file again.');
	await expect(other.getByRole('button', { name: 'Your org' })).toHaveCount(0);
});

test('where the browser stores nothing, the file is gone after a reload, and the page says so', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
	await open(page);
	await dropFiles(page, ['organisation.csv', SAMPLE]);
	await expectSample(page);
	await page.reload();
	await expect(status(page)).toContainText(
		'An opened file stays in this tab of your browser, and is gone once that is closed. Open the file again.'
	);
	await expect(page.getByRole('button', { name: 'Mid-size', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('button', { name: 'Your org' })).toHaveCount(0);
	await expectNoViolations(page);
	await dropFiles(page, ['organisation.csv', SAMPLE]);
	await expectSample(page);
});

test.describe('without a worker that fetches for the page', () => {
	test.use({ serviceWorkers: 'block' });

	test('a file that is gone before it is read is refused in words', async ({ page }, { outputDir }) => {
		mkdirSync(outputDir, { recursive: true });
		const path = `${outputDir}/gone.csv`;
		writeFileSync(path, SAMPLE);
		let go: () => void = () => undefined;
		const gone = new Promise<void>((resolve) => (go = resolve));
		await page.route(/files\.worker/, async (route) => {
			await gone;
			await route.continue();
		});
		await open(page);
		await openDialog(page);
		const chooser = page.waitForEvent('filechooser');
		await dialog(page)
			.getByRole('button', { name: /^Choose/ })
			.click();
		await (await chooser).setFiles(path);
		await expect(dialog(page).getByText('Reading gone.csv').first()).toBeVisible();
		rmSync(path);
		go();
		await expect(dialog(page).getByText('The browser could not read this file.')).toBeVisible();
	});
});
