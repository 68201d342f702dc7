import { describe, expect, it } from 'vitest';
import { describeProblem } from '#core/base/result';
import { placeOf } from '#core/org/ids';
import { neighboursOf } from '#core/org/neighbours';
import { sourceKeysOf } from '#core/roles/said';
import { reportsOf } from '#core/org/tree';
import { compileContent, content, readYaml } from '#server/compile';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { ROLE_FILE } from '#core/roles/schema';
import { library, organisation, organisations } from '../support/organisations';

/** Two roles by their ids, in the order of the alphabet. */
const pairs = (text: string): string[] =>
	text
		.trim()
		.split(/\s+/)
		.map((pair) => pair.split('/').sort().join('/'));

const CONFUSED = pairs(`
	cpo/cto cpo/ceo cpo/coo cpo/cmo cpo/cfo
	cpo/cro cpo/cxo cpo/cpto cpo/vp-product cpo/head-of-product
	cpo/director-pm cpo/gm vp-product/head-of-product vp-product/director-pm head-of-product/director-pm
	vp-product/vp-eng vp-product/vp-design director-pm/gpm director-pm/senior-pm gpm/principal-pm
	principal-pm/senior-pm senior-pm/pm pm/apm pm/product-owner pm/pmm
	pm/project-manager pm/program-manager program-manager/project-manager tpm/program-manager pm/tpm
	tpm/em pm/business-analyst product-owner/business-analyst business-analyst/product-analyst pm/em
	em/principal-engineer vp-eng/cto director-eng/director-pm vp-eng/director-eng product-designer/ui-designer
	product-designer/ux-researcher ux-researcher/product-analyst director-ux/vp-design vp-design/cxo design-manager/principal-designer
	ux-research-manager/head-product-analytics product-ops-manager/product-analyst product-ops-manager/pm product-ops-manager/chief-of-staff-product product-ops-manager/program-manager
	product-line-manager/pm product-line-manager/gpm product-line-manager/director-pm director-pmm/director-pm director-pmm/cmo
	pricing-manager/pmm growth-pm/pm technical-pm/pm technical-pm/tpm gm/product-line-manager
	gpm/senior-pm head-of-product/pm cto/cpto vp-product/gm
`);

const MET_FIRST = pairs(`
	pm/product-designer pm/product-analyst product-designer/em cpo/director-ux cpo/head-product-analytics
	cpo/director-pmm cpo/vp-design gpm/pm design-manager/product-designer ux-research-manager/ux-researcher
	head-product-analytics/product-analyst director-pmm/pmm
`);

describe('the role library', () => {
	it('has no problem', () => {
		const result = compileContent();
		expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([]);
	});

	it('has every part a role takes in decisions', () => {
		for (const role of library.roles) expect(Object.keys(role.decisions).length, role.id).toBeGreaterThan(0);
	});

	it.each(library.roles.map(({ id }) => id))('has a whole profile of %s', (id) => {
		const profile = content().profiles.get(id)!;
		expect(profile.responsibilities.length).toBeGreaterThanOrEqual(5);
		for (const part of [profile.measures, profile.misconceptions, profile.judged!.feedback, profile.sources])
			expect(part.length).toBeGreaterThan(0);
		expect(profile.experience!.text).not.toBe('');
		expect(library.role(id)!.skills.every(({ level }) => level !== undefined)).toBe(true);
	});

	it('contrasts the pairs that people confuse most, each once', () => {
		const written = content().contrasts.map(({ pair }) => [...pair].sort().join('/'));
		expect(new Set(written).size).toBe(written.length);
		expect(CONFUSED).toHaveLength(64);
		expect(written).toEqual(expect.arrayContaining(CONFUSED));
	});

	it('contrasts the neighbours that readers meet first: a team, a department, and who reports to the chief product officer', () => {
		for (const pair of MET_FIRST)
			expect(library.contrast(...(pair.split('/') as [string, string])), pair).toBeDefined();
	});

	it('sets off exactly the two halves of each authored contrast, in 110 characters', () => {
		for (const { pair, crux } of content().contrasts) {
			expect(crux.split('**'), pair.join()).toHaveLength(5);
			expect(crux.replaceAll('**', '').length, pair.join()).toBeLessThanOrEqual(110);
		}
	});

	it('gives the last word by discipline to exactly the roles whose part says so', () => {
		for (const { id, by, first } of library.decisions) {
			const holders = library.roles.filter((role) => role.decisions[id]?.startsWith('A')).map((role) => role.id);
			if (by) expect([...new Set(Object.values(by).flat())].sort()).toEqual(holders.sort());
			for (const role of first ?? []) expect(holders, id).toContain(role);
		}
	});

	it('names file, place and cure of a mistake', () => {
		const broken = readYaml(ROLE_FILE, 'id: cpo\ntitle: [', 'roles/cpo.yaml');
		expect(broken.ok ? '' : describeProblem(broken.problems[0]!)).toMatch(
			/^roles\/cpo\.yaml, line \d+, column \d+: This is not YAML\./
		);
		const result = compileContent({ './roles/x.yaml': 'id: x\ntitle: X\nshort: A title that is far too long\n' });
		const lines = result.ok ? [] : result.problems.map(describeProblem);
		expect(lines).toContain('roles/x.yaml, short: This is longer than 18 characters. Shorten it.');
		expect(lines).toContain('roles/x.yaml, mission: A string is missing. Add it, or correct its type.');
	});
});

