import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyOrg, organisation } from '../../../../tests/support/organisations';
import { commonManager, waysUp } from './common-manager';
import { placeOf } from './ids';
import { pathTo } from './tree';

const org = organisation('enterprise');
const at = (...ids: string[]): number[] => ids.map((id) => placeOf(org, id));

it('is whoever all report to, or one of them who is above the others', () => {
	expect(org.ids[commonManager(org, at('cpo', 'cto', 'vp-product'))]).toBe('ceo');
	expect(org.ids[commonManager(org, at('cpo', 'vp-product'))]).toBe('cpo');
	expect(commonManager(org, [])).toBe(-1);
	expect(waysUp(org, at('vp-product', 'cto'), at('ceo')[0]!).map((p) => org.ids[p])).toEqual([
		'vp-product',
		'cpo',
		'cto'
	]);
});

it('is the last that the paths from the top have in common', () => {
	fc.assert(
		fc.property(anyOrg(40), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (any, seeds) => {
			const picks = seeds.map((seed) => seed % any.size);
			const paths = picks.map((p) => pathTo(any, p));
			const common = paths[0]!.filter((p) => paths.every((path) => path.includes(p))).at(-1);
			expect(commonManager(any, picks)).toBe(common);
			expect(new Set(waysUp(any, picks, common!))).toEqual(
				new Set(paths.flatMap((path) => path.slice(path.indexOf(common!) + 1)))
			);
		})
	);
});
