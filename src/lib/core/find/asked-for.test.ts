import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOfAddress } from './asked-for';

it.each([
	['roles/chief-product-oficer/', ['chief product oficer']],
	['compare/cpo-vs-vp_product/', ['cpo', 'vp product']],
	['Roles/Head%20of%20Product.html', ['Head of Product']],
	['roles/', []],
	['compare/', []],
	['%E0%A4%A/pm', ['E0 A4 A pm']],
	['<b>cto</b>', ['b cto b']]
])('says what %s may mean', (path, words) => expect(wordsOfAddress(path)).toEqual(words));

it('gives few and short texts for any address', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 2000 }), (path) => {
			const words = wordsOfAddress(path);
			expect(words.length).toBeLessThanOrEqual(4);
			for (const text of words) expect(text.length).toBeLessThanOrEqual(80);
		})
	);
});
