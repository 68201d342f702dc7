import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ZoomControl from './ZoomControl.svelte';

const commands = () => ({ onzoom: vi.fn(), onfit: vi.fn(), onback: vi.fn() });
const state = { zoomName: 'Titles', percent: 61, atLeast: false, atMost: false, canGoBack: false };

describe('the zoom control', () => {
	it('says the zoom by name and zooms in, out and to everything', async () => {
		await page.viewport(1000, 700);
		const given = commands();
		await render(ZoomControl, { ...state, ...given });
		await expect.element(page.getByRole('group', { name: 'Zoom' })).toHaveTextContent('Titles 61%');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.getByRole('button', { name: 'Zoom out' }).click();
		await page.getByRole('button', { name: 'Show everything' }).click();
		expect(given.onzoom.mock.calls).toEqual([[1], [-1]]);
		expect(given.onfit).toHaveBeenCalledOnce();
	});

	it('offers no further zoom at the ends', async () => {
		await page.viewport(1000, 700);
		await render(ZoomControl, { ...state, atLeast: true, atMost: true, ...commands() });
		await expect.element(page.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
		await expect.element(page.getByRole('button', { name: 'Zoom in' })).toBeDisabled();
	});

	it('leads back where there is a place to go back to, and only then', async () => {
		await page.viewport(1000, 700);
		const given = commands();
		const { rerender } = await render(ZoomControl, { ...state, ...given });
		const back = page.getByRole('button', { name: 'Back to where I was' });
		expect(back.query()).toBe(null);
		await rerender({ canGoBack: true });
		await back.click();
		expect(given.onback).toHaveBeenCalledOnce();
	});

	it('is one button above the sheet on a phone, large enough for a finger', async () => {
		await page.viewport(390, 700);
		const given = commands();
		await render(ZoomControl, { ...state, covered: 300, ...given });
		expect(page.getByRole('group', { name: 'Zoom' }).query()).toBe(null);
		const locate = page.getByRole('button', { name: 'Show everything' });
		const { width, height, bottom } = locate.element().getBoundingClientRect();
		expect([width, height, innerHeight - bottom]).toEqual([46, 46, 316]);
		await locate.click();
		expect(given.onfit).toHaveBeenCalledOnce();
	});
});
