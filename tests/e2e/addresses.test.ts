import { expect, test, type Page } from '@playwright/test';
import { numbersOf } from '../support/late';
import { ATLAS } from './servers';
import { inkOnMap, open } from './support';

const painted = (page: Page, message: string) => expect.poll(() => inkOnMap(page), { message }).toBeGreaterThan(0.002);

/** Lets every answer to addresses like this wait until it is told to come. */
async function holdBack(page: Page, address: RegExp): Promise<() => void> {
	let go: () => void = () => undefined;
	const told = new Promise<void>((resolve) => (go = resolve));
	await page.route(address, async (route) => {
		await told;
		await route.continue();
	});
	return go;
}

for (const [what, query, late] of [
	['an organisation', '?org=enterprise', /orgs\/enterprise\.json/],
	['the search for a role', '?role=cpto', /orgs\/(?!startup|mid-size).*\.json/]
] as const)
	test(`the map is painted when another organisation is chosen while ${what} is on its way`, async ({ page }) => {
		const go = await holdBack(page, late);
		// Not until everything has come: that is held back.
		await page.goto(`./${query}`, { waitUntil: 'commit' });
		await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > innerWidth);
		await page.getByRole('button', { name: 'Startup', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
		await painted(page, 'Startup is painted');
		await expect(page).toHaveURL(/\?org=startup$/);
		go();
		await painted(page, 'and stays');
		await expect(page.getByRole('button', { name: 'Startup', exact: true })).toHaveAttribute('aria-pressed', 'true');
	});

test('a link that is followed while the camera flies keeps its own query', async ({ page }) => {
	await open(page, '?compare=cpo,cto');
	await page.getByRole('treeitem', { name: /^Chief Technology Officer/ }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('table').first()).toBeVisible();
	await expect(page).toHaveURL(/\/compare\/\?roles=cpo,cto$/);
	// Longer than an address may wait to be written.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
	await expect(page).toHaveURL(/\/compare\/\?roles=cpo,cto$/);
});

test('any address after any other shows the map', async ({ page }) => {
	test.slow();
	const random = numbersOf(20261128);
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const part = [
		() => any(['', 'org=startup', 'org=enterprise', 'org=cpto', 'org=mid-size']),
		() => any(['', '', 'role=cpo', 'role=pm', 'at=cto', 'at=nobody']),
		() => any(['', '', 'levels=2', 'fold=cpo,cto', 'unfold=@p1', 'top=cpo', 'levels=1&unfold=cto']),
		() => any(['', '', '', 'layout=radial', 'layout=outline', 'layout=left-right']),
		() => any(['', '', '', 'camera=-9000,0,62.5', 'camera=400,300,250', 'compare=cpo,cto'])
	];
	await open(page);
	for (let i = 0; i < 40; i++) {
		const query = part
			.map((make) => make())
			.filter((text) => text !== '')
			.join('&');
		await page.evaluate((to) => {
			history.pushState({}, '', to);
			dispatchEvent(new PopStateEvent('popstate'));
		}, `./?${query}`);
		await painted(page, `?${query}`);
	}
});

test('an address with very many names is answered in few words', async ({ page }) => {
	await open(page, `?compare=${Array.from({ length: 600 }, (_, i) => `nobody-${i}`).join(',')}`);
	const notice = page.getByRole('status').filter({ hasText: 'nobody-1' }).first();
	await expect(notice).toContainText('and 592 more');
	expect((await notice.textContent())!.length).toBeLessThan(400);
});

test('the whole app in a sandbox without an origin makes no error', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe sandbox="allow-scripts" src="${ATLAS}?role=cpo" width="1200" height="700"></iframe>`
		})
	);
	await page.goto(`${ATLAS}host.html`);
	const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
	await expect.poll(() => inkOnMap(frame)).toBeGreaterThan(0.002);
	// The first gesture fetches what gestures take.
	await frame.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(frame.getByRole('menu', { name: 'Share' })).toBeVisible();
	await expect(frame.getByTestId('print-sheet')).toBeAttached();
	expect(errors).toEqual([]);
});
