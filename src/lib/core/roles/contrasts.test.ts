import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisation } from '../../../../tests/support/organisations';
import { cruxOf, decisionGap, scaleReadings } from './contrasts';
import { stakesOf } from './decisions';
import { placeOf } from '#core/org/ids';

const role = (id: string) => library.role(id)!;
const anyRole = fc.constantFrom(...library.roles);

describe('contrasts', () => {
	it('mirror when the roles swap', () => {
		fc.assert(
			fc.property(anyRole, anyRole, (a, b) => {
				expect(scaleReadings(b, a).map(({ stops }) => [stops[1], stops[0]])).toEqual(
					scaleReadings(a, b).map(({ stops }) => stops)
				);
			})
		);
	});

	it('use the authored sentence in either order, and say so', () => {
		const there = cruxOf(library, role('cpo'), role('vp-product'));
		expect(there.authored).toBe(true);
		expect(there.sources).toContain('SEED');
		expect(cruxOf(library, role('vp-product'), role('cpo'))).toEqual(there);
	});

	it('build a sentence where nobody wrote one', () => {
		expect(library.contrast('cmo', 'tpm')).toBeUndefined();
		const { sentence, authored, sources } = cruxOf(library, role('cmo'), role('tpm'));
		expect([authored, sources]).toEqual([false, []]);
		expect(sentence).toBe(`The CMO **${role('cmo').work}**; the TPM **${role('tpm').work}**.`);
	});

	it('score decisions as the rules say', () => {
		expect(decisionGap('A', 'C')).toBe(3);
		expect(decisionGap('S', 'I')).toBe(2);
		expect(decisionGap('R', undefined)).toBe(1);
		expect(decisionGap('A', 'A')).toBe(0);
		expect(decisionGap('C', 'I')).toBe(0);
	});

	it('say no people as 0, as dots do, and strategy in fifths', () => {
		const people = (id: string) => scaleReadings(role(id), role(id)).find((r) => r.id === 'people')!.stops[0];
		const strategy = (id: string) => scaleReadings(role(id), role(id)).find((r) => r.id === 'strategy')!.stops[0];
		expect([people('pm'), people('senior-pm'), people('em'), people('cpo')]).toEqual([0, 1, 2, 5]);
		expect([strategy('apm'), strategy('pm'), strategy('vp-product'), strategy('cpo')]).toEqual([1, 1, 2, 3]);
		expect(scaleReadings(role('vp-product'), role('cpo'))[0]!.sentence).toBe(
			'Scope: Vice President of Product 4 of 5, Chief Product Officer 5 of 5.'
		);
	});
});

describe('decisions', () => {
	it('name who decides what a role drives, nearest manager first', () => {
		const org = organisation('mid-size');
		const words = (id: string, decision: string) => {
			const stake = stakesOf(library, org, placeOf(org, id)).find((one) => one.decision.id === decision)!;
			return stake.said + stake.rest;
		};
		expect(words('vp-product', 'portfolio')).toBe('drives it, the CPO decides');
		expect(words('cpo', 'vision')).toBe('Decides');
		// Of hiring in product management the VP has the last word here.
		expect(words('cpo', 'hire')).toBe('Decides');
		expect(words('vp-product', 'hire')).toBe('Decides');
		expect(words('director-pm', 'roadmap')).toBe('signs off');
		expect(words('pmm', 'positioning')).toBe('drives it, the Director of Product Marketing decides');
	});

	it('give the backlog to the product manager only where there is no product owner', () => {
		const part = (id: string) => {
			const org = organisation(id);
			return stakesOf(library, org, placeOf(org, 'pm')).find(({ decision }) => decision.id === 'backlog')!.decides;
		};
		expect([part('startup'), part('mid-size')]).toEqual([true, false]);
	});
});
