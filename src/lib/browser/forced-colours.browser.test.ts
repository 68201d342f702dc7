import { afterEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { forcedPalette } from '#core/paint/forced';
import { forcedColours } from './forced-colours';
import { watchForcedPalette } from './forced-palette';

interface Session {
	send(method: 'Emulation.setEmulatedMedia', media: { features: { name: string; value: string }[] }): Promise<void>;
}

const force = (value: 'active' | 'none', scheme: 'light' | 'dark' = 'light'): Promise<void> =>
	(cdp() as Session).send('Emulation.setEmulatedMedia', {
		features: [
			{ name: 'forced-colors', value },
			{ name: 'prefers-color-scheme', value: scheme }
		]
	});

afterEach(() => force('none'));

test('are unknown while nothing forces them', () => {
	expect(forcedColours()).toBe(undefined);
});

test('are the system’s, resolved, while they are forced', async () => {
	for (const scheme of ['light', 'dark'] as const) {
		await force('active', scheme);
		const colours = forcedColours()!;
		for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
		expect(colours.canvas).not.toBe(colours.canvasText);
		expect(colours.highlight).not.toBe(colours.highlightText);
		expect(forcedPalette(colours).theme).toBe(scheme);
	}
	expect(document.querySelector('body > span')).toBe(null);
});

test('make a palette, told when they begin or end, until nobody listens', async () => {
	const told = vi.fn();
	const stop = watchForcedPalette(told);
	await force('active');
	await vi.waitFor(() => expect(told.mock.lastCall?.[0]?.colour('ink')).toBe(forcedColours()!.canvasText));
	await force('none');
	await vi.waitFor(() => expect(told.mock.lastCall).toEqual([undefined]));
	stop();
	const calls = told.mock.calls.length;
	await force('active');
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	expect(told.mock.calls.length).toBe(calls);
});
