import { expect, test } from 'vitest';
import { rove, typeAhead } from './roving';

test('arrows go around both ends, Home and End to them', () => {
	expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'End'].map((key) => rove(key, 2, 3))).toEqual([
		0, 0, 1, 1, 0, 2
	]);
	expect(rove('ArrowUp', 0, 3)).toBe(2);
	expect(rove('ArrowDown', -1, 3)).toBe(0);
});

test('other keys and empty rows lead nowhere', () => {
	expect(rove('a', 0, 3)).toBeUndefined();
	expect(rove('ArrowDown', 0, 0)).toBeUndefined();
	expect(rove('ArrowRight', 0, 3, 'vertical')).toBeUndefined();
});

test('typing finds the next label that begins so', () => {
	const labels = ['Startup', 'Scale-up', 'Mid-size', 'Enterprise'];
	expect(typeAhead('s', -1, labels)).toBe(0);
	expect(typeAhead('s', 0, labels)).toBe(1);
	expect(typeAhead('s', 1, labels)).toBe(0);
	expect(typeAhead('sc', 1, labels)).toBe(1);
	expect(typeAhead('ENT', 0, labels)).toBe(3);
	expect(typeAhead('x', 0, labels)).toBe(-1);
	expect(typeAhead('x', 0, [])).toBe(-1);
});
