import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisation } from '../../../../tests/support/organisations';
import { placeOf } from './ids';
import { sliceOf, type SliceRoom } from './slice';
import { pathTo, reportsOf } from './tree';

const enterprise = organisation('enterprise');
const at = (id: string): number => placeOf(enterprise, id);

describe('a slice', () => {
	it('has the path to each picked position, its siblings, and the rest in one place', () => {
		const { org, places, picked } = sliceOf(enterprise, [at('vp-product'), at('cto')], { siblings: 1, rest: true });
		expect(picked.map((p) => org.ids[p])).toEqual(['vp-product', 'cto']);
		expect(places.filter(({ kind }) => kind === 'path')).toHaveLength(2);
		const rest = places.flatMap((place, p) =>
			place.kind === 'rest'
				? [{ title: org.titles[p], under: org.ids[org.parent[p]!], size: place.positions.length }]
				: []
		);
		for (const { title, size } of rest) expect(title).toBe(`${size} more roles`);
		expect(rest.map(({ under }) => under).sort()).toEqual([...new Set(rest.map(({ under }) => under))].sort());
	});

	it('never folds a single position: its own card takes no more room', () => {
		for (let siblings = 0; siblings < 9; siblings++)
			for (const place of sliceOf(enterprise, [at('cpo')], { siblings, rest: true }).places)
				if (place.kind === 'rest') expect(place.positions.length).toBeGreaterThan(1);
	});

	it('tells of who reports to a picked position only when asked', () => {
		const without = sliceOf(enterprise, [at('cpo')], { siblings: 0, rest: true });
		expect(without.org.end[without.picked[0]!]! - without.picked[0]!).toBe(1);
		const withThem = sliceOf(enterprise, [at('cpo')], { siblings: 0, reports: 2, rest: true });
		expect(reportsOf(withThem.org, withThem.picked[0]!).length).toBeGreaterThanOrEqual(2);
	});

	it('of any organisation is a tree in which everybody beside the picked ones is shown or counted', () => {
		const room: fc.Arbitrary<SliceRoom> = fc.record({
			siblings: fc.nat(4),
			reports: fc.nat(4),
			rest: fc.constant(true)
		});
		fc.assert(
			fc.property(anyOrg(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), room, (org, seeds, limits) => {
				const picked = [...new Set(seeds.map((seed) => seed % org.size))];
				const slice = sliceOf(org, picked, limits);
				const told = slice.places.flatMap((place) => (place.kind === 'rest' ? place.positions : [place.position]));
				expect(new Set(told).size).toBe(told.length);
				for (const position of picked) {
					for (const up of pathTo(org, position)) expect(told).toContain(up);
					for (const other of reportsOf(org, org.parent[position] === -1 ? position : org.parent[position]!))
						expect(told).toContain(other);
				}
				slice.org.parent.forEach((up, p) => {
					if (p === 0) return expect(up).toBe(-1);
					expect(up).toBeLessThan(p);
					expect(slice.org.end[up]!).toBeGreaterThanOrEqual(slice.org.end[p]!);
					expect(slice.org.depth[p]).toBe(slice.org.depth[up]! + 1);
				});
				expect(new Set(slice.org.ids).size).toBe(slice.org.size);
			})
		);
	});
});
