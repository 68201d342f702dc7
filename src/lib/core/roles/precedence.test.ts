import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { decidersOf } from './deciders';
import { precedes } from './precedence';

const role = (id: string) => library.role(id)!;
const decision = (id: string) => library.decisions.find((one) => one.id === id)!;
const pairs = library.roles.flatMap((one) => library.roles.map((other) => [one, other] as const));

describe('which of two roles has the last word', () => {
	it('is never told by another discipline, where each decides for itself', () => {
		const hire = decision('hire');
		expect(
			pairs
				.filter(
					([one, other]) =>
						precedes(hire, one, other) &&
						one.discipline !== other.discipline &&
						!hire.by?.[other.discipline]?.includes(one.id)
				)
				.map(([one, other]) => `${one.id} before ${other.id}`)
		).toEqual([]);
		for (const id of ['cxo', 'vp-design', 'director-pmm', 'head-product-analytics', 'vp-eng'])
			expect(precedes(hire, role(id), role('cpo')), id).toBe(false);
		expect(precedes(hire, role('vp-product'), role('cpo'))).toBe(true);
		expect(precedes(hire, role('cxo'), role('vp-design'))).toBe(true);
		expect(precedes(hire, role('vp-eng'), role('cpto'))).toBe(false);
	});

	it('is never told of two that hold one seat', () => {
		for (const [a, b] of [
			['cpo', 'cpto'],
			['cto', 'cpto'],
			['head-of-product', 'cpo'],
			['head-of-product', 'vp-product']
		])
			for (const one of library.decisions) {
				expect(precedes(one, role(a!), role(b!)), `${one.id}: ${a}, ${b}`).toBe(false);
				expect(precedes(one, role(b!), role(a!)), `${one.id}: ${b}, ${a}`).toBe(false);
			}
	});

	it('is with those who lead a unit, and with the more senior', () => {
		expect(precedes(decision('pricing'), role('gm'), role('cpo'))).toBe(true);
		expect(precedes(decision('areas'), role('vp-product'), role('cpo'))).toBe(true);
		expect(precedes(decision('design'), role('cxo'), role('vp-design'))).toBe(true);
		expect(precedes(decision('backlog'), role('product-owner'), role('pm'))).toBe(true);
		expect(precedes(decision('roadmap'), role('pm'), role('senior-pm'))).toBe(false);
	});

	it('is as the organisations have it: nobody decides for all whom another there precedes', () => {
		const wrong = organisations.flatMap((org) =>
			library.decisions.flatMap((one) =>
				(decidersOf(library, org).get(one.id) ?? []).flatMap((decider) =>
					one.per !== undefined || decider.stated || decider.extent
						? []
						: library.roles
								.filter((other) => org.roles.includes(other.id) && precedes(one, other, decider.role))
								.map((other) => `${org.id}, ${one.id}: ${decider.role.id} though there is ${other.id}`)
				)
			)
		);
		expect(wrong).toEqual([]);
	});
});
