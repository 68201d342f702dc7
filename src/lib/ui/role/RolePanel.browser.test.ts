import { mount, unmount } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { divide } from '#core/org/territories';
import { content } from '#server/compile';
import { library, organisation } from '../../../../tests/support/organisations';
import { linksFrom } from '#ui/parts/links';
import '#ui/tokens.css';
import '#ui/type.css';
import '#ui/base.css';
import RolePanel from './RolePanel.svelte';

const org = organisation('mid-size');
const position = org.roles.indexOf('vp-product');
const profile = content().profiles.get('vp-product')!;

async function setUp(width: number, height: number, more: Record<string, unknown> = {}) {
	await page.viewport(width, height);
	const events = { onselect: vi.fn(), onclose: vi.fn(), onlight: vi.fn() };
	const screen = await render(RolePanel, {
		library,
		whole: library,
		org,
		territories: divide(org),
		position,
		profile,
		profileProblem: undefined,
		...events,
		...more
	});
	// What stands around it fills the window.
	screen.container.style.cssText = 'position: fixed; inset: 0; overflow: clip';
	const panel = page.getByRole('complementary');
	await expect.element(panel).toBeVisible();
	return {
		...events,
		screen,
		panel,
		height: () => Math.round(innerHeight - panel.element().getBoundingClientRect().top)
	};
}

const pointer = (target: Element, type: string, y: number): boolean =>
	target.dispatchEvent(
		new PointerEvent(type, {
			pointerId: 1,
			isPrimary: true,
			bubbles: true,
			cancelable: true,
			clientX: 195,
			clientY: y,
			button: 0
		})
	);

beforeEach(() => document.body.style.setProperty('margin', '0'));

test('on a phone it stands at half, and the handle’s button leads through the stops', async () => {
	const { height } = await setUp(390, 844);
	await expect.poll(height).toBe(422);
	const expand = page.getByRole('button', { name: 'Expand' });
	expand.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(height).toBe(788);
	await userEvent.keyboard('{Enter}');
	await expect.poll(height).toBe(96);
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
	await expect.poll(height).toBe(422);
	await expect.element(expand).toHaveFocus();
});

test('it follows a pointer on its handle and settles at the nearest stop; a drag is no click', async () => {
	const { height } = await setUp(390, 844);
	await expect.poll(height).toBe(422);
	const handle = page.getByRole('button', { name: 'Expand' }).element();
	vi.spyOn(handle, 'setPointerCapture').mockImplementation(() => undefined);
	pointer(handle, 'pointerdown', 430);
	for (const y of [420, 330, 260]) pointer(handle, 'pointermove', y);
	await expect.poll(height).toBe(592);
	await new Promise((done) => setTimeout(done, 120)); // at rest, so that position alone decides
	pointer(handle, 'pointermove', 220);
	await new Promise((done) => setTimeout(done, 120));
	pointer(handle, 'pointerup', 220);
	handle.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
	await expect.poll(height).toBe(788);
});

test('the keyboard never lands where the sheet shows nothing', async () => {
	const { height } = await setUp(390, 844);
	page.getByRole('button', { name: 'Expand' }).element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(height).toBe(96);
	page.getByRole('button', { name: 'Chief Product Officer' }).first().element().focus();
	await expect.poll(height).toBe(422);
});

test('says how much of the window it covers', async () => {
	await page.viewport(390, 844);
	let covered = -1;
	const panel = mount(RolePanel, {
		target: document.body,
		props: {
			...{
				library,
				whole: library,
				org,
				territories: divide(org),
				position,
				profile,
				profileProblem: undefined,
				onselect: () => undefined,
				onclose: () => undefined
			},
			get covered() {
				return covered;
			},
			set covered(value) {
				covered = value;
			}
		}
	});
	await expect.poll(() => covered).toBe(422);
	(page.getByRole('button', { name: 'Expand' }).element() as HTMLElement).click();
	await expect.element(page.getByRole('button', { name: 'Collapse' })).toBeInTheDocument();
	expect(covered).toBe(422);
	(page.getByRole('button', { name: 'Collapse' }).element() as HTMLElement).click();
	await expect.poll(() => covered).toBe(96);
	await page.viewport(1200, 800);
	await expect.poll(() => covered).toBe(0);
	await unmount(panel);
});

test('its tabs follow the scroll and lead to their parts', async () => {
	const { panel } = await setUp(1200, 800);
	const tab = (name: string) => panel.getByRole('navigation').getByRole('button', { name });
	await expect.element(tab('Does')).toHaveAttribute('aria-current', 'true');
	await tab('Skills').click();
	await expect.element(tab('Skills')).toHaveAttribute('aria-current', 'true');
	await expect.element(panel.getByRole('heading', { name: /^Skills/ })).toBeInViewport();
	await expect.element(page.getByRole('heading', { level: 2 })).toBeInViewport();
	tab('Differs').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(tab('Differs')).toHaveAttribute('aria-current', 'true');
	expect(document.activeElement?.getAttribute('data-part')).toBe('differs');
	panel.element().querySelector('.scroller')!.scrollTo({ top: 0, behavior: 'instant' });
	await expect.element(tab('Does')).toHaveAttribute('aria-current', 'true');
});

