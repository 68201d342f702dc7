import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library, must, organisation, organisations } from '../../../../tests/support/organisations';
import { buildFile } from '#core/org/build-org';
import type { OrgFile } from '#core/org/schema';
import { reportsOf } from '#core/org/tree';
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

const orgFrom = (positions: OrgFile['positions']) =>
	must(buildFile({ format: 'rolescape-org', version: 1, id: 'test', title: 'Test', positions }, library));

describe('responsibilities on a map', () => {
	it('stand as they are where the organisation bears them out', () => {
		expect(here('enterprise', 'vp-product')).toEqual([
			{ text: LEADS.text, sources: ['A'], ofOrg: false },
			{ text: OTHER.text, ofOrg: false }
		]);
	});

	it('give way to the reports that are there', () => {
		expect(here('mid-size', 'vp-product')[0]).toEqual({
			text: 'Leads **the Product Line Manager and the Pricing & Monetisation Manager**.',
			ofOrg: true
		});
		expect(here('mid-size', 'director-ux')[0]!.text).toBe(
			'Leads **the Product Design Manager, the UX Research Manager and the Principal Product Designer**.'
		);
		expect(here('mid-size', 'ceo')[0]!.text).toMatch(/^Leads \*\*(the [^,]+, ){3}[^,]+ and \d others\*\*\.$/);
	});

	it('are kept where some of those they name are there, after whom the position leads here', () => {
		expect(here('enterprise', 'cpo')[0]!.text).toMatch(/^Leads \*\*the Vice President of Design; the Vice .*; and the/);
		const org = orgFrom([
			{ id: 'cpo', title: 'Chief Product Officer', role: 'cpo' },
			{ id: 'vp', title: 'VP of Product', role: 'vp-product', manager: 'cpo' },
			...['a', 'b', 'c'].map((id) => ({ id, title: 'Director of Product', role: 'director-pm', manager: 'vp' }))
		]);
		expect(responsibilitiesHere(org, placeOf(org, 'vp'), [LEADS])).toEqual([
			{
				text: 'Here it leads **3 Directors of Product**; elsewhere it leads **directors and group managers**.',
				sources: ['A'],
				ofOrg: false
			}
		]);
	});

	it('are kept where a role stands for others: of several in brackets one is enough', () => {
		const org = orgFrom([
			{ id: 'gpm', title: 'Group Product Manager', role: 'gpm' },
			...['a', 'b', 'c'].map((id) => ({ id, title: 'Product Manager', role: 'pm', manager: 'gpm' }))
		]);
		const said = content()
			.profiles.get('gpm')!
			.responsibilities.filter(({ leads }) => leads);
		expect(responsibilitiesHere(org, 0, said).map(({ text }) => text)).toEqual(said.map(({ text }) => text));
	});

	it('claim nobody who is not there, and lose nothing that is true', () => {
		for (const org of organisations)
			for (let p = 0; p < org.size; p++)
				for (const one of content().profiles.get(org.roles[p]!)!.responsibilities) {
					const [said] = responsibilitiesHere(org, p, [one]);
					const below = new Set(org.roles.slice(p + 1, org.end[p]));
					const named = (one.leads ?? []).map((ids) => [ids].flat());
					const complete = named.every((ids) => ids.some((id) => below.has(id)));
					if (said!.text === one.text) expect(complete, one.text).toBe(true);
					const direct = new Set(reportsOf(org, p).map((report) => org.roles[report]!));
					if (named.flat().some((id) => direct.has(id))) expect(said!.text).toContain(one.text.slice(1));
				}
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
