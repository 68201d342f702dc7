import { expect, test } from '@playwright/test';
import { CPO_CTO_VP, change, dragOnto, heads, openTable, overlayPixel, table, tray } from './comparison';
import { BESIDE_PANEL, item, panel, rested, said, scale } from './places';
import { dropFiles, expectNoViolations, open } from './support';

test('from the map to the table and into the clipboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '?role=cpo');
	await panel(page, CPO_CTO_VP[0]!).getByRole('button', { name: 'Add to compare' }).click();
	await expect(panel(page, CPO_CTO_VP[0]!).getByRole('button', { name: 'In compare as A: remove' })).toBeVisible();
	await expect(said(page)).toHaveText('Chief Product Officer is picked as A. Pick one more to compare.');
	await expect(tray(page)).toContainText('Pick one more');
	await expect(page).toHaveURL(/\?role=cpo&compare=cpo$/);
	await rested(page);
	const k = await scale(page);
	// The coin, by its pixels: beside the letter, outside the card.
	await expect
		.poll(() => overlayPixel(page, BESIDE_PANEL.x + 100 * k + 3, BESIDE_PANEL.y - 44 * k - 3))
		.toBe('#1a1e26');

	await page.getByRole('button', { name: 'Close' }).click();
	const cto = item(page, CPO_CTO_VP[1]!);
	await cto.focus();
	await page.keyboard.press('Space');
	await expect(cto).toHaveAccessibleName(/, B in compare$/);
	await expect(said(page)).toHaveText(
		'Chief Technology Officer is picked as B. Both are under Chief Executive Officer.'
	);

	await page.keyboard.press('Control+k');
	await page.getByRole('combobox').fill('vp of product');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await expect(tray(page).getByRole('listitem')).toHaveText([/CPO/, /CTO/, /VP Product/]);
	await expect(page.getByRole('combobox')).toBeFocused();
	await expectNoViolations(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/compare=cpo,cto,vp-product/);

	await tray(page).getByRole('link', { name: 'Compare' }).click();
	await expect(page).toHaveURL(/\/compare\/\?roles=cpo,cto,vp-product$/);
	await expect(heads(page)).toHaveText(CPO_CTO_VP);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'CPO, CTO and VP of Product: same table, different questions'
	);
	await expect(page.getByRole('img', { name: 'Where they are in Mid-size' })).toBeVisible();

	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('menuitem', { name: 'Copy table' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Table copied' })).toBeVisible();
	const copied = await page.evaluate(async () => {
		const [one] = await navigator.clipboard.read();
		return Object.fromEntries(
			await Promise.all(one!.types.map(async (type) => [type, await (await one!.getType(type)).text()] as const))
		);
	});
	expect(Object.keys(copied).toSorted()).toEqual(['text/html', 'text/plain', 'web text/markdown']);
	expect(copied['text/plain']!.split('\n')[0]).toBe(`\t${CPO_CTO_VP.join('\t')}`);
	expect(copied['text/plain']).toContain(
		'Horizon\t3 to 5 years (5 of 5)\t3 to 5 years (5 of 5)\t1 to 3 years (4 of 5)'
	);
	expect(copied['text/html']).toContain('<th scope="row">Horizon</th>');
	expect(copied['web text/markdown']).toContain('| Horizon | 3 to 5 years');

	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await expect(page).toHaveURL(/\/\?compare=cpo,cto,vp-product/);
	await expect(tray(page).getByRole('listitem')).toHaveCount(3);
});

