import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midSize } from '../../../../tests/support/finding';
import { organisation, orgFrom } from '../../../../tests/support/organisations';
import { find } from './find';
import { indexOrg } from './name-index';

describe('any query', () => {
	it.each(['', '   ', '\n\t'])('of spaces asks for nothing', (query) => expect(find(midSize, query)).toBeUndefined());

	it.each([
		'.*',
		'(((',
		'\\',
		'[a-',
		'$1',
		'<b>product</b>',
		'🎉🎉',
		'منتج',
		'מנהל מוצר',
		'產品經理',
		'x'.repeat(10_000),
		'product '.repeat(2_000),
		'\ud800',
		'__proto__',
		'constructor',
		'&amp; <img onerror>'
	])('is harmless (%$)', (query) => {
		const found = find(midSize, query)!;
		expect(JSON.stringify(found.rows)).not.toMatch(/<\/?b>|<img/);
		expect(found.query.length).toBeLessThanOrEqual(120);
	});

	it('gives the same rows each time, with ranges inside their texts', () => {
		const words = fc.constantFrom(
			'product',
			'vp',
			'desgin',
			'é',
			'of',
			'manager',
			'pricing',
			'lead',
			'e\u0301',
			'X',
			'/'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'grapheme', maxLength: 30 }),
					fc.array(words, { maxLength: 6 }).map((list) => list.join(' '))
				),
				(query) => {
					const found = find(midSize, query);
					expect(find(midSize, query)).toEqual(found);
					for (const row of found ? found.rows : [])
						for (const { text, ranges } of [row.title, ...(row.reason ? [row.reason] : [])]) {
							let last = 0;
							for (const [start, end] of ranges) {
								expect(start).toBeGreaterThanOrEqual(last);
								expect(end).toBeGreaterThan(start);
								last = end;
							}
							expect(last).toBeLessThanOrEqual(text.length);
						}
				}
			)
		);
	});
});

it('stops reading an organisation when nobody waits for it', async () => {
	const org = orgFrom(
		Array.from({ length: 9_000 }, (_, i) => ({ id: `p${i}`, title: `Position ${i}`, ...(i > 0 && { manager: 'p0' }) }))
	);
	let pauses = 0;
	expect(await indexOrg(org, () => Promise.resolve(++pauses < 2))).toBeUndefined();
	expect(pauses).toBe(2);
	expect(organisation('startup').size).toBeLessThan(9_000);
});
