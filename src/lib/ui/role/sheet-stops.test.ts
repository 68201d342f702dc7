import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldHeight, restingStop, speedOf, stepFrom, stopHeights, STOPS } from './sheet-stops';

const PHONE = stopHeights(844, 788);

test('a phone has three stops', () => expect(PHONE).toEqual({ peek: 96, half: 422, full: 788 }));

test('large text and the home bar raise the lowest stop', () => {
	expect(stopHeights(844, 788, 150).peek).toBe(150);
	expect(stopHeights(844, 788, 80, 34).peek).toBe(130);
});

test('stops never cross, however low the window is', () => {
	fc.assert(
		fc.property(fc.nat(2000), fc.nat(400), fc.nat(60), (window, head, inset) => {
			const full = Math.max(0, window - 56);
			const { peek, half, full: top } = stopHeights(window, full, head, inset);
			expect(peek).toBeLessThanOrEqual(half);
			expect(half).toBeLessThanOrEqual(top);
			expect(top).toBe(full);
		})
	);
});

test('without speed it settles at the nearest stop', () => {
	expect([96, 250, 270, 422, 600, 620, 788].map((height) => restingStop(height, 0, PHONE))).toEqual([
		'peek',
		'peek',
		'half',
		'half',
		'half',
		'full',
		'full'
	]);
});

test('a flick carries on to the next stop', () => {
	expect(restingStop(430, 1.2, PHONE)).toBe('full');
	expect(restingStop(410, -1.2, PHONE)).toBe('peek');
	expect(restingStop(430, 0.2, PHONE)).toBe('half');
	expect(restingStop(788, -1.2, PHONE)).toBe('half');
	expect(restingStop(96, -9, PHONE)).toBe('peek');
	expect(restingStop(788, 9, PHONE)).toBe('full');
});

test('faster never settles lower', () => {
	const speed = fc.double({ min: -4, max: 4, noNaN: true });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 900 }), speed, speed, (height, a, b) => {
			const [slow, fast] = [Math.min(a, b), Math.max(a, b)].map((s) => STOPS.indexOf(restingStop(height, s, PHONE)));
			expect(slow).toBeLessThanOrEqual(fast!);
		})
	);
});

test('speed comes from the last part of the drag', () => {
	const slow = [0, 100, 200].map((time) => ({ y: 500, time }));
	const fast = [...slow, { y: 470, time: 220 }, { y: 440, time: 240 }];
	expect(speedOf(slow, 210)).toBe(0);
	expect(speedOf(fast, 250)).toBeCloseTo(1.5);
	expect(speedOf([...slow, { y: 600, time: 260 }], 260)).toBeLessThan(0);
	expect(speedOf([], 0)).toBe(0);
	expect(speedOf([{ y: 1, time: 1 }], 1)).toBe(0);
	// A finger that rested before it let go.
	expect(speedOf(fast, 400)).toBe(0);
});

test('follows the finger between the ends and gives way beyond them', () => {
	expect(heldHeight(300, PHONE)).toBe(300);
	expect(heldHeight(888, PHONE)).toBe(808);
	expect(heldHeight(46, PHONE)).toBe(86);
});

test('steps skip stops that look the same', () => {
	expect([
		stepFrom('peek', 1, PHONE),
		stepFrom('half', 1, PHONE),
		stepFrom('full', 1, PHONE),
		stepFrom('full', -1, PHONE),
		stepFrom('peek', -1, PHONE)
	]).toEqual(['half', 'full', 'full', 'half', 'peek']);
	const low = stopHeights(200, 144);
	expect(stepFrom('peek', 1, low)).toBe('half');
	expect(stepFrom('peek', 1, stopHeights(150, 94))).toBe('peek');
});
