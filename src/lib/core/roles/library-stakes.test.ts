import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { isWord } from './decisions';
import { libraryStakes } from './library-stakes';

const of = (id: string) => libraryStakes(library, library.role(id)!, organisations);
const words = (id: string, decision: string) => {
	const stake = of(id).stakes.find((one) => one.decision.id === decision);
	return stake && stake.said + stake.rest;
};

describe('the library’s own part of a role', () => {
	it.each(library.roles.map((role) => [role.id, role] as const))('is that of its letters: %s', (id, role) => {
		const { stakes, namedIn } = of(id);
		expect(Object.fromEntries(stakes.map(({ decision, part }) => [decision.id, part]))).toEqual(role.decisions);
		for (const stake of stakes) {
			expect(stake.ofLibrary).toBe(true);
			expect(stake.stated).toBeUndefined();
			expect(stake.decides).toBe(stake.part.startsWith('A'));
			if (isWord(stake)) expect(stake.rest).not.toContain('decides');
			// Whoever is named as deciding is named in an organisation that the page names.
			if (stake.rest.endsWith('decides')) expect(namedIn).toBeDefined();
		}
	});

	it('is not what one organisation makes of it', () => {
		expect(words('cpo', 'areas')).toBe('Decides where there is no VP or Head of Product');
		expect(words('cpo', 'hire')).toBe('Decides where no VP or head of the discipline does');
		// Mid-size lets the director decide, Startup the Head of Product.
		expect(words('director-ux', 'design')).toMatch(/^drives it, the .+ decides$/);
		expect(words('head-of-product', 'research')).toBe('advises');
		expect(words('product-line-manager', 'strategy')).toBe('Decides');
		expect(words('gm', 'pricing')).toBe('Decides for its unit');
	});

	it('names those who decide by their roles', () => {
		expect(words('product-line-manager', 'pricing')).toMatch(/^drives it, the (CPO|GM) decides$/);
	});
});
