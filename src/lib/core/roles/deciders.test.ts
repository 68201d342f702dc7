import { describe, expect, it } from 'vitest';
import { library, must, orgFrom, organisation, organisations } from '../../../../tests/support/organisations';
import { decidersOf } from './deciders';
import { stakesOf } from './decisions';
import { buildFile } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';

const WHOLE = [
	'vision',
	'portfolio',
	'areas',
	'pricing',
	'positioning',
	'tech',
	'buildbuy',
	'design',
	'research',
	'metrics',
	'budget',
	'ops'
];
const AREA_OWNERS = ['principal-pm', 'senior-pm', 'pm', 'growth-pm', 'technical-pm', 'ai-pm'];

const deciders = (org: Org, decision: string) => decidersOf(library, org).get(decision)!;
const rolesOf = (org: Org, decision: string) => deciders(org, decision).map(({ role }) => role.id);
const placesOf = (org: Org, roles: readonly string[]) =>
	Array.from(org.ids.keys()).filter((p) => roles.includes(org.roles[p]!));
const stake = (org: Org, id: string, decision: string) =>
	stakesOf(library, org, placeOf(org, id)).find((one) => one.decision.id === decision);

describe.each(organisations.map((org) => [org.id, org] as const))('who decides: %s', (id, org) => {
	it('is one role for each decision of the whole organisation', () => {
		expect(library.decisions.filter(({ per }) => per === undefined).map((decision) => decision.id)).toEqual(WHOLE);
		for (const decision of WHOLE) expect(deciders(org, decision), decision).toHaveLength(1);
	});

	it('is the owner of each area for its roadmap and releases, and the product owner for the backlog where there is one', () => {
		const owners = placesOf(org, AREA_OWNERS);
		expect(owners.length).toBeGreaterThan(0);
		for (const decision of ['roadmap', 'backlog', 'launch']) {
			const places = deciders(org, decision).flatMap(({ positions }) => positions);
			const productOwners = decision === 'backlog' ? placesOf(org, ['product-owner']) : [];
			const engineers = id === 'engineering-led' && decision !== 'launch' ? placesOf(org, ['principal-engineer']) : [];
			expect(
				[...places].sort((a, b) => a - b),
				decision
			).toEqual([engineers, productOwners, owners].find((those) => those.length > 0));
		}
	});

	it('is one person for the strategy of each line', () => {
		const places = deciders(org, 'strategy').flatMap(({ positions }) => positions);
		expect(places.length).toBeGreaterThan(0);
		for (const p of places)
			for (const q of places)
				expect(p !== q && q > p && q < org.end[p]!, `${org.ids[p]} above ${org.ids[q]}`).toBe(false);
	});

	it('is one role for hiring in each discipline that has people below the C-suite', () => {
		const wanted = new Set(
			org.roles
				.map((role) => library.role(role)!)
				.filter(({ level }) => level !== 'c-suite')
				.map(({ discipline }) => discipline)
		);
		expect(
			deciders(org, 'hire')
				.map(({ discipline }) => discipline)
				.sort()
		).toEqual([...wanted].sort());
	});

	it('is somebody who is there, and the panel of everybody agrees', () => {
		for (const [decision, all] of decidersOf(library, org))
			for (const { role, positions } of all) {
				expect(positions.length, `${decision} ${role.id}`).toBeGreaterThan(0);
				for (const p of positions) expect(stake(org, org.ids[p]!, decision)!.decides).toBe(true);
			}
		for (let p = 0; p < org.size; p++)
			for (const { decision, decides, words } of stakesOf(library, org, p)) {
				expect(decides).toBe(deciders(org, decision.id).some(({ positions }) => positions.includes(p)));
				// Whoever drives a decision drives it for somebody.
				if (words.startsWith('drives it')) expect(words, `${org.ids[p]} ${decision.id}`).toMatch(/decides$/);
			}
	});
});

