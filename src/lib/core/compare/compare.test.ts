import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library } from '../../../../tests/support/organisations';
import { compare } from './compare';
import { matchItems } from './items';
import { sharedBy } from './words';
import type { Comparison, ComparisonRow } from './comparison';
import { verdictOf } from './rows';
import { turnedLine } from '#core/roles/contrast-lines';
import type { Role } from '#core/roles/library';

const { profiles } = content();
const role = (id: string): Role => library.role(id)!;
const withTexts = (roles: readonly Role[]): Comparison =>
	compare(
		library,
		roles,
		roles.map(({ id }) => profiles.get(id))
	);
const rowsOf = ({ groups }: Comparison): ComparisonRow[] => groups.flatMap(({ rows }) => rows);
const rowIn = (comparison: Comparison, id: string): ComparisonRow => rowsOf(comparison).find((row) => row.id === id)!;
const wordsIn = (comparison: Comparison, id: string): string[] => rowIn(comparison, id).cells.map(({ words }) => words);

const anyRoles = (fewest: number, most: number) =>
	fc.uniqueArray(fc.constantFrom(...library.roles), { minLength: fewest, maxLength: most });

/** Dimensions of the content brief, in its order; skills, measures, decisions and years are rows of groups of their own. */
const DIMENSIONS = [
	'level',
	'discipline',
	'asks',
	'scope',
	'horizon',
	'people',
	'focus',
	'facing',
	'budget',
	'pnl',
	'accountability',
	'stages'
];

/** What is wrong with a comparison: nothing, for all of them. */
function faultsOf(comparison: Comparison, roles: readonly Role[]): string[] {
	const rows = rowsOf(comparison);
	const ids = rows.map(({ id }) => id);
	const faults: string[] = [];
	const must = (is: boolean, what: string): void => void (is || faults.push(`${comparison.roles.join(' ')}: ${what}`));
	const dimensions = comparison.groups.find(({ id }) => id === 'dimensions')!.rows.map(({ id }) => id);
	must(dimensions.join() === DIMENSIONS.join(), `has the dimensions ${dimensions.join()}`);
	must(new Set(ids).size === ids.length, 'has a row twice');
	must(ids.includes('metrics') && ids.includes('years'), 'lacks measures or years');
	const decisions = library.decisions.filter(({ id }) => roles.some((one) => one.decisions[id]));
	must(ids.filter((id) => id.startsWith('decision-')).length === decisions.length, 'lacks a decision');
	const stated = (id: string): boolean => roles.every((one) => one.decisions[id]);
	// Level and discipline stand in the heads; what roles rate the same skill is compared, and whatever they say in the same words is shared.
	const rated = roles[0]!.skills.filter(({ skill }) =>
		roles.every(({ skills }) => skills.some((one) => one.skill === skill))
	);
	const counted = DIMENSIONS.length - 2 + 2 + decisions.filter(({ id }) => stated(id)).length + rated.length;
	must(rows.filter(({ counts }) => counts).length === counted, 'does not count what is compared');
	const listed = sharedBy(comparison).flatMap(({ said }) => said).length;
	must(comparison.shared === listed, 'counts other things than it lists as shared');
	must(
		comparison.apart === rows.filter(({ counts, verdict }) => counts && verdict.kind !== 'equal').length,
		'does not add up'
	);
	for (const { id, label, cells, verdict, counts: counted } of rows) {
		must(cells.length === roles.length && label !== '', `${id} is incomplete`);
		for (const { words } of cells)
			must(words.trim() === words && words !== '' && !words.includes('undefined'), `${id} says “${words}”`);
		for (const a of cells)
			must(
				cells.every((b) => a.value === b.value || a.words !== b.words || a.note !== b.note),
				`${id} says the same of what differs`
			);
		// Who states nothing neither stands alone nor agrees, and is not counted.
		const silent = cells.some(({ value }) => value === '');
		must(!silent || !counted, `${id} counts what is not stated`);
		must(
			JSON.stringify(verdict) ===
				JSON.stringify(silent ? { kind: 'differ' } : verdictOf(cells.map(({ value }) => value))),
			`${id} has another verdict than its cells`
		);
		must(
			!id.startsWith('skill-') || cells.every(({ value, stop }) => (value === '') === (stop === undefined)),
			`${id} rates what is not listed`
		);
	}
	return faults;
}

