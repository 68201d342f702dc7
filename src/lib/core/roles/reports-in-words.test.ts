import { describe, expect, it } from 'vitest';
import { orgFrom, organisations } from '../../../../tests/support/organisations';
import { reportsOf } from '#core/org/tree';
import { reportsInWords } from './reports-in-words';

/** Of a manager who has these, in a company that has the titles in `elsewhere`, too. */
const said = (titles: readonly string[], elsewhere: readonly string[] = []): string => {
	const org = orgFrom([
		{ id: 'top', title: 'Top' },
		{ id: 'boss', title: 'Boss', manager: 'top' },
		...titles.map((title, i) => ({ id: `r${i}`, title, manager: 'boss' })),
		...elsewhere.map((title, i) => ({ id: `e${i}`, title, manager: 'top' }))
	]);
	return reportsInWords(org, org.ids.indexOf('boss'));
};
const times = (n: number, title: string): string[] => Array<string>(n).fill(title);

describe('reports in words', () => {
	it.each<[readonly string[], string]>([
		[[], ''],
		[times(3, 'Product Manager'), '3 Product Managers'],
		[['Product Manager', ...times(2, 'UX Designer')], 'the Product Manager and 2 UX Designers'],
		[times(12, 'Product / UX Designer'), '12 Product / UX Designers'],
		[times(2, 'Head of Product'), '2 Heads of Product'],
		[times(2, 'Chief of Staff, Product'), '2 Chiefs of Staff, Product'],
		[times(2, 'VP of Sales'), '2 VPs of Sales'],
		[times(2, 'Principal Engineer / Tech Lead'), '2 with the title “Principal Engineer / Tech Lead”'],
		[times(3, 'Produktmanagerin'), '3 with the title “Produktmanagerin”'],
		[times(3, 'Product Manager II'), '3 with the title “Product Manager II”'],
		[['Marketing'], 'Marketing'],
		[['Chief of Staff, Product', 'Head of Product'], 'the Chief of Staff, Product; and the Head of Product'],
		[['Head of Sales and Marketing', 'Head of Product'], 'the Head of Sales and Marketing; and the Head of Product'],
		[['Lead', 'Head', 'Chief', 'Analyst', 'Writer'], 'the Lead, the Head, the Chief, the Analyst and the Writer'],
		[
			['Lead', 'Head', 'Chief', 'Analyst', ...times(3, 'Writer'), 'Owner'],
			'the Lead, the Head, the Chief, the Analyst and 4 others'
		]
	])('count everyone of a title: %j', (titles, words) => expect(said(titles)).toBe(words));

	it('are no only ones where others have the title, too', () => {
		expect(said(['Product Manager'], ['Product Manager'])).toBe('one Product Manager');
	});

	it('count everyone, in every organisation', () => {
		for (const org of organisations)
			for (let p = 0; p < org.size; p++) {
				const words = reportsInWords(org, p);
				expect(words).not.toMatch(/undefined|1 other/);
				const parts = words
					.split(/; and |; |, and | and (?=the |one |\d)|, (?=the |one |\d)/)
					.filter((part) => part !== '');
				const counted = parts.reduce((sum, part) => sum + Number(/^\d+/.exec(part)?.[0] ?? 1), 0);
				expect(counted, `${org.id}: ${words}`).toBe(reportsOf(org, p).length);
			}
	});
});
