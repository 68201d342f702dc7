import { describe, expect, it } from 'vitest';
import { library, organisation, organisations } from '../../../../tests/support/organisations';
import { plain } from '#core/base/words';
import { placeOf } from '#core/org/ids';
import { neighboursOf } from '#core/org/neighbours';
import { cruxOf } from './contrasts';
import { cruxHere } from './crux-here';
import { stakesOf } from './decisions';
import { isLastWord } from './parts';
import { CLAIMS } from '../../../../tests/support/claiming';

const here = (id: string, a: string, b: string) => {
	const org = organisation(id);
	return cruxHere(library, org, [placeOf(org, a), placeOf(org, b)])!;
};

describe('how two roles differ in an organisation', () => {
	it('is the authored sentence where nothing there speaks against it', () => {
		expect(here('mid-size', 'cpo', 'vp-product')).toEqual(
			cruxOf(library, library.role('cpo')!, library.role('vp-product')!)
		);
	});

	it.each([
		// The Tech Lead decides the roadmap.
		['engineering-led', 'pm', 'product-designer', /settles|decides|chooses/],
		['engineering-led', 'pm', 'product-engineer', /settles|decides|chooses/],
		// The chief decides the standards.
		['design-led', 'vp-design', 'vp-eng', /sets UX standards/]
	])('does not let somebody decide in %s what another decides: %s and %s', (org, a, b, wrong) => {
		for (const crux of [here(org, a, b), here(org, b, a)]) {
			expect(crux.authored).toBe(false);
			expect(crux.sources).toEqual([]);
			expect(plain(crux.sentence)).not.toMatch(wrong);
		}
		expect(here(org, a, b).halves).toEqual(here(org, b, a).halves?.toReversed());
	});

	it('says what the library says where the role decides there', () => {
		expect(plain(here('enterprise', 'vp-design', 'vp-eng').sentence)).toMatch(/sets UX standards/);
		// The budget is the CPO’s there outside the units.
		for (const other of ['ceo', 'cfo']) expect(here('business-units', 'cpo', other).authored).toBe(true);
	});

	it('never says at any seat that somebody decides who decides nothing there', () => {
		const wrong = organisations.flatMap((org) =>
			org.roles.flatMap((id, p) => {
				const could = Object.values(library.role(id)?.decisions ?? {}).some(isLastWord);
				if (!could || stakesOf(library, org, p).some(({ decides }) => decides)) return [];
				return neighboursOf(org, p)
					.map(({ position }) => {
						const crux = cruxHere(library, org, [p, position]);
						const written = crux?.authored ? library.contrast(id, org.roles[position]!)! : undefined;
						const side = written && written.pair[0] !== id ? 1 : 0;
						// What is about none of the decisions that the library knows is nobody else's here.
						return written?.decides?.[side].length === 0 ? '' : plain(crux?.sentence ?? '').split('; ')[side]!;
					})
					.filter((half) => CLAIMS.test(half))
					.map((half) => `${org.id}, ${id}: ${half}`);
			})
		);
		expect(wrong).toEqual([]);
	});

	it('is nothing where one has no role that the library knows', () => {
		const org = organisation('mid-size');
		expect(cruxHere(library, { ...org, roles: org.roles.map(() => '') }, [0, 1])).toBeUndefined();
	});
});
