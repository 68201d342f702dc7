import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import '#ui/tokens.css';
import '#ui/base.css';
import Menu from './Menu.svelte';
import MenuButton from './MenuButton.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Fruit</span>' }));
const focused = (): string | null | undefined => document.activeElement?.textContent?.trim();

function setUp() {
	const chosen: string[] = [];
	const entries = ['Apple', 'Banana', 'Blackberry', 'Cherry'].map((label) => ({
		label,
		checked: label === 'Banana',
		onclick: () => void chosen.push(label)
	}));
	return { chosen, entries };
}

test('opens from its button on the checked line; arrows, Home, End and letters move', async () => {
	const { chosen, entries } = setUp();
	await render(MenuButton, { label: 'Fruits', entries, look: 'button', onproblem: () => undefined, children });
	const button = page.getByRole('button', { name: 'Fruit' });
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	button.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(focused).toBe('Banana');
	await expect.element(button).toHaveAttribute('aria-expanded', 'true');
	for (const [key, lands] of [
		['{ArrowDown}', 'Blackberry'],
		['{End}', 'Cherry'],
		['{ArrowDown}', 'Apple'],
		['{ArrowUp}', 'Cherry'],
		['{Home}', 'Apple'],
		['c', 'Cherry']
	] as const) {
		await userEvent.keyboard(key);
		expect(focused(), key).toBe(lands);
	}
	await userEvent.keyboard('{Enter}');
	expect(chosen).toEqual(['Cherry']);
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	expect(document.activeElement).toBe(button.element());
});

test('a word typed quickly is one word', async () => {
	const { entries } = setUp();
	await render(MenuButton, { label: 'Fruits', entries, look: 'button', onproblem: () => undefined, children });
	await page.getByRole('button', { name: 'Fruit' }).click();
	await expect.poll(focused).toBe('Banana');
	await userEvent.keyboard('ba');
	expect(focused()).toBe('Banana');
});

test('Escape closes it alone and gives the focus back', async () => {
	const { chosen, entries } = setUp();
	await render(MenuButton, { label: 'Fruits', entries, look: 'button', onproblem: () => undefined, children });
	const escaped = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
	addEventListener('keydown', escaped);
	const button = page.getByRole('button', { name: 'Fruit' });
	await button.click();
	await expect.poll(focused).toBe('Banana');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	expect(document.activeElement).toBe(button.element());
	expect(escaped).toHaveLastReturnedWith(true);
	expect(chosen).toEqual([]);
	await button.click();
	await expect.poll(focused).toBe('Banana');
	await button.click();
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	removeEventListener('keydown', escaped);
});

test('opens at a point as a context menu, inside the window', async () => {
	const { chosen, entries } = setUp();
	const screen = await render(Menu, { label: 'Fruits', entries });
	screen.component.openAt(innerWidth - 4, innerHeight - 4);
	const menu = page.getByRole('menu', { name: 'Fruits' });
	await expect.element(menu).toBeVisible();
	const { right, bottom, width } = menu.element().getBoundingClientRect();
	expect(width).toBe(264);
	expect(right).toBeLessThanOrEqual(innerWidth);
	expect(bottom).toBeLessThanOrEqual(innerHeight);
	await page.getByRole('menuitemradio', { name: 'Apple' }).click();
	expect(chosen).toEqual(['Apple']);
	await expect.element(menu).not.toBeInTheDocument();
});