/** Built sentences name the left role first; who says what in them is tested with the rules that build them. */
const withoutBuilt = ({ cruxes, ...rest }: Comparison): Comparison => ({
	...rest,
	cruxes: cruxes.map((crux) => (crux.authored ? crux : { ...crux, sentence: '' }))
});

/** A comparison with its cells the other way round. */
const turned = ({ roles, cruxes, groups, ...rest }: Comparison): Comparison => ({
	...rest,
	roles: roles.toReversed(),
	cruxes: cruxes.map(({ lines, ...crux }) => ({
		...crux,
		lines: lines.map(turnedLine)
	})),
	groups: groups.map((group) => ({
		...group,
		rows: group.rows.map((row) => ({
			...row,
			cells: row.cells
				.map(({ items, ...cell }) => ({
					...cell,
					...(items && { items: items.map((item) => ({ ...item, also: item.also.map((i) => 1 - i) })) })
				}))
				.toReversed()
		}))
	}))
});

describe('a comparison', () => {
	it('is sound for every pair of roles, whichever comes first, and mirrors when they swap', () => {
		const faults: string[] = [];
		for (const a of library.roles)
			for (const b of library.roles) {
				if (a === b) continue;
				const there = withTexts([a, b]);
				faults.push(...faultsOf(there, [a, b]));
				if (a.id < b.id && !isDeepStrictEqual(turned(withoutBuilt(withTexts([b, a]))), withoutBuilt(there)))
					faults.push(`${a.id} ${b.id}: does not mirror`);
			}
		expect(faults).toEqual([]);
	});

	it('is sound for three and four roles, with and without long texts', () => {
		fc.assert(
			fc.property(anyRoles(3, 4), (roles) => {
				expect(faultsOf(withTexts(roles), roles)).toEqual([]);
				expect(faultsOf(compare(library, roles), roles)).toEqual([]);
			})
		);
	});

	it('of a role with itself finds no difference', () => {
		for (const one of library.roles) {
			const comparison = withTexts([one, one]);
			expect(comparison.apart).toBe(0);
			expect(rowsOf(comparison).filter(({ verdict }) => verdict.kind !== 'equal')).toEqual([]);
			const { cells } = rowIn(comparison, 'responsibilities');
			for (const { also } of cells.flatMap(({ items }) => items ?? [])) expect(also).toHaveLength(1);
		}
	});

	it('never turns a difference into what all share when a role is added', () => {
		fc.assert(
			fc.property(anyRoles(3, 4), (roles) => {
				const more = withTexts(roles);
				for (const { id, verdict } of rowsOf(withTexts(roles.slice(0, -1))))
					if (verdict.kind !== 'equal') expect(rowIn(more, id).verdict.kind, id).not.toBe('equal');
			})
		);
	});

	it('is the same data each time, and plain', () => {
		const once = withTexts([role('pm'), role('product-owner')]);
		expect(withTexts([role('pm'), role('product-owner')])).toEqual(once);
		expect(structuredClone(once)).toEqual(once);
		expect(JSON.parse(JSON.stringify(once))).toEqual(once);
	});

	it('refuses one role and five', () => {
		expect(() => compare(library, [role('cpo')])).toThrow('2 to 4');
		expect(() => compare(library, library.roles.slice(0, 5))).toThrow('2 to 4');
	});
});

describe('the verdict of a row', () => {
	it.each([
		[['a', 'a'], { kind: 'equal' }],
		[['a', 'b'], { kind: 'differ' }],
		[['a', 'a', 'a'], { kind: 'equal' }],
		[['b', 'a', 'a'], { kind: 'alone', role: 0 }],
		[['a', 'b', 'a'], { kind: 'alone', role: 1 }],
		[['a', 'a', 'b'], { kind: 'alone', role: 2 }],
		[['a', 'b', 'c'], { kind: 'differ' }],
		[['a', 'a', 'a', 'b'], { kind: 'alone', role: 3 }],
		[['a', 'b', 'b', 'b'], { kind: 'alone', role: 0 }],
		[['a', 'a', 'b', 'b'], { kind: 'differ' }],
		[['a', 'a', 'b', 'c'], { kind: 'differ' }]
	])('of %j is %j', (values, verdict) => {
		expect(verdictOf(values)).toEqual(verdict);
	});
});

