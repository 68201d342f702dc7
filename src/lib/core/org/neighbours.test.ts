import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisations } from '../../../../tests/support/organisations';
import { NO_DISCIPLINE } from './disciplines';
import { NO_LEVEL } from './levels';
import { neighboursOf } from './neighbours';
import { NOWHERE, type Org, type Position } from './org';
import { peersOf, reportsOf } from './tree';

/** What the index must find, by walking every branch on the way to the top. */
function walkedCounterparts(org: Org, position: Position): Position[] {
	const taken = new Set([position, org.parent[position]!, ...peersOf(org, position), ...reportsOf(org, position)]);
	const found: Position[] = [];
	const covered = new Set([org.discipline[position]!, NO_DISCIPLINE]);
	for (const p of taken) if (p !== NOWHERE && org.level[p] === org.level[position]) covered.add(org.discipline[p]!);
	for (const [from, to] of org.dotted) {
		const other = from === position ? to : to === position ? from : NOWHERE;
		if (other === NOWHERE || taken.has(other) || found.includes(other)) continue;
		found.push(other);
		covered.add(org.discipline[other]!);
	}
	const level = org.level[position]!;
	if (level === NO_LEVEL) return found;
	let [low, high] = [position, org.end[position]!];
	for (let m = org.parent[position]!; m !== NOWHERE; m = org.parent[m]!) {
		const look = (from: Position, to: Position): void => {
			for (let p = from; p < to; p++) {
				if (org.level[p] !== level || covered.has(org.discipline[p]!) || taken.has(p) || found.includes(p)) continue;
				covered.add(org.discipline[p]!);
				found.push(p);
			}
		};
		look(m, low);
		look(high, org.end[m]!);
		[low, high] = [m, org.end[m]!];
	}
	return found;
}

const counterparts = (org: Org, position: Position): Position[] =>
	neighboursOf(org, position).flatMap((neighbour) =>
		neighbour.relation === 'counterpart' ? [neighbour.position] : []
	);

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

	it.each(organisations.map((org) => [org.title, org] as const))('are the same in %s', (_, org) => {
		for (let p = 0; p < org.size; p++) expect(counterparts(org, p)).toEqual(walkedCounterparts(org, p));
	});
});
