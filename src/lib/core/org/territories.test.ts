import { describe, expect, it } from 'vitest';
import { organisation, orgFrom, must } from '../../../../tests/support/organisations';
import { buildFile } from './build-org';
import { placeOf } from './ids';
import type { OrgFile } from './schema';
import { divide } from './territories';
import { EMPTY_LIBRARY } from '#core/roles/library';

const file = (positions: OrgFile['positions']) =>
	must(buildFile({ format: 'rolescape-org', version: 1, id: 'x', title: 'X', positions }, EMPTY_LIBRARY));

const named = (positions: OrgFile['positions']): string[] =>
	divide(file(positions)).list.map(({ name, size }) => `${name} ${size}`);

/** A unit as files say it: a general manager by title, with a director of product management and one of engineering. */
const unit = (id: string, title: string, manager: string, person?: string): OrgFile['positions'] => [
	{ id, title, manager, level: 'vp', discipline: 'business', ...(person && { person }) },
	{ id: `${id}-pm`, title: 'Director of Product', manager: id, level: 'director', discipline: 'product-management' },
	{ id: `${id}-eng`, title: 'Director of Engineering', manager: id, level: 'director', discipline: 'engineering' }
];
const CEO: OrgFile['positions'][number] = { id: 'ceo', title: 'CEO', level: 'c-suite', discipline: 'business' };

describe('territories', () => {
	it('are one for each unit under a general manager, and say which', () => {
		const org = organisation('business-units');
		const { list, of } = divide(org);
		const at = (id: string) => list[of[placeOf(org, id)]!]!;
		expect(at('gm-a')).toMatchObject({ name: 'Product management, Unit A', discipline: 'Product management', size: 7 });
		expect(at('apm-a')).toBe(at('gm-a'));
		expect(at('product-line-manager-b')).toBe(at('gm-b'));
		expect(at('gm-b')).not.toBe(at('gm-a'));
		expect(at('em-a').name).toBe('Engineering, Unit A');
		expect(at('vp-eng').name).toBe('Engineering');
		expect(at('product-designer').name).toBe('Design');
		expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
		expect(list.reduce((sum, { size }) => sum + size, 0)).toBe(org.size);
	});

	it('take a unit’s name from whatever the title says beside the role', () => {
		for (const [title, name] of [
			['GM of Unit A', 'Unit A'],
			['General Manager, Payments', 'Payments'],
			['General Manager of the Lending business', 'Lending business'],
			['Payments GM', 'Payments'],
			['Payments – General Manager', 'Payments'],
			['gm: EMEA', 'EMEA']
		])
			expect(named([CEO, ...unit('a', title!, 'ceo'), ...unit('b', 'GM Cards', 'ceo')]), title).toEqual([
				'Executive 1',
				`Product management, ${name} 2`,
				`Engineering, ${name} 1`,
				'Product management, Cards 2',
				'Engineering, Cards 1'
			]);
	});

	it('go by who holds the position where titles are the same, and by nothing where nobody is named', () => {
		expect(
			named([
				CEO,
				...unit('a', 'General Manager', 'ceo', 'Ada Byron'),
				...unit('b', 'General Manager', 'ceo', 'Max Born')
			])
		).toContain('Engineering, Max Born 1');
		expect(named([CEO, ...unit('a', 'General Manager', 'ceo'), ...unit('b', 'General Manager', 'ceo')])).toEqual([
			'Executive 1',
			'Product management 2',
			'Engineering 1',
			'Product management 2',
			'Engineering 1'
		]);
	});

	it('say no unit where there is only one of the discipline, or all of it lies in the unit', () => {
		expect(named([CEO, ...unit('a', 'GM Cards', 'ceo')])).toEqual([
			'Executive 1',
			'Product management 2',
			'Engineering 1'
		]);
		expect(
			named(unit('a', 'GM Cards', 'ceo').map((p) => (p.manager === 'ceo' ? { ...p, manager: null } : p)))
		).toHaveLength(2);
	});

	it('are apart where one general manager leads another, and together under a manager of their own discipline', () => {
		expect(named([CEO, ...unit('a', 'GM Europe', 'ceo'), ...unit('b', 'GM Cards', 'a')])).toEqual([
			'Executive 1',
			'Product management, Europe 2',
			'Engineering, Europe 1',
			'Product management, Cards 2',
			'Engineering, Cards 1'
		]);
		const vp = {
			id: 'vp',
			title: 'VP Product',
			manager: 'ceo',
			level: 'vp',
			discipline: 'product-management'
		} as const;
		expect(named([CEO, vp, ...unit('a', 'GM Cards', 'vp'), ...unit('b', 'GM Loans', 'vp')])[1]).toBe(
			'Product management 5'
		);
	});

	it('take nobody for a general manager who helps one, leads nobody, or is called by another word', () => {
		for (const title of ['Deputy General Manager', 'Sigma', 'GMV Analyst', 'Manager'])
			expect(named([CEO, ...unit('a', title, 'ceo')])[1], title).toBe('Product operations 1');
		expect(named([CEO, unit('a', 'General Manager', 'ceo')[0]!])[1]).toBe('Product operations 1');
	});

	it('stay one for siblings of a discipline under somebody of another', () => {
		const vp = (id: string) => ({ id, title: 'VP', manager: 'ceo', level: 'vp', discipline: 'engineering' }) as const;
		expect(named([CEO, vp('a'), vp('b')])).toEqual(['Executive 1', 'Engineering 2']);
		expect(divide(orgFrom([{ id: 'a', title: 'A' }])).list).toEqual([]);
	});
});