test('begins with what the role does: the first responsibility stands in the upper half, several on a low window', async () => {
	const { panel, screen } = await setUp(1440, 900);
	const items = () => [...panel.element().querySelectorAll('[data-part="does"] section:first-child li')];
	for (const [width, height] of [
		[1440, 900],
		[1280, 720]
	] as const) {
		await page.viewport(width, height);
		for (const [other, id] of org.roles.entries()) {
			const its = content().profiles.get(id);
			if (!its) continue;
			await screen.rerender({ position: other, profile: its });
			await expect
				.element(page.getByRole('heading', { level: 2, name: org.titles[other]!, exact: true }))
				.toBeVisible();
			const box = panel.element().getBoundingClientRect();
			const seen = items().filter((item) => item.getBoundingClientRect().bottom < box.bottom - 16);
			if (height === 900) expect(seen[0]!.getBoundingClientRect().top, id).toBeLessThan((box.top + box.bottom) / 2);
			expect(seen.length, `${id} at ${height} px`).toBeGreaterThanOrEqual(3);
		}
	}
});

test('on a phone’s half sheet mission and first difference are seen at once', async () => {
	const { height, panel, screen } = await setUp(390, 844);
	for (const animation of document.getAnimations()) animation.finish();
	await expect.poll(height).toBe(422);
	for (const [other, id] of org.roles.entries()) {
		const its = content().profiles.get(id);
		if (!its) continue;
		await screen.rerender({ position: other, profile: its });
		await expect.element(page.getByRole('heading', { level: 2, name: org.titles[other]!, exact: true })).toBeVisible();
		const bottom = (selector: string) => panel.element().querySelector(selector)!.getBoundingClientRect().bottom;
		expect(bottom('#role-mission'), id).toBeLessThan(innerHeight);
		expect(bottom('[data-part="differs"] .crux'), id).toBeLessThanOrEqual(innerHeight);
	}
});

test('all but the most likely waits in a menu, which leads to the page and the comparison', async () => {
	const onclick = vi.fn();
	const { default: icon } = await import('@lucide/svelte/icons/list-collapse');
	const { panel } = await setUp(1200, 800, {
		links: linksFrom('/atlas/'),
		actions: [
			{ label: 'Add to compare', icon, primary: true, onclick: () => undefined },
			{ label: 'Fold', icon, onclick },
			{ label: 'Fold all else', icon, onclick: () => undefined }
		]
	});
	await expect.element(panel.getByRole('button', { name: 'Add to compare' })).toBeVisible();
	await expect
		.element(panel.getByRole('link', { name: 'Read the page' }))
		.toHaveAttribute('href', '/atlas/roles/vp-product/');
	await expect.element(panel.getByRole('button', { name: 'Fold' })).not.toBeInTheDocument();
	await panel.getByRole('button', { name: 'More for this place' }).click();
	await page.getByRole('menuitem', { name: 'Fold', exact: true }).click();
	expect(onclick).toHaveBeenCalledOnce();
	await expect
		.element(panel.getByRole('link', { name: 'Side by side with Chief Product Officer' }))
		.toHaveAttribute('href', '/atlas/compare/vp-product-vs-cpo/');
});

test('relations take a line each, and a number leads to the rest', async () => {
	const { panel } = await setUp(1440, 900);
	const rows = () => [...panel.element().querySelectorAll('dl > div')].map((row) => row.getBoundingClientRect().height);
	expect(rows().every((height) => height <= 27)).toBe(true);
	await panel.getByRole('button', { name: /^Works with: show/ }).click();
	await expect.element(panel.getByRole('button', { name: /^Works with: show/ })).not.toBeInTheDocument();
	expect(Math.max(...rows())).toBeGreaterThan(27);
});

test('a relation that is pointed at is lit, by mouse and by keyboard', async () => {
	const { panel, onlight, onselect } = await setUp(1200, 800);
	const cpo = org.roles.indexOf('cpo');
	const chip = panel.getByRole('button', { name: 'Chief Product Officer' }).first();
	await chip.hover();
	expect(onlight).toHaveBeenLastCalledWith(cpo);
	await page.getByRole('heading', { level: 2 }).hover();
	expect(onlight).toHaveBeenLastCalledWith(undefined);
	await chip.click();
	expect(onselect).toHaveBeenCalledWith(cpo);
});

test('copies the link, or offers it where the clipboard is refused', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
	const { panel } = await setUp(1200, 800, { address: () => 'https://example.org/?role=vp-product' });
	const button = panel.getByRole('button', { name: 'Copy link' });
	await button.click();
	await expect.element(panel.getByText('Link copied')).toBeVisible();
	expect(write).toHaveBeenCalledWith('https://example.org/?role=vp-product');
	write.mockRejectedValueOnce(new Error('refused'));
	await button.click();
	const field = panel.getByRole('textbox', { name: 'Copy this link' });
	await expect.element(field).toHaveFocus();
	const input = field.element() as HTMLInputElement;
	expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe('https://example.org/?role=vp-product');
	await userEvent.keyboard('{Escape}');
	await expect.element(field).not.toBeInTheDocument();
	write.mockRestore();
});

test('has a button only for what can be done, and only what is written about the role', async () => {
	const onclick = vi.fn();
	const { default: icon } = await import('@lucide/svelte/icons/list-collapse');
	const { panel, screen } = await setUp(1200, 800, { actions: [{ label: 'Fold', icon, primary: true, onclick }] });
	await panel.getByRole('button', { name: 'Fold' }).click();
	expect(onclick).toHaveBeenCalledOnce();
	await expect.element(panel.getByRole('button', { name: 'More for this place' })).not.toBeInTheDocument();
	await screen.rerender({ actions: [], profile: undefined });
	await expect.element(panel.getByRole('button', { name: 'Fold' })).not.toBeInTheDocument();
	await expect
		.element(panel.getByRole('navigation').getByRole('button', { name: 'Measured by' }))
		.not.toBeInTheDocument();
});
