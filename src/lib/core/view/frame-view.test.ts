import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, organisation, orgFrom } from '../../../../tests/support/organisations';
import { EMPTY_FRAME, readEmbed } from './frame-address';
import { countExact, frameView } from './frame-view';
import { placeOf } from '#core/org/ids';

const enterprise = organisation('enterprise');
const asked = (query: string, org = enterprise) => {
	const { view, notices } = frameView(readEmbed(query).view, org, library);
	return { framed: view.framed, notices };
};

describe('what a frame shows', () => {
	it('is the role, the comparison or the chart that the address names', () => {
		expect(asked('?role=cpo')).toEqual({ framed: { kind: 'role', position: 'cpo' }, notices: [] });
		expect(asked('')).toEqual({ framed: { kind: 'chart', top: undefined, selected: undefined }, notices: [] });
		const { framed, notices } = asked('?compare=cpo,cto,vp-product');
		expect(framed).toMatchObject({
			kind: 'comparison',
			roles: ['cpo', 'cto', 'vp-product'],
			picked: ['cpo', 'cto', 'vp-product']
		});
		expect(notices).toEqual([]);
	});

	it('is the live chart where all of it or a branch is asked for', () => {
		expect(asked('?role=cpo&fit=all').framed).toEqual({ kind: 'chart', top: undefined, selected: 'cpo' });
		expect(asked('?role=cpo&fit=branch').framed).toEqual({ kind: 'chart', top: 'cpo', selected: 'cpo' });
		// Nobody reports to a product owner: the branch that it is in, and a word.
		const leaf = asked('?role=product-owner&fit=branch');
		expect(leaf.framed).toEqual({ kind: 'chart', top: 'gpm', selected: 'product-owner' });
		expect(leaf.notices).toEqual([
			'Nobody reports to Product Owner. Here is the branch that it is in, of Group Product Manager.'
		]);
		expect(asked('?role=cfo&fit=branch')).toMatchObject({
			framed: { kind: 'chart', top: undefined, selected: 'cfo' },
			notices: ['Nobody reports to Chief Financial Officer. Here is the whole map.']
		});
		expect(asked('?compare=cpo,cto&fit=all').framed).toMatchObject({ kind: 'chart', selected: 'cpo' });
		expect(asked('?fit=branch').notices).toHaveLength(1);
	});

	it('finds positions by their id, and roles by their other names', () => {
		const org = orgFrom([
			{ id: 'boss', title: 'Boss' },
			{ id: 'x-1', title: 'Chief Dog Officer', manager: 'boss' }
		]);
		expect(asked('?role=x-1', org).framed).toEqual({ kind: 'role', position: 'x-1' });
		expect(asked('?role=CPO').framed).toEqual({ kind: 'role', position: 'cpo' });
		expect(asked('?compare=x-1,boss', org)).toMatchObject({
			framed: { kind: 'role' },
			notices: [expect.stringContaining('cannot be compared'), 'A comparison needs two roles.']
		});
	});

	it('says what is not there, and who leads its discipline', () => {
		const startup = organisation('startup');
		expect(asked('?role=cpo', startup).notices).toEqual([
			'Startup has no Chief Product Officer; its Head of Product leads product management.'
		]);
		expect(asked('?role=vp-prodct').notices).toEqual([
			'There is no role “vp-prodct”. This is Vice President of Product.'
		]);
		expect(asked('?role=king-of-all')).toEqual({
			framed: { kind: 'chart', top: undefined, selected: undefined },
			notices: ['There is no role “king-of-all”.']
		});
		// Only the one that the library says is there in its place has its coin.
		expect(asked('?compare=cpo,pm', startup).framed).toMatchObject({ picked: ['head-of-product', 'pm'] });
		expect(asked('?compare=apm,pm', startup).framed).toMatchObject({ roles: ['apm', 'pm'], picked: [undefined, 'pm'] });
		// That one has a coin of its own already.
		expect(asked('?compare=cpo,head-of-product', startup).framed).toMatchObject({
			picked: [undefined, 'head-of-product']
		});
	});

	it('counts what an organisation has exactly', () => {
		expect(countExact(['cpo', 'cto', 'king'], enterprise, library)).toBe(2);
		expect(countExact(['cpo', 'cto'], organisation('startup'), library)).toBe(1);
	});

	it('is always something: any address, any organisation', () => {
		const name = fc.oneof(
			fc.constantFrom('cpo', 'p3', 'pm', 'nobody', '__proto__', 'Product', 'vp-prodct'),
			fc.string({ minLength: 1 })
		);
		fc.assert(
			fc.property(
				anyOrg(),
				fc.array(name, { maxLength: 4 }),
				fc.option(name, { nil: undefined }),
				fc.constantFrom('all', 'branch', 'role', undefined),
				(org, compare, role, fit) => {
					const { framed } = frameView({ ...EMPTY_FRAME, compare, role, fit }, org, library).view;
					if (framed.kind === 'comparison') expect(framed.roles.length).toBe(framed.picked.length);
					else if (framed.kind === 'role') expect(placeOf(org, framed.position)).toBeGreaterThanOrEqual(0);
					else if (framed.top !== undefined) expect(placeOf(org, framed.top)).toBeGreaterThan(0);
				}
			)
		);
	});
});
