import { describe, expect, it } from 'vitest';
import { normalHeader } from './columns';

describe('the name of a column', () => {
	it.each([
		['Supervisor (ID)', 'supervisor'],
		['(a) Employee [key] Id', 'employeeid'],
		['a (b (c) d', 'ad'],
		['reportsTo (', 'reportsto'],
		['[x) title', 'xtitle'],
		['id (b [c]', 'idb'],
		['Führungskraft', 'fuhrungskraft']
	])('%s is %s', (text, normal) => {
		expect(normalHeader(text)).toBe(normal);
	});

	it('costs no more than its length, however many brackets it opens', () => {
		for (const bracket of ['(', '[', '([', ')(']) expect(normalHeader(bracket.repeat(1e6))).toBe('');
	});
});
