import { describe, expect, it } from 'vitest';
import { library, must, orgFrom, organisation, organisations } from '../../../../tests/support/organisations';
import { decidersOf } from './deciders';
import { sourcesOfStake, stakesOf, type Stake } from './decisions';
import { buildFile } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';

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
const FILE = { format: 'rolescape-org', version: 1, id: 'x', title: 'X' } as const;
const AREA_OWNERS = ['principal-pm', 'senior-pm', 'pm', 'growth-pm', 'technical-pm', 'ai-pm'];

const deciders = (org: Org, decision: string) => decidersOf(library, org).get(decision)!;
const rolesOf = (org: Org, decision: string) => deciders(org, decision).map(({ role }) => role.id);
const placesOf = (org: Org, roles: readonly string[]) =>
	Array.from(org.ids.keys()).filter((p) => roles.includes(org.roles[p]!));
const words = (one: Stake | undefined) => one && one.said + one.rest;
const stake = (org: Org, id: string, decision: string) =>
	stakesOf(library, org, placeOf(org, id)).find((one) => one.decision.id === decision);

describe.each(organisations.map((org) => [org.id, org] as const))('who decides: %s', (id, org) => {
	it('is one role for each decision of the whole organisation, but for its units', () => {
		expect(library.decisions.filter(({ per }) => per === undefined).map((decision) => decision.id)).toEqual(WHOLE);
		for (const decision of WHOLE) {
			const all = deciders(org, decision);
			expect(
				all.filter(({ extent }) => extent !== 'unit'),
				decision
			).toHaveLength(1);
			for (const { extent, role } of all) if (extent === 'unit') expect(role.id).toBe('gm');
		}
	});

	it('is the owner of each area for its roadmap and releases', () => {
		const owners = placesOf(org, AREA_OWNERS);
		expect(owners.length).toBeGreaterThan(0);
		for (const decision of ['roadmap', 'launch']) {
			const places = deciders(org, decision).flatMap(({ positions }) => positions);
			expect(
				[...places].sort((a, b) => a - b),
				decision
			).toEqual(id === 'engineering-led' ? placesOf(org, ['principal-engineer']) : owners);
		}
	});

	it('is the product owner for the backlog, and every owner of an area but the one whose product owner it is', () => {
		const places = deciders(org, 'backlog').flatMap(({ positions }) => positions);
		const without = id === 'mid-size' ? placesOf(org, ['pm']) : [];
		expect([...places].sort((a, b) => a - b)).toEqual(
			id === 'engineering-led'
				? placesOf(org, ['principal-engineer'])
				: placesOf(org, ['product-owner', ...AREA_OWNERS]).filter((p) => !without.includes(p))
		);
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
			for (const one of stakesOf(library, org, p)) {
				const { decision, decides, part } = one;
				expect(decides).toBe(deciders(org, decision.id).some(({ positions }) => positions.includes(p)));
				// Whoever drives a decision drives it for somebody.
				if (part === 'R')
					expect(words(one), `${org.ids[p]} ${decision.id}`).toMatch(
						/^drives it, .* decides( where there is no product owner)?$/
					);
			}
	});
});