describe('the worked example: CPO and VP of Product', () => {
	const comparison = withTexts([role('cpo'), role('vp-product')]);

	it('differs in the dimensions that it names', () => {
		expect(wordsIn(comparison, 'level')).toEqual(['C-suite', 'VP']);
		expect(rowIn(comparison, 'scope')).toMatchObject({
			verdict: { kind: 'differ' },
			cells: [{ stop: 5 }, { stop: 4 }]
		});
		expect(rowIn(comparison, 'horizon').cells.map(({ stop }) => stop)).toEqual([5, 4]);
		expect(wordsIn(comparison, 'horizon')).toEqual(['3 to 5 years', '1 to 3 years']);
		expect(wordsIn(comparison, 'asks')).toEqual([role('cpo').attributes.asks, role('vp-product').attributes.asks]);
		expect(rowIn(comparison, 'focus').cells.map(({ note }) => note)).toEqual([
			'60% strategy, 15% execution, 25% people',
			'40% strategy, 25% execution, 35% people'
		]);
		expect(rowIn(comparison, 'focus').verdict.kind).toBe('differ');
		expect(rowIn(comparison, 'budget').cells.map(({ stop }) => stop)).toEqual([4, 3]);
		expect(rowIn(comparison, 'pnl').cells.map(({ value }) => value)).toEqual(['co-owns', 'influences']);
	});

	it('differs in exactly the decisions that it names', () => {
		const differing = comparison.groups
			.find(({ id }) => id === 'decisions')!
			.rows.filter(({ verdict }) => verdict.kind !== 'equal');
		expect(
			Object.fromEntries(
				differing.map(({ id, cells }) => [id.replace('decision-', ''), cells.map(({ value }) => value).join('/')])
			)
		).toEqual({
			vision: 'Decides/Drives',
			portfolio: 'Decides/Drives',
			areas: 'Decides where there is no VP of Product/Decides',
			strategy: 'Signs off/Decides',
			pricing: 'Decides/Advises',
			buildbuy: 'Decides/Drives',
			hire: 'Decides where there is no VP of Product/Decides',
			budget: 'Decides/Drives'
		});
	});

	it('puts the five biggest differences first: those in which one decides', () => {
		const first = comparison.groups.find(({ id }) => id === 'decisions')!.rows.slice(0, 5);
		expect(first.map(({ id }) => id)).toEqual(
			['vision', 'portfolio', 'areas', 'strategy', 'pricing'].map((id) => `decision-${id}`)
		);
	});

	it('has the authored sentence and its lines, turned with the roles', () => {
		const [crux] = comparison.cruxes;
		const [back] = withTexts([role('vp-product'), role('cpo')]).cruxes;
		expect(crux!.sentence).toBe(library.contrast('cpo', 'vp-product')!.crux);
		expect(back!.lines.map(({ sides: [a, b] }) => [b, a])).toEqual(crux!.lines.map(({ sides }) => sides));
	});
});

describe('three roles', () => {
	const comparison = withTexts([role('cpo'), role('cto'), role('vp-product')]);

	it('raise the one that stands alone', () => {
		expect(rowIn(comparison, 'horizon').verdict).toEqual({ kind: 'alone', role: 2 });
		expect(rowIn(comparison, 'decision-tech').verdict).toEqual({ kind: 'alone', role: 1 });
	});

	it('have a crux for each pair, built where nobody has written one', () => {
		const { cruxes } = withTexts([role('cpo'), role('vp-product'), role('ux-researcher')]);
		expect(cruxes.map(({ pair, authored }) => [...pair, authored])).toEqual([
			[0, 1, true],
			[0, 2, false],
			[1, 2, false]
		]);
		for (const { sentence } of cruxes) expect(sentence).not.toBe('');
	});

	it('have the headline that somebody wrote about them, in whatever order', () => {
		expect(comparison.headline).toBe(withTexts([role('vp-product'), role('cpo'), role('cto')]).headline);
		expect(comparison.headline).toMatch(/\S/);
		expect(withTexts([role('cpo'), role('cto')]).headline).toBe(library.contrast('cpo', 'cto')!.headline);
		expect(withTexts([role('cpo'), role('ux-researcher')]).headline).toBeUndefined();
	});
});

describe('statements', () => {
	it('are shared only in the same words', () => {
		const said = (...texts: string[]) => texts.map((text) => ({ text }));
		const [left, right] = matchItems([
			said('Coaches **designers** every week.', 'Sets the product vision and strategy.', 'Signs contracts.'),
			said('Coaches designers every week.', 'Carries product vision and strategy on stage.', 'Hires people.')
		]);
		expect(left!.map(({ also }) => also)).toEqual([[1], [], []]);
		expect(right!.map(({ also }) => also)).toEqual([[0], [], []]);
	});
});