test('columns are moved, removed and added in place, and the address is the whole state', async ({ page }) => {
	await openTable(page, '?roles=cpo,cto,vp-product');
	await change(page, 'Vice President of Product', 'Move left');
	await expect(heads(page)).toHaveText([CPO_CTO_VP[0]!, CPO_CTO_VP[2]!, CPO_CTO_VP[1]!]);
	await expect(page).toHaveURL(/\?roles=cpo,vp-product,cto$/);
	await change(page, 'Chief Product Officer', 'Remove');
	await expect(heads(page)).toHaveCount(2);
	await page.getByRole('button', { name: 'Add a role' }).click();
	await page.getByRole('combobox').fill('product manager');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(heads(page)).toHaveText([CPO_CTO_VP[2]!, CPO_CTO_VP[1]!, 'Product Manager']);
	await expect(page).toHaveURL(/\?roles=vp-product,cto,pm$/);
	await page.getByRole('switch', { name: 'Only differences' }).click();
	await expect(page).toHaveURL(/only=differences$/);
	await page.reload();
	await expect(heads(page)).toHaveText([CPO_CTO_VP[2]!, CPO_CTO_VP[1]!, 'Product Manager']);
	await expect(page.getByRole('switch', { name: 'Only differences' })).toHaveAttribute('aria-checked', 'true');
	for (const count of [3, 2, 3]) {
		await page.goBack();
		await expect(heads(page)).toHaveCount(count);
	}
	await page.goForward();
	await expect(heads(page)).toHaveCount(2);
	// A head that is dropped on another takes its place.
	await dragOnto(page, 'thead th:nth-of-type(2)', 'thead th:nth-of-type(1)');
	await expect(heads(page)).toHaveText([CPO_CTO_VP[1]!, CPO_CTO_VP[2]!]);
});

test('only differences leaves what differs and no more, and says how much that is', async ({ page }) => {
	await openTable(page, '?roles=cpo,vp-product');
	const shared = table(page).getByRole('row', { name: /^What they share/ });
	await expect(shared).toContainText('Answers for: outcomes');
	const same = table(page)
		.locator('.dimensions')
		.getByRole('row', { name: /^Answers for/ });
	await expect(same).toBeVisible();
	await page.getByRole('switch', { name: 'Only differences' }).click();
	await expect(same).toHaveCount(0);
	await expect(shared).toHaveCount(0);
	await expect(
		table(page)
			.getByRole('cell')
			.filter({ hasText: /No part stated|Not listed/ })
	).toHaveCount(0);
	await expect(table(page).getByRole('row', { name: /^Listed for this role only/ })).toHaveCount(0);
	const [said, apart] = /^(\d+) of the \d+ things compared set them apart/.exec(
		await page.getByText(/things compared set them apart; only what differs is shown/).innerText()
	)!;
	expect(said).not.toBe('');
	// All that is counted is there; what stands in short, and the texts, are no part of the count.
	const counted = table(page).locator('.dimensions, .decisions, .skills, .places');
	const rows = await counted.locator('tr:not(.group)').count();
	const others = table(page)
		.locator('.measures tr, .experience tr')
		.filter({ hasText: /^(What counts|Usual experience)/ });
	expect(rows + (await others.count())).toBe(Number(apart));
});

test('what an organisation lacks is replaced there, never an empty column', async ({ page }) => {
	await openTable(page, '?roles=cpo,cto,vp-product&org=cpto');
	await expect(heads(page)).toHaveText(['Chief Product and Technology Officer', 'Vice President of Product']);
	await expect(table(page).getByRole('columnheader').first()).toContainText(
		'Combined CPTO has no Chief Product Officer and no Chief Technology Officer; its Chief Product and Technology Officer leads product management and engineering.'
	);
	await page.goto('./compare/?roles=cpo,cto&org=cpto');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Both are one role here');
	await expectNoViolations(page);
	await page.getByRole('link', { name: 'Compare them where they are apart' }).click();
	await expect(heads(page)).toHaveText(CPO_CTO_VP.slice(0, 2));
	// The same in another organisation, from the small map.
	await page.getByRole('button', { name: /^Organisation:\s+Mid-size$/ }).click();
	await page.getByRole('menuitemradio', { name: 'Enterprise' }).click();
	await expect(page).toHaveURL(/\?roles=cpo,cto&org=enterprise$/);
	await expect(table(page).getByRole('row', { name: /^Reports to/ })).toContainText('Chief Executive Officer');
});

