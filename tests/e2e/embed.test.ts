import { expect, test, type Page } from '@playwright/test';
import { cameraOf, densities, FORMS, FRAME, settled } from './frame';
import { APP, ATLAS } from './servers';
import { expectNoViolations } from './support';

/* The frame by itself. */

async function open(page: Page, query: string): Promise<void> {
	await page.goto(FRAME + query);
	await settled(page);
}

test.describe('alone', () => {
	test('shows a role: its place, what it does and decides, and where it comes from', async ({ page }) => {
		await open(page, FORMS.role);
		const svg = page.getByTestId('slide').locator('svg').first();
		for (const text of ['Vice President of Product', 'VP, product management', 'Does', 'Decides', 'Executive'])
			await expect(svg.locator('text', { hasText: text }).first()).toBeVisible();
		const link = page.getByRole('link', { name: 'Rolescape, Mid-size map' });
		expect(await link.getAttribute('href')).toMatch(/\/atlas\/\?role=vp-product$/);
		expect(await link.getAttribute('target')).toBe('_blank');
		await link.hover();
		await expect(link.getByText('Open map')).toBeVisible();
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
	});

	test('shows a comparison with a real table for those who do not see it', async ({ page }) => {
		await open(page, `${FORMS.comparison}&theme=dark`);
		const table = page.getByRole('table');
		await expect(table.getByRole('columnheader')).toHaveText(
			['', 'A Chief Product Officer', 'B Chief Technology Officer', 'C Vice President of Product'].filter(Boolean)
		);
		expect(await table.getByRole('row').count()).toBe(6);
		await expect(page.getByTestId('slide').locator('svg > title')).toHaveText(
			'CPO, CTO and VP of Product: same table, different questions'
		);
		expect(await page.getByRole('link', { name: /^Rolescape/ }).getAttribute('href')).toMatch(
			/\/compare\/\?roles=cpo,cto,vp-product&theme=dark$/
		);
		expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
	});

	test('shows the live chart, moves it with buttons, and links to what is selected', async ({ page }) => {
		await open(page, FORMS.chart);
		await expect(page.getByRole('list').first().getByRole('listitem').first()).toHaveText(
			/^Chief Executive Officer, C-suite/
		);
		const before = await cameraOf(page);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect.poll(async () => (await cameraOf(page)).k).toBeCloseTo(before.k * 1.25, 2);
		await page.getByRole('button', { name: 'Show everything' }).click();
		await expect.poll(async () => (await cameraOf(page)).k).toBeCloseTo(before.k, 4);
		await open(page, `${FORMS.chart}&ui=none`);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Rolescape, Mid-size map' })).toBeVisible();
	});

	test('finds the organisation that has what is asked for', async ({ page }) => {
		for (const [query, organisation] of [
			['?role=cpto', 'Combined CPTO'],
			['?compare=gm,cpo', 'Business units'],
			['?role=gm-a', 'Business units'],
			['?role=cpo&org=enterprise', 'Enterprise']
		] as const) {
			await open(page, query);
			await expect(page.getByRole('link', { name: /^Rolescape/ })).toHaveText(
				new RegExp(`^ ?Rolescape, ${organisation} map`)
			);
			await expect(page.getByRole('status')).toHaveText('');
		}
	});

	for (const [what, query] of Object.entries({
		'an unknown role': '?role=king',
		'an unknown organisation': '?org=nowhere',
		'a role that the organisation lacks': '?org=startup&role=cpo',
		'a comparison of one': '?compare=cpo',
		'a comparison of nobody': '?compare=x1,y2',
		'too many roles': '?compare=cpo,cto,cmo,coo,cfo',
		'a branch of nobody': '?fit=branch',
		'words that are not known': '?role=cpo&theme=pink&background=red&fit=huge&gestures=wild&ui=x&focus=y',
		'broken encoding': '?role=%zz&compare=%00,&org=%F0',
		markup: '?role=<img/src=x/onerror=alert(1)>&org="><script>'
	}))
		test(`is never blank: ${what}`, async ({ page }) => {
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			await open(page, query);
			await expect(page.getByRole('link', { name: /^Rolescape, .+ map/ })).toBeVisible();
			if (what !== 'broken encoding') await expect(page.getByRole('status')).toHaveText(/\S/);
			expect(await page.locator('main img, main script').count()).toBe(0);
			expect(complaints).toEqual([]);
		});

	for (const [width, height] of [
		[320, 180],
		[400, 300],
		[640, 360],
		[700, 394],
		[960, 540],
		[1280, 720],
		[1600, 900],
		[900, 300],
		[360, 640]
	] as const)
		test(`is legible and whole at ${width}×${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			for (const query of [FORMS.role, FORMS.comparison]) {
				await open(page, query);
				const texts = await page.getByTestId('slide').evaluate((slide) => {
					const page = slide.getBoundingClientRect();
					const scale = page.height / slide.querySelector('svg')!.viewBox.baseVal.height;
					const inside = ({ left, top, right, bottom }: DOMRect): boolean =>
						left >= page.left - 1 && top >= page.top - 1 && right <= page.right + 1 && bottom <= page.bottom + 1;
					return [...slide.querySelectorAll('text')].map((text) => ({
						text: text.textContent,
						share: (Number(text.getAttribute('font-size')) * scale) / page.height,
						inside: inside(text.getBoundingClientRect())
					}));
				});
				expect(texts.length).toBeGreaterThan(3);
				// Coins are signs: their letter is as large as they are.
				for (const { text, share, inside } of texts) {
					if (text!.length > 1) expect(share, text!).toBeGreaterThanOrEqual(0.0199);
					expect(inside, text!).toBe(true);
				}
				const foot = await page.getByRole('link', { name: /^Rolescape/ }).evaluate((link) => ({
					px: Number.parseFloat(getComputedStyle(link).fontSize),
					right: link.getBoundingClientRect().right
				}));
				expect(foot.px / Math.min(height, (width * 9) / 16)).toBeGreaterThanOrEqual(0.0199);
				expect(foot.right).toBeLessThanOrEqual(width);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			}
			await open(page, FORMS.chart);
			const [canvas] = await densities(page);
			expect(canvas).toBeGreaterThan(0.99);
			expect(canvas).toBeLessThan(1.01);
		});

	test('says that something could not be loaded, and tries again', async ({ page }) => {
		await page.route('**/data/library.json', (route) => route.abort());
		await page.goto(FRAME + FORMS.role);
		await expect(page.getByText('This map cannot be shown.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Rolescape' })).toBeVisible();
		await page.unroute('**/data/library.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await settled(page);
		await expect(page.getByRole('heading', { name: 'Vice President of Product' })).toBeAttached();
	});

	test('is sharp on a screen with two px for one', async ({ browser }) => {
		const context = await browser.newContext({
			viewport: { width: 1920, height: 1080 },
			deviceScaleFactor: 2,
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await open(page, FORMS.chart);
		const [density] = await densities(page);
		expect(density).toBeGreaterThan(0.99);
		expect(density).toBeLessThan(1.01);
		await context.close();
	});

	for (const [width, height] of [
		[1421, 799],
		[950, 535]
	] as const)
		test(`is on the screen as it was painted, px for px, at ${width}×${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await open(page, `${FORMS.chart}&ui=none`);
			const shot = await page.screenshot();
			const off = await page.evaluate(async (png) => {
				const pixels = (paint: (target: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
					const target = new OffscreenCanvas(innerWidth, innerHeight).getContext(
						'2d'
					) as unknown as CanvasRenderingContext2D;
					paint(target);
					// Without the attribution.
					return target.getImageData(0, 0, innerWidth, Math.floor(innerHeight * 0.9)).data;
				};
				const picture = await createImageBitmap(
					new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))])
				);
				const seen = pixels((target) => target.drawImage(picture, 0, 0));
				const painted = pixels((target) => {
					for (const canvas of [...document.querySelectorAll('canvas')].filter(
						(one) => getComputedStyle(one).visibility === 'visible'
					)) {
						const { left, top } = canvas.getBoundingClientRect();
						target.drawImage(canvas, Math.round(left), Math.round(top));
					}
				});
				return seen.reduce((most, v, i) => Math.max(most, Math.abs(v - painted[i]!)), 0);
			}, shot.toString('base64'));
			expect(off).toBeLessThanOrEqual(2);
		});

	test('is found with and without a slash or an ending', async ({ page }) => {
		for (const address of [`${ATLAS}embed`, `${APP}embed`, `${APP}embed/`, `${APP}embed.html`]) {
			await page.goto(`${address}?role=cpo&theme=dark`);
			await settled(page);
			expect(page.url()).toBe(`${address.startsWith(APP) ? APP : ATLAS}embed/?role=cpo&theme=dark`);
		}
		await page.goto(`${APP}index.html?role=cpo`);
		await expect(page).toHaveURL(`${APP}?role=cpo`);
		await expect(page.getByRole('complementary', { name: 'Chief Product Officer' })).toBeVisible();
	});

	test('leaves one finger to the page and takes two', async ({ browser }) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 500 },
			hasTouch: true,
			isMobile: true,
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await open(page, `${FORMS.chart}&gestures=cooperative`);
		const session = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
		const before = await cameraOf(page);
		await touch('touchStart', [200, 300]);
		for (let i = 1; i <= 6; i++) await touch('touchMove', [200, 300 - i * 10]);
		await touch('touchEnd');
		expect(await cameraOf(page)).toEqual(before);
		await touch('touchStart', [170, 200], [220, 200]);
		for (let i = 1; i <= 6; i++) await touch('touchMove', [170 - i * 8, 200], [220 + i * 8, 200]);
		await touch('touchEnd');
		await expect.poll(async () => (await cameraOf(page)).k).toBeGreaterThan(before.k * 1.8);
		await context.close();
	});

	test('looks the same in a frame twice as large', async ({ page }) => {
		await page.setViewportSize({ width: 960, height: 540 });
		await open(page, FORMS.chart);
		const small = await cameraOf(page);
		await page.setViewportSize({ width: 1920, height: 1080 });
		await expect.poll(async () => (await cameraOf(page)).k).toBeCloseTo(small.k * 2, 3);
		expect((await cameraOf(page)).x).toBeCloseTo(small.x * 2, 0);
	});

	test('keeps nothing and asks for nothing that is kept', async ({ page, context }) => {
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
				const get = Object.getOwnPropertyDescriptor(window, name)!.get!;
				Object.defineProperty(window, name, {
					get() {
						(window as unknown as { asked: string[] }).asked ??= [];
						(window as unknown as { asked: string[] }).asked.push(name);
						return get.call(window) as unknown;
					}
				});
			}
		});
		await open(page, FORMS.role);
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
		expect(
			await page.evaluate(() =>
				(window as unknown as { asked?: string[] }).asked?.filter((name) => name !== 'sessionStorage')
			)
		).toEqual(['localStorage']);
	});

	test('shows titles of any kind as they are', async ({ page }) => {
		const titles = [
			'<b>Bold</b> & "quoted" \'Chief\'',
			'👩‍🚀 Astronaut 🚀',
			'رئيس المنتجات',
			'W'.repeat(300),
			`${'Very senior '.repeat(25)}manager`.slice(0, 200)
		];
		await page.route('**/data/orgs/startup.json', (route) =>
			route.fulfill({
				json: {
					format: 'rolescape-org',
					version: 1,
					id: 'startup',
					title: 'A & <i>B</i>',
					positions: titles.map((title, i) => ({
						id: `p${i}`,
						title: title.slice(0, 200),
						...(i > 0 && { manager: `p${i - 1}` })
					}))
				}
			})
		);
		for (const id of ['p0', 'p1', 'p2', 'p3', 'p4']) {
			await open(page, `?org=startup&role=${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[Number(id.slice(1))]!.slice(0, 200));
			expect(await page.locator('main b, main i').count()).toBe(0);
			await expect(page.getByRole('link', { name: 'Rolescape, A & <i>B</i> map' })).toBeVisible();
		}
		await open(page, '?org=startup');
		await expect(page.getByRole('listitem')).toHaveCount(5);
	});

	for (const theme of ['light', 'dark'])
		for (const [form, query] of Object.entries(FORMS))
			test(`has no accessibility violation that axe finds: ${form}, ${theme}`, async ({ page }) => {
				await open(page, `${query}&theme=${theme}`);
				await expectNoViolations(page);
			});
});

test('the branch of one to whom nobody reports is the one that it is in, with a word', async ({ page }) => {
	await page.goto(`${FRAME}?role=product-owner&fit=branch`);
	await expect(page.getByText('Nobody reports to Product Owner. Here is the branch that it is in')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: /^Group Product Manager,/ })).toBeAttached();
});
