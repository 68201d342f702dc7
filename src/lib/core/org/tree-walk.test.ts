import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisation, orgFrom } from '../../../../tests/support/organisations';
import { foldedIn, showLevels, UNFOLDED } from './folds';
import { placeOf } from './ids';
import type { Org, Position } from './org';
import { pathTo, reportsOf } from './tree';
import { indexOf, listMove, mapMove, positionTyped, type Walkable } from './tree-walk';

function walkable(org: Org, levels?: number, top = 0): Walkable & { shown: Position[] } {
	const folded = foldedIn(org, levels === undefined ? UNFOLDED : showLevels(levels), top);
	const shown = Array.from({ length: org.end[top]! - top }, (_, i) => top + i).filter((p) =>
		pathTo(org, p)
			.slice(0, -1)
			.every((up) => folded?.[up] !== 1)
	);
	return { org, folded, shown };
}

describe('walking over the map', () => {
	it('leads to managers, first reports, siblings and the ends', () => {
		fc.assert(
			fc.property(anyOrg(), fc.nat(), (org, seed) => {
				const from = seed % org.size;
				const to = (key: string) => mapMove(walkable(org), from, key);
				expect(to('ArrowUp')).toEqual({ to: org.parent[from] === -1 ? from : org.parent[from] });
				expect(to('ArrowDown')).toEqual({ to: reportsOf(org, from)[0] ?? from });
				const siblings = org.parent[from] === -1 ? [from] : reportsOf(org, org.parent[from]!);
				expect(to('ArrowRight')).toEqual({ to: siblings[siblings.indexOf(from) + 1] ?? from });
				expect(to('ArrowLeft')).toEqual({ to: siblings[siblings.indexOf(from) - 1] ?? from });
				expect(to('Home')).toEqual({ to: 0 });
				expect(to('End')).toEqual({ to: org.size - 1 });
				expect(to('x')).toBeUndefined();
			})
		);
	});

	it('never leads to what is folded away or outside the branch', () => {
		fc.assert(
			fc.property(anyOrg(), fc.integer({ min: 1, max: 4 }), fc.nat(), fc.nat(), (org, levels, branch, seed) => {
				const walk = walkable(org, levels, branch % org.size);
				const from = walk.shown[seed % walk.shown.length]!;
				for (const step of [mapMove, listMove])
					for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) {
						const result = step(walk, from, key);
						if (typeof result === 'object') expect(walk.shown).toContain(result.to);
					}
			})
		);
	});

	it('goes through a list line by line, and opens and closes', () => {
		const org = organisation('mid-size');
		const walk = walkable(org, 2);
		for (const [i, p] of walk.shown.entries()) {
			expect(indexOf(walk.shown, p)).toBe(i);
			expect(listMove(walk, p, 'ArrowDown')).toEqual({ to: walk.shown[Math.min(i + 1, walk.shown.length - 1)] });
			expect(listMove(walk, p, 'ArrowUp')).toEqual({ to: walk.shown[Math.max(i - 1, 0)] });
		}
		const cto = placeOf(org, 'cto');
		expect(listMove(walk, cto, 'ArrowRight')).toBe('unfold');
		expect(listMove(walkable(org), cto, 'ArrowRight')).toEqual({ to: cto + 1 });
		expect(listMove(walkable(org), cto, 'ArrowLeft')).toBe('fold');
		expect(listMove(walk, cto, 'ArrowLeft')).toEqual({ to: 0 });
	});

	it('finds titles by what is typed', () => {
		const org = orgFrom(
			['Boss', 'Cook', 'Clerk', 'Cleaner', 'Porter'].map((title, i) => ({
				id: `${i}`,
				title,
				...(i > 0 && { manager: '0' })
			}))
		);
		const { shown } = walkable(org);
		const type = (from: Position, typed: string) => positionTyped(org.titles, shown, from, typed);
		expect(type(0, 'c')).toBe(1);
		expect(type(1, 'c')).toBe(2);
		expect(type(3, 'c')).toBe(1);
		expect(type(2, 'CL')).toBe(2);
		expect(type(2, 'cle')).toBe(2);
		expect(type(2, 'clea')).toBe(3);
		expect(type(2, 'cc')).toBe(3);
		expect(type(0, 'x')).toBeUndefined();
	});
});
