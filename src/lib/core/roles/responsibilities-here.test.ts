import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { organisation, organisations } from '../../../../tests/support/organisations';
import { placeOf } from '#core/org/ids';
import { responsibilitiesHere } from './responsibilities-here';

const LEADS = {
	text: 'Leads **directors and group managers**.',
	card: '',
	leads: ['director-pm', 'gpm'],
	sources: ['A']
};
const OTHER = { text: 'Coaches the craft.', card: '' };
const here = (org: string, id: string) => {
	const shown = organisation(org);
	return responsibilitiesHere(shown, placeOf(shown, id), [LEADS, OTHER]);
};

describe('responsibilities on a map', () => {
	it('stand as they are where the organisation bears them out', () => {
		expect(here('enterprise', 'vp-product')).toEqual([
			{ text: LEADS.text, sources: ['A'], ofOrg: false },
			{ text: OTHER.text, ofOrg: false }
		]);
	});

	it('give way to the reports that are there', () => {
		expect(here('mid-size', 'vp-product')[0]).toEqual({
			text: 'Leads **Product Line Manager and Pricing & Monetisation Manager**.',
			ofOrg: true
		});
		expect(here('mid-size', 'director-ux')[0]!.text).toBe(
			'Leads **Product Design Manager, UX Research Manager and Principal Product Designer**.'
		);
		expect(here('mid-size', 'ceo')[0]!.text).toMatch(/^Leads \*\*([^,]+, ){3}[^,]+ and \d others\*\*\.$/);
	});

	it('give way once, however many of them speak of reports', () => {
		const org = organisation('mid-size');
		const twice = [LEADS, { ...LEADS, text: 'Coaches **directors**.' }];
		expect(responsibilitiesHere(org, placeOf(org, 'vp-product'), twice)).toHaveLength(1);
		// The texts are what a list tells its entries by.
		for (const one of organisations)
			for (let p = 0; p < one.size; p++) {
				const texts = responsibilitiesHere(one, p, content().profiles.get(one.roles[p]!)!.responsibilities).map(
					({ text }) => text
				);
				expect(new Set(texts).size, `${one.id} ${one.ids[p]}`).toBe(texts.length);
			}
	});

	it('speak of reports that a reference organisation has, or that a source names', () => {
		const wrong = [...content().profiles].flatMap(([id, { responsibilities }]) => {
			const places = organisations.flatMap((org) =>
				org.roles.flatMap((role, p) => (role === id ? [[org, p] as const] : []))
			);
			return responsibilities
				.filter(({ leads, sources }) => leads && !sources?.length)
				.filter((one) =>
					places.every(([org, p]) => {
						const [said] = responsibilitiesHere(org, p, [one]);
						return said!.text !== one.text;
					})
				)
				.map(({ text }) => `${id}: ${text}`);
		});
		expect(wrong).toEqual([]);
	});

	it('are hedged where there are none', () => {
		expect(here('mid-size', 'pm')[0]).toEqual({
			text: 'Has no reports here; elsewhere it leads **directors and group managers**.',
			sources: ['A'],
			ofOrg: false
		});
	});
});