describe('the sources of a part in decisions', () => {
	it.each(organisations.map((org) => [org.id, org] as const))('say that part, and no other: %s', (_, org) => {
		for (let p = 0; p < org.size; p++) {
			const role = library.role(org.roles[p]);
			const sources = Object.fromEntries(library.decisions.map(({ id }) => [id, ['KEY']]));
			for (const one of stakesOf(library, org, p)) {
				const letter = role?.decisions[one.decision.id];
				const same = one.decides ? letter === 'A' || letter === 'A*' : letter === one.part;
				expect(sourcesOfStake({ ...one, stated: undefined }, sources), `${org.ids[p]}: ${words(one)}`).toEqual(
					same && !one.stated ? ['KEY'] : []
				);
			}
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
			'ceo'
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
		expect(rolesOf(org, 'strategy')).toEqual(['gm']);
		for (const decision of ['areas', 'pricing', 'budget']) {
			expect(rolesOf(org, decision), decision).toEqual(['gm', 'cpo']);
			expect(deciders(org, decision)[0]!.positions).toHaveLength(2);
			expect(words(stake(org, 'gm-a', decision))).toBe('Decides for its unit');
			expect(words(stake(org, 'cpo', decision))).toBe('Decides outside the units');
		}
		expect(rolesOf(org, 'vision')).toEqual(['cpo']);
		expect(words(stake(org, 'director-pm-b', 'strategy'))).toBe('drives it, the GM of Unit B decides');
		expect(words(stake(org, 'director-pmm-a', 'positioning'))).toBe('Decides for its own part');
	});

	it('is with the more senior of two, and with the CPTO for both halves', () => {
		expect(rolesOf(organisation('design-led'), 'design')).toEqual(['cxo']);
		expect(words(stake(organisation('design-led'), 'vp-design', 'design'))).toBe(
			'drives it, the Chief Design Officer decides'
		);
		for (const decision of ['vision', 'tech', 'buildbuy', 'budget'])
			expect(rolesOf(organisation('cpto'), decision)).toEqual(['cpto']);
	});

	it('is what the organisation’s file says, and marked as such', () => {
		const org = organisation('engineering-led');
		expect(stake(org, 'principal-engineer', 'backlog')).toMatchObject({
			decides: true,
			stated: { sources: ['PH-PM', 'PH-TEAM'] }
		});
		for (const decision of ['roadmap', 'backlog', 'launch'])
			expect(words(stake(org, 'pm', decision)), decision).toBe('advises');
		expect(words(stake(org, 'em', 'launch'))).toBe('drives it, the Tech Lead decides');
		expect(stake(organisation('startup'), 'product-designer', 'design')).toMatchObject({
			decides: true,
			stated: { role: 'product-designer' }
		});
	});

	it('takes the backlog only from those whose product owner it is', () => {
		const pms = (manager: string, n: number) =>
			Array.from({ length: n }, (_, i) => ({ id: `${manager}-${i}`, role: 'pm', manager }));
		const org = must(
			buildFile(
				{
					...FILE,
					positions: [
						{ id: 'ceo', role: 'ceo' },
						{ id: 'several', role: 'gpm', manager: 'ceo' },
						...pms('several', 3),
						{ id: 'po', role: 'product-owner', manager: 'several' },
						{ id: 'none', role: 'gpm', manager: 'ceo' },
						...pms('none', 17),
						{ id: 'one', role: 'gpm', manager: 'ceo' },
						...pms('one', 1),
						{ id: 'po-1', role: 'product-owner', manager: 'one' },
						{ id: 'led', role: 'gpm', manager: 'ceo' },
						...pms('led', 2),
						{ id: 'po-2', role: 'product-owner', manager: 'led-0' },
						{ id: 'ba', role: 'business-analyst', manager: 'ceo' }
					]
				},
				library
			)
		);
		const said = (id: string) => words(stake(org, id, 'backlog'));
		expect(said('po')).toBe('Decides');
		expect(said('several-0')).toBe('Decides where there is no product owner');
		expect(said('none-3')).toBe('Decides');
		expect(said('one-0')).toBe('advises');
		expect([said('led-0'), said('led-1')]).toEqual(['advises', 'Decides']);
		expect(said('ba')).toBe('drives it, the team’s Product Owner or PM decides');
	});

	it('is called as the organisation calls them, and is one for each part of it', () => {
		const org = must(
			buildFile(
				{
					...FILE,
					positions: [
						{ id: 'md', title: 'Managing Director', role: 'ceo' },
						{ id: 'gm', title: 'Head of Payments', role: 'gm', manager: 'md' },
						{ id: 'dir', role: 'director-pm', manager: 'gm' },
						{ id: 'cpo', role: 'cpo', manager: 'md' },
						{ id: 'east', title: 'VP Product, East', role: 'vp-product', manager: 'cpo' },
						{ id: 'west', title: 'VP Product, West', role: 'vp-product', manager: 'cpo' },
						{ id: 'gpm', role: 'gpm', manager: 'west' },
						{ id: 'line', role: 'product-line-manager', manager: 'cpo' },
						{ id: 'ux', title: 'Head of Design', role: 'vp-design', manager: 'cpo' },
						{ id: 'designer', role: 'product-designer', manager: 'ux' }
					]
				},
				library
			)
		);
		expect(words(stake(org, 'designer', 'design'))).toBe('drives it, the Head of Design decides');
		expect(words(stake(org, 'dir', 'areas'))).toBe('drives it, the Head of Payments decides');
		// One unit takes nothing from the rest of the company.
		expect(words(stake(org, 'cpo', 'pricing'))).toBe('Decides outside the units');
		expect(words(stake(org, 'line', 'pricing'))).toBe('drives it, the CPO decides');
		// Both vice presidents decide, each for their own part.
		expect(words(stake(org, 'east', 'areas'))).toBe('Decides outside the units');
		expect(words(stake(org, 'gpm', 'hire'))).toBe('drives it, the VP Product, West decides');
		expect(words(stake(org, 'line', 'areas'))).toBe('drives it, the VP of Product concerned decides');
	});

	it('names the discipline that is hired for', () => {
		const labels = (org: Org, id: string) =>
			stakesOf(library, org, placeOf(org, id)).filter(({ decision }) => decision.id === 'hire');
		expect(labels(organisation('mid-size'), 'cpo').map(({ label }) => label)).toEqual(['Hiring in product operations']);
		expect(labels(organisation('mid-size'), 'ceo').map(({ label }) => label)).toEqual(['Hiring for business roles']);
		// Nobody is there to be hired.
		expect(labels(organisation('product-led'), 'ceo')).toEqual([]);
		// What the library says and what the organisation says are not told under one mark.
		expect(labels(organisation('startup'), 'head-of-product').map(({ label, stated }) => [label, !stated])).toEqual([
			['Hiring in product management', true],
			['Hiring in design and product marketing', false]
		]);
		expect(labels(organisation('mid-size'), 'apm')).toEqual([]);
		expect(labels(organisation('mid-size'), 'pm')[0]!.phrase).toBe('hiring in product management');
	});

	it('is nobody where no role is known', () => {
		const org = orgFrom([{ id: 'a', title: 'A' }]);
		for (const decision of library.decisions) expect(decidersOf(library, org).get(decision.id)).toEqual([]);
		expect(stakesOf(library, org, 0)).toEqual([]);
	});
});
