import { describe, expect, it } from 'vitest';
import { gestureRule, isOurs } from './gesture-rule';

const wheel = { type: 'wheel', ctrlKey: false, metaKey: false };
const finger = { type: 'touchstart', ctrlKey: false, metaKey: false, touches: { length: 1 } };

describe('whose a gesture is', () => {
	it('inside another page it is the page’s until a click, by itself the map’s', () => {
		expect(gestureRule('auto', true)).toBe('cooperative');
		expect(gestureRule('auto', false)).toBe('greedy');
		expect(gestureRule('greedy', true)).toBe('greedy');
	});

	it('together: a plain wheel and one finger scroll the page, Ctrl, ⌘, two fingers and a pressed mouse move the map', () => {
		expect(isOurs('cooperative', false, wheel)).toBe(false);
		expect(isOurs('cooperative', false, { ...wheel, ctrlKey: true })).toBe(true);
		expect(isOurs('cooperative', false, { ...wheel, metaKey: true })).toBe(true);
		expect(isOurs('cooperative', false, finger)).toBe(false);
		expect(isOurs('cooperative', false, { ...finger, touches: { length: 2 } })).toBe(true);
		expect(isOurs('cooperative', false, { type: 'mousedown', ctrlKey: false, metaKey: false })).toBe(true);
	});

	it('after a click everything is the map’s, and with none nothing ever is', () => {
		for (const event of [wheel, finger]) {
			expect(isOurs('cooperative', true, event)).toBe(true);
			expect(isOurs('greedy', false, event)).toBe(true);
			expect(isOurs('none', true, event)).toBe(false);
		}
	});
});
