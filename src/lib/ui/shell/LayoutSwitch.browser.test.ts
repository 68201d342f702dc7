import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '#ui/tokens.css';
import LayoutSwitch from './LayoutSwitch.svelte';

test('is a radio group of one tab stop; arrows choose and go around', async () => {
	const onchange = vi.fn(
		(layout: 'top-down' | 'left-right' | 'outline' | 'radial') => void screen.rerender({ current: layout })
	);
	const screen = await render(LayoutSwitch, { current: 'top-down', onchange });
	const radio = (name: string) => page.getByRole('radio', { name });
	await expect.element(page.getByRole('radiogroup', { name: 'Layout' })).toBeVisible();
	await userEvent.tab();
	expect(document.activeElement).toBe(radio('Top-down').element());
	await userEvent.keyboard('{ArrowRight}');
	expect(onchange).toHaveBeenLastCalledWith('left-right');
	await expect.element(radio('Left to right')).toHaveAttribute('aria-checked', 'true');
	expect(document.activeElement).toBe(radio('Left to right').element());
	await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
	expect(onchange).toHaveBeenLastCalledWith('radial');
	await userEvent.keyboard('{Home}');
	expect(onchange).toHaveBeenLastCalledWith('top-down');
	await expect.poll(() => document.querySelectorAll('[role="radio"][tabindex="0"]').length).toBe(1);
	const times = onchange.mock.calls.length;
	await radio('Top-down').click();
	expect(onchange).toHaveBeenCalledTimes(times);
	await radio('Outline').click();
	expect(onchange).toHaveBeenLastCalledWith('outline');
});
