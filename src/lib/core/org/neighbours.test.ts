import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisation, organisations } from '../../../../tests/support/organisations';
import { NO_DISCIPLINE } from './disciplines';
import { placeOf } from './ids';
import { NO_LEVEL } from './levels';
import { neighboursOf, type Relation } from './neighbours';
import { NOWHERE, type Org, type Position } from './org';
import { peersOf, reportsOf } from './tree';

/** What the index must find, by walking every branch on the way to the top. */
function walkedCounterparts(org: Org, position: Position): Position[] {
	const taken = new Set([position, org.parent[position]!, ...peersOf(org, position), ...reportsOf(org, position)]);
	const found: Position[] = [];
	const covered = new Set([org.discipline[position]!, NO_DISCIPLINE]);
	for (const other of joined(org, position)) taken.add(other);
	for (const p of taken) if (p !== NOWHERE && org.level[p] === org.level[position]) covered.add(org.discipline[p]!);
	const level = org.level[position]!;
	if (level === NO_LEVEL) return found;
	let [low, high] = [position, org.end[position]!];
	for (let m = org.parent[position]!; m !== NOWHERE; m = org.parent[m]!) {
		const near = Array.from({ length: org.end[m]! - m }, (_, i) => m + i).filter(
			(p) => (p < low || p >= high) && org.level[p] === level && !covered.has(org.discipline[p]!)
		);
		const alike = [...new Set(near.map((p) => org.discipline[p]!))].map((discipline) => {
			const those = near.filter((p) => org.discipline[p] === discipline);
			return those.find((p) => joined(org, p).length > 0) ?? those[0]!;
		});
		for (const p of alike.sort((a, b) => a - b)) {
			covered.add(org.discipline[p]!);
			found.push(p);
		}
		[low, high] = [m, org.end[m]!];
	}
	return found;
}

/** The other ends of a position's dotted lines. */
const joined = (org: Org, position: Position): Position[] =>
	org.dotted.flatMap(([from, to]) => (from === position ? [to] : to === position ? [from] : []));

const related = (org: Org, position: Position, relation: Relation): Position[] =>
	neighboursOf(org, position).flatMap((neighbour) => (neighbour.relation === relation ? [neighbour.position] : []));

const counterparts = (org: Org, position: Position): Position[] => related(org, position, 'counterpart');

describe('counterparts', () => {
	it('are those that a walk finds, in the same order', () => {
		const lines = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 });
		fc.assert(
			fc.property(anyOrg(), lines, (plain, pairs) => {
				const org: Org = { ...plain, dotted: pairs.map(([from, to]) => [from % plain.size, to % plain.size] as const) };
				for (let p = 0; p < org.size; p++) expect(counterparts(org, p)).toEqual(walkedCounterparts(org, p));
			}),
			{ numRuns: 300 }
		);
	});

	it.each(organisations.map((org) => [org.title, org] as const))(
		'have the same level in another discipline; the other end of a dotted line is one for no other reason: %s',
		(_, org) => {
			for (let p = 0; p < org.size; p++) {
				for (const other of counterparts(org, p)) {
					expect(org.level[other]).toBe(org.level[p]);
					expect(org.discipline[other]).not.toBe(org.discipline[p]);
				}
				const others = [org.parent[p]!, ...peersOf(org, p), ...reportsOf(org, p)];
				expect(related(org, p, 'dotted')).toEqual(
					[...new Set(joined(org, p))].filter((other) => !others.includes(other))
				);
			}
		}
	);

	it('are the one of several who works with other disciplines, and not the first in the file', () => {
		const enterprise = organisation('enterprise');
		const beside = (id: string): string[] =>
			counterparts(enterprise, placeOf(enterprise, id)).map((p) => enterprise.ids[p]!);
		for (const id of ['ux-researcher', 'ui-designer', 'pmm', 'business-analyst']) {
			expect(beside(id), id).toContain('pm');
			expect(beside(id), id).not.toContain('senior-pm');
		}
	});

	it.each(organisations.map((org) => [org.title, org] as const))('are the same in %s', (_, org) => {
		for (let p = 0; p < org.size; p++) expect(counterparts(org, p)).toEqual(walkedCounterparts(org, p));
	});
});
