import { expect, test } from 'vitest';
import { shortened } from './path';

const steps = (n: number) => Array.from({ length: n }, (_, position) => ({ position, label: `${position}` }));
const labels = (n: number): string[] => shortened(steps(n)).map((step) => step?.label ?? '…');

test('a way of up to five steps is shown whole', () => {
	expect(labels(0)).toEqual([]);
	expect(labels(5)).toEqual(['0', '1', '2', '3', '4']);
});

test('a longer one keeps its ends, however long it is', () => {
	expect(labels(6)).toEqual(['0', '…', '3', '4', '5']);
	expect(labels(100_000)).toEqual(['0', '…', '99997', '99998', '99999']);
});
