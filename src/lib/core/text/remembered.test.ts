import { expect, test } from 'vitest';
import { Remembered } from './remembered';

test('a result is made once', () => {
	const remembered = new Remembered<number>(10);
	let made = 0;
	const make = () => ++made;
	expect(remembered.of('a', make)).toBe(1);
	expect(remembered.of('a', make)).toBe(1);
	expect(remembered.of('b', make)).toBe(2);
});

test('an empty result counts as made', () => {
	const remembered = new Remembered<string>(10);
	remembered.of('a', () => '');
	expect(remembered.of('a', () => 'again')).toBe('');
});

test('never holds more than its limit', () => {
	const remembered = new Remembered<number>(3);
	for (let number = 0; number < 10; number++) {
		expect(remembered.of(`${number}`, () => number)).toBe(number);
		expect(remembered.size).toBeLessThanOrEqual(3);
	}
});

test('a limit below one is a mistake in the program', () => {
	expect(() => new Remembered(0)).toThrow(RangeError);
	expect(() => new Remembered(Number.NaN)).toThrow(RangeError);
});