describe('who decides', () => {
	it('needs no word of the file where every layer exists', () => {
		const org = organisation('enterprise');
		expect(org.accountable).toEqual([]);
		expect(rolesOf(org, 'hire')).toEqual([
			'vp-product',
			'vp-design',
			'head-product-analytics',
			'director-pmm',
			'cpo',
			'vp-eng',
			'cpo'
		]);
		expect(WHOLE.map((decision) => rolesOf(org, decision)[0])).toEqual([
			'cpo',
			'cpo',
			'vp-product',
			'cpo',
			'director-pmm',
			'cto',
			'cpo',
			'vp-design',
			'ux-research-manager',
			'head-product-analytics',
			'cpo',
			'product-ops-manager'
		]);
	});

	it('passes from the chiefs to the general managers inside their units', () => {
		const org = organisation('business-units');
		for (const decision of ['strategy', 'pricing', 'budget']) {
			expect(rolesOf(org, decision), decision).toEqual(['gm']);
			expect(deciders(org, decision)[0]!.positions).toHaveLength(2);
		}
		expect(rolesOf(org, 'vision')).toEqual(['cpo']);
		expect(stake(org, 'director-pm-b', 'strategy')!.words).toBe('drives it, the GM decides');
		expect(stake(org, 'cpo', 'pricing')!.words).toBe('advises');
	});

	it('is with the more senior of two, and with the CPTO for both halves', () => {
		expect(rolesOf(organisation('design-led'), 'design')).toEqual(['cxo']);
		expect(stake(organisation('design-led'), 'vp-design', 'design')!.words).toMatch(/^drives it/);
		for (const decision of ['vision', 'tech', 'buildbuy', 'budget'])
			expect(rolesOf(organisation('cpto'), decision)).toEqual(['cpto']);
	});

	it('is what the organisation’s file says, and marked as such', () => {
		const org = organisation('engineering-led');
		expect(stake(org, 'principal-engineer', 'backlog')).toMatchObject({
			decides: true,
			stated: { sources: ['PH-PM', 'PH-TEAM'] }
		});
		expect(stake(org, 'pm', 'backlog')!.words).toBe('advises');
		expect(stake(org, 'pm', 'launch')).toMatchObject({ decides: true, stated: undefined });
		expect(stake(organisation('startup'), 'product-designer', 'design')).toMatchObject({
			decides: true,
			stated: { role: 'product-designer' }
		});
	});

	it('is nobody where no role is known', () => {
		const org = orgFrom([{ id: 'a', title: 'A' }]);
		for (const decision of library.decisions) expect(decidersOf(library, org).get(decision.id)).toEqual([]);
		expect(stakesOf(library, org, 0)).toEqual([]);
	});
});

describe('the accountable of a file', () => {
	const file = (accountable: OrgFile['accountable']): OrgFile => ({
		format: 'rolescape-org',
		version: 1,
		id: 'x',
		title: 'X',
		accountable,
		positions: [
			{ id: 'a', role: 'ceo' },
			{ id: 'b', role: 'pm', manager: 'a' }
		]
	});
	const problems = (accountable: OrgFile['accountable']) => {
		const built = buildFile(file(accountable), library);
		return built.ok ? [] : built.problems.map(({ code, place }) => `${code} ${place}`);
	};

	it('must name decisions, roles that are filled, and disciplines where they count', () => {
		expect(
			problems([
				{ decision: 'lunch', role: 'ceo' },
				{ decision: 'vision', role: 'cpo' },
				{ decision: 'vision', role: 'ceo', discipline: 'design' },
				{ decision: 'hire', role: 'ceo' },
				{ decision: 'vision', role: 'ceo' }
			])
		).toEqual([
			'unknown-decision accountable › 1 › decision',
			'absent-role accountable › 2 › role',
			'odd-discipline accountable › 3 › discipline',
			'decided-twice accountable › 3 › decision',
			'no-discipline accountable › 4 › discipline',
			'decided-twice accountable › 5 › decision'
		]);
	});

	it('may name several roles for areas and lines, and one for each discipline', () => {
		const org = must(
			buildFile(
				file([
					{ decision: 'roadmap', role: 'ceo' },
					{ decision: 'roadmap', role: 'pm' },
					{ decision: 'hire', discipline: 'product-management', role: 'ceo' },
					{ decision: 'hire', discipline: 'design', role: 'ceo' }
				]),
				library
			)
		);
		expect(rolesOf(org, 'roadmap')).toEqual(['ceo', 'pm']);
		// Nobody works in design here, so nobody hires there.
		expect(deciders(org, 'hire').map(({ discipline }) => discipline)).toEqual(['product-management']);
	});
});
