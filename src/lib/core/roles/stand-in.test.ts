import { describe, expect, it } from 'vitest';
import { library, must, organisation, organisations } from '../../../../tests/support/organisations';
import { lackWords, standIn } from './stand-in';
import { buildFile } from '#core/org/build-org';
import { disciplineIndex } from '#core/org/disciplines';
import { NOWHERE, type Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';

const role = (id: string) => library.role(id)!;
const orgOf = (positions: OrgFile['positions']): Org =>
	must(buildFile({ format: 'rolescape-org', version: 1, id: 'x', title: 'Acme', positions }, library));
const said = (organisationId: string, id: string): string => {
	const org = organisation(organisationId);
	return lackWords(org, [role(id)], standIn(library, org, role(id)).position);
};

describe('what an organisation has for a role that it lacks', () => {
	it('is only who leads the discipline there, whatever is asked for', () => {
		for (const org of organisations)
			for (const missing of library.roles) {
				const { position, replaces } = standIn(library, org, missing);
				if (position === NOWHERE) {
					expect(replaces).toBe(false);
					continue;
				}
				const what = `${org.id}: ${org.titles[position]} for ${missing.id}`;
				const own = library.role(org.roles[position])!;
				expect(missing.discipline, what).not.toBe('business');
				const of = disciplineIndex(missing.discipline);
				const others = [...org.discipline.keys()].filter((p) => p !== position && org.discipline[p] === of);
				expect(others.length, what).toBeGreaterThan(0);
				for (const p of others) expect(p > position && p < org.end[position]!, what).toBe(true);
				expect(replaces, what).toBe(own.replaces?.includes(missing.id) ?? false);
				expect(replaces || own.discipline === missing.discipline, what).toBe(true);
			}
	});

	it('is said as far as it is known', () => {
		expect(said('enterprise', 'head-of-product')).toBe(
			'Enterprise has no Head of Product; its Chief Product Officer leads product management.'
		);
		expect(said('startup', 'cpo')).toBe(
			'Startup has no Chief Product Officer; its Head of Product leads product management.'
		);
		expect(said('startup', 'product-analyst')).toBe('Startup has no Product Analyst.');
		expect(said('business-units', 'pricing-manager')).not.toContain(';');
		const cpto = organisation('cpto');
		const { position, replaces } = standIn(library, cpto, role('cto'));
		expect([cpto.ids[position], replaces]).toEqual(['cpto', true]);
		expect(lackWords(cpto, [role('cpo'), role('cto')], position)).toBe(
			'Combined CPTO has no Chief Product Officer and no Chief Technology Officer; its Chief Product and Technology Officer leads product management and engineering.'
		);
	});

	it('is nobody where several branches have the discipline, or one alone', () => {
		const people = [
			{ id: 'ceo', role: 'ceo' },
			{ id: 'gpm', role: 'gpm', manager: 'ceo' },
			{ id: 'pm', role: 'pm', manager: 'gpm' }
		];
		expect(standIn(library, orgOf(people), role('cpo')).position).toBe(1);
		const two = orgOf([...people, { id: 'senior-pm', role: 'senior-pm', manager: 'ceo' }]);
		expect(standIn(library, two, role('cpo')).position).toBe(NOWHERE);
		const alone = orgOf([people[0]!, { id: 'hop', role: 'head-of-product', manager: 'ceo' }]);
		expect(standIn(library, alone, role('cpo')).position).toBe(NOWHERE);
	});
});