describe('the reference organisations', () => {
	it('are the registered ones under their own titles, the first view among them', () => {
		expect(organisations.map(({ id }) => id).sort()).toEqual(ORGANISATIONS.map(({ id }) => id).sort());
		for (const { id, label } of ORGANISATIONS) expect(organisation(id).title).toBe(label);
		expect(ORGANISATIONS.some(({ id }) => id === FIRST_ORGANISATION)).toBe(true);
	});

	it('have as many roles as described, every one known; the business units have them for two units', () => {
		const roles = {
			startup: 11,
			'mid-size': 40,
			enterprise: 42,
			'scale-up': 29,
			cpto: 27,
			'business-units': 23,
			'product-led': 32,
			'design-led': 28,
			'engineering-led': 11
		};
		expect(Object.fromEntries(organisations.map((org) => [org.id, new Set(org.roles).size]))).toEqual(roles);
		expect(Object.fromEntries(organisations.map((org) => [org.id, org.size]))).toEqual({
			...roles,
			'business-units': 35
		});
		for (const org of organisations)
			for (const role of org.roles) expect(library.role(role), `${org.id} ${role}`).toBeDefined();
		expect(new Set(organisations.flatMap(({ roles: filled }) => filled)).size).toBe(library.roles.length);
	});

	it('have as many works-with lines as described', () => {
		const lines = {
			startup: 1,
			'mid-size': 6,
			enterprise: 5,
			'scale-up': 3,
			cpto: 3,
			'business-units': 6,
			'product-led': 3,
			'design-led': 3,
			'engineering-led': 2
		};
		expect(Object.fromEntries(organisations.map((org) => [org.id, org.dotted.length]))).toEqual(lines);
	});

	it('say what they are, when they fit and where that is from', () => {
		const keys = new Set(content().sources.map(({ key }) => key));
		for (const org of organisations) {
			expect(org.about.length, org.id).toBeGreaterThan(0);
			expect(org.fits.length, org.id).toBeGreaterThan(0);
			expect(org.notes.length, org.id).toBeGreaterThan(0);
			for (const key of sourceKeysOf(org)) expect(keys, org.id).toContain(key);
		}
	});

	it('show the four direct lines of the chief product officer in the first view', () => {
		const org = organisation('mid-size');
		const reports = reportsOf(org, placeOf(org, 'cpo')).map((p) => org.ids[p]);
		expect(reports).toEqual(
			expect.arrayContaining(['director-pm', 'director-ux', 'head-product-analytics', 'director-pmm'])
		);
	});

	it('show who may report to a head of product in the startup', () => {
		const org = organisation('startup');
		const reports = reportsOf(org, placeOf(org, 'head-of-product')).map((p) => org.ids[p]);
		expect(reports.sort()).toEqual(['business-analyst', 'em', 'pm', 'pmm', 'product-designer', 'ui-designer']);
	});

	it.each(organisations.map((org) => [org.id, org] as const))('have right neighbours everywhere: %s', (_, org) => {
		for (let p = 0; p < org.size; p++) {
			const found = neighboursOf(org, p);
			expect(new Set(found.map(({ position }) => position)).size).toBe(found.length);
			for (const { position, relation } of found) {
				const dotted = org.dotted.some(([a, b]) => (a === p && b === position) || (b === p && a === position));
				const fits = {
					manager: org.parent[p] === position,
					report: org.parent[position] === p,
					peer: org.parent[p] === org.parent[position] && position !== p,
					dotted,
					counterpart: org.level[p] === org.level[position] && org.discipline[p] !== org.discipline[position]
				};
				expect(fits[relation], `${org.ids[p]} ${relation} ${org.ids[position]}`).toBe(true);
				// Neighbourhood is mutual, but for counterparts: each discipline's nearest is not always each other's.
				if (relation !== 'counterpart')
					expect(neighboursOf(org, position).some((other) => other.position === p)).toBe(true);
			}
			const direct = found.filter(({ relation }) => relation !== 'counterpart' && relation !== 'dotted').length;
			const siblings = org.parent[p] === -1 ? 0 : reportsOf(org, org.parent[p]!).length - 1;
			expect(direct).toBe((org.parent[p] === -1 ? 0 : 1) + siblings + reportsOf(org, p).length);
		}
	});
});