test('junk in the address is told, and what can be shown is shown', async ({ page }) => {
	await openTable(page, '?roles=cpo,king,cto&org=atlantis&only=sames');
	await expect(heads(page)).toHaveText(CPO_CTO_VP.slice(0, 2));
	const notice = page.getByRole('status').filter({ hasText: 'king' });
	await expect(notice).toContainText('The address says nothing we know under “only”.');
	await expect(notice).toContainText('There is no organisation “atlantis”.');
	await page.goto('./compare/?roles=king');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to compare yet');
});

test('positions of an opened file compare what the file says, and the library where it knows them', async ({
	page
}) => {
	await open(page);
	await dropFiles(page, [
		'zoo.csv',
		'id,title,manager,person,location\na,Zookeeper,,Ann,Oslo\nb,Lion tamer,a,Bo,Oslo\nc,Product Manager,a,Cy,Rome\nd,Clown,b,Di,Rome\n'
	]);
	await expect(page.getByRole('treeitem')).toHaveCount(4);
	for (const name of ['Zookeeper', 'Lion tamer']) {
		await item(page, name).focus();
		await page.keyboard.press('Space');
	}
	await tray(page).getByRole('link', { name: 'Compare' }).click();
	await expect(page).toHaveURL(/\?roles=a,b&org=yours$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zookeeper and Lion tamer side by side');
	await expect(page.getByText(/^Five things set them apart/)).toBeVisible();
	await expect(
		table(page)
			.getByRole('row', { name: /^Reports to/ })
			.getByRole('cell')
	).toHaveText([/Nobody: this is the top/, /Zookeeper/]);
	await expect(
		table(page)
			.getByRole('row', { name: /^location/ })
			.getByRole('cell')
	).toHaveText([/Oslo/, /Oslo/]);
	await page.getByRole('button', { name: 'Add a role' }).click();
	await page.getByRole('combobox').fill('product manager');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(heads(page)).toHaveText(['Zookeeper', 'Lion tamer', 'Product Manager']);
	await expectNoViolations(page);
	// The map still has the file.
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await expect(page.getByRole('treeitem')).toHaveCount(4);
});

test('everything can be done by keyboard alone', async ({ page }) => {
	await openTable(page, '?roles=cpo,cto');
	await page.keyboard.press('Control+k');
	await page.keyboard.type('group product manager');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(heads(page)).toHaveCount(3);
	const menu = page.getByRole('button', { name: 'Change the column of Group Product Manager' });
	await menu.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem', { name: 'Move left' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(heads(page)).toHaveCount(2);
	// The focus is somewhere that a reader can go on from.
	await expect(page.locator('main')).toBeFocused();
	await page.getByRole('switch', { name: 'Only differences' }).focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/only=differences/);
});

test('axe finds nothing, in either theme', async ({ page }) => {
	for (const theme of ['light', 'dark']) {
		await openTable(page, `?roles=cpo,cto,vp-product,head-of-product&theme=${theme}`);
		await expectNoViolations(page);
		await page.getByRole('button', { name: 'Share' }).click();
		await expectNoViolations(page);
		await page.keyboard.press('Escape');
		await open(page, `?compare=cpo,cto&theme=${theme}`);
		await expect(tray(page)).toBeVisible();
		await expectNoViolations(page);
	}
});

test('the list leads to the live table, and before any script to the pages of pairs', async ({ page, browser }) => {
	await page.goto('./compare/');
	const set = page.getByRole('link', { name: 'CPO · CTO · VP Product' });
	await expect(set).toHaveAttribute('href', /roles=/);
	await set.click();
	await expect(page).toHaveURL(/\/compare\/\?roles=cpo,cto,vp-product$/);
	await expect(heads(page)).toHaveText(CPO_CTO_VP);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roles side by side');
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(page.url());
	await plain.getByRole('link', { name: 'CPO · CTO · VP Product' }).click();
	await expect(plain).toHaveURL(/cpo-vs-cto-vs-vp-product\/$/);
	await plain.close();
});
