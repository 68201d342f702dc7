import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisation } from '../../../../tests/support/organisations';
import {
	countLevels,
	foldAllBut,
	foldedAt,
	foldedIn,
	revealIn,
	showLevels,
	toggleFold,
	UNFOLDED,
	type Folds
} from './folds';
import { belowOf } from './below';
import { placeOf } from './ids';
import type { Org, Position } from './org';
import { pathTo, reportsOf } from './tree';

const hidden = (org: Org, folds: Folds, position: Position): boolean => {
	const folded = foldedIn(org, folds);
	return pathTo(org, position)
		.slice(0, -1)
		.some((p) => folded?.[p] === 1);
};

const anyFolds = (org: Org): fc.Arbitrary<Folds> =>
	fc.record({
		levels: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
		fold: fc.uniqueArray(fc.nat(org.size - 1), { maxLength: 6 }).map((ps) => new Set(ps)),
		unfold: fc.uniqueArray(fc.nat(org.size - 1), { maxLength: 6 }).map((ps) => new Set(ps))
	});

const anyFolded = anyOrg().chain((org) =>
	fc.record({ org: fc.constant(org), folds: anyFolds(org), position: fc.nat(org.size - 1) })
);

describe('folds', () => {
	it('show as many levels as asked for', () => {
		const org = organisation('mid-size');
		for (let levels = 1; levels <= countLevels(org); levels++)
			for (let p = 0; p < org.size; p++) expect(hidden(org, showLevels(levels), p)).toBe(org.depth[p]! >= levels);
		expect(foldedIn(org, showLevels(countLevels(org)))).toBeUndefined();
		expect(foldedIn(org, UNFOLDED)).toBeUndefined();
	});

	it('come back when toggled twice, and only the position changes', () => {
		fc.assert(
			fc.property(anyFolded, ({ org, folds, position }) => {
				fc.pre(org.end[position]! > position + 1 && !hidden(org, folds, position));
				const before = foldedIn(org, folds)?.[position] ?? 0;
				const once = toggleFold(org, folds, position);
				expect(foldedIn(org, once)?.[position] ?? 0).toBe(1 - before);
				expect(hidden(org, once, position)).toBe(false);
				expect(foldedIn(org, toggleFold(org, once, position))?.[position] ?? 0).toBe(before);
			})
		);
	});

	it('bring any position onto the map, and hide nothing for it', () => {
		fc.assert(
			fc.property(anyFolded, ({ org, folds, position }) => {
				const revealed = revealIn(org, folds, position);
				expect(hidden(org, revealed, position)).toBe(false);
				for (let p = 0; p < org.size; p++) if (!hidden(org, folds, p)) expect(hidden(org, revealed, p)).toBe(false);
				expect(revealIn(org, revealed, position)).toBe(revealed);
			})
		);
	});

	it('leave one path open', () => {
		const org = organisation('enterprise');
		const position = placeOf(org, 'vp-product');
		const folds = foldAllBut(position);
		const shown = Array.from({ length: org.size }, (_, p) => p).filter((p) => !hidden(org, folds, p));
		const path = pathTo(org, position);
		expect(shown).toEqual([...new Set([0, ...path.flatMap((p) => reportsOf(org, p))])].sort((a, b) => a - b));
		for (let p = 0; p < org.size; p++) expect(hidden(org, foldAllBut(p), p)).toBe(false);
	});

	it('stay inside an isolated branch', () => {
		const org = organisation('enterprise');
		const top = placeOf(org, 'cpo');
		const folded = foldedIn(org, showLevels(1), top)!;
		expect(folded[top]).toBe(1);
		expect(folded[0]).toBe(0);
		expect(countLevels(org, top)).toBeLessThan(countLevels(org));
	});

	it('are the same for one position as for all of them', () => {
		fc.assert(
			fc.property(anyFolded, fc.nat(), ({ org, folds }, seed) => {
				const top = seed % org.size;
				const folded = foldedIn(org, folds, top);
				for (let p = top; p < org.end[top]!; p++) expect(foldedAt(org, folds, p, top)).toBe(folded?.[p] === 1);
			})
		);
	});

	it('count reports and everyone below', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				for (let p = 0; p < org.size; p++) {
					const { reports, all } = belowOf(org, p);
					expect(reports).toBe(reportsOf(org, p).length);
					expect(all).toBe(reportsOf(org, p).reduce((sum, r) => sum + 1 + belowOf(org, r).all, 0));
				}
			})
		);
	});
});
