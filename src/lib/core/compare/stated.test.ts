import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library, must, organisation } from '../../../../tests/support/organisations';
import { compare } from './compare';
import { compareColumns } from './columns';
import { columnOf, comparedIn } from './compared';
import type { Cell, Comparison, ComparisonRow } from './comparison';
import { digest } from './digest';
import { headline, sharedBy, sharedPhrase } from './words';
import { buildFile } from '#core/org/build-org';
import type { Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';
import { scaleReadings } from '#core/roles/contrasts';
import type { Role } from '#core/roles/library';
import type { Part } from '#core/roles/schema';

/* A comparison says only what is stated: contracts over every pair of roles, and over sets of three and four. */

const { profiles } = content();
const { roles } = library;
const pairs: readonly (readonly Role[])[] = roles.flatMap((a, i) => roles.slice(i + 1).map((b) => [a, b]));
const sets: readonly (readonly Role[])[] = roles.flatMap((one, i) => {
	const others = [7, 19, 31].map((step) => roles[(i + step) % roles.length]!);
	return [
		[one, ...others.slice(0, 2)],
		[one, ...others]
	];
});
const all = [...pairs, ...sets].map((those) => ({
	those,
	comparison: compare(
		library,
		those,
		those.map(({ id }) => profiles.get(id))
	)
}));
const rowsOf = ({ groups }: Comparison): ComparisonRow[] => groups.flatMap(({ rows }) => rows);
const rowIn = (comparison: Comparison, id: string): ComparisonRow => rowsOf(comparison).find((row) => row.id === id)!;
const of = (...ids: string[]): Comparison =>
	compare(
		library,
		ids.map((id) => library.role(id)!)
	);

const orgOf = (positions: OrgFile['positions']): Org =>
	must(buildFile({ format: 'rolescape-org', version: 1, id: 'x', title: 'Acme', positions }, library));

describe('what is not stated', () => {
	it('is shown, and neither counted, shared nor raised', () => {
		for (const { comparison } of all) {
			const counted = rowsOf(comparison).filter(({ counts }) => counts);
			expect(comparison.apart + comparison.shared).toBe(counted.length);
			for (const { id, cells, verdict, counts } of rowsOf(comparison))
				if (cells.some(({ value }) => value === '')) expect([id, verdict.kind, counts]).toEqual([id, 'differ', false]);
		}
	});

	it('comes after the decisions that all state', () => {
		for (const { comparison } of all) {
			const rows = comparison.groups.find(({ id }) => id === 'decisions')!.rows;
			const stated = rows.map(({ cells }) => cells.every(({ part }) => part !== undefined));
			expect(stated).toEqual(stated.toSorted((a, b) => Number(b) - Number(a)));
			for (const { part, value, words } of rows.flatMap(({ cells }) => cells))
				if (part === undefined) expect([value, words]).toEqual(['', 'No part stated']);
		}
	});

	it('is not told of positions that no role describes', () => {
		const org = orgOf([
			{ id: 'boss', title: 'Boss' },
			{ id: 'a', title: 'Zookeeper', manager: 'boss', level: 'ic' },
			{ id: 'b', title: 'Clown', manager: 'boss' }
		]);
		const comparison = compareColumns(library, org, [columnOf(library, org, 1), columnOf(library, org, 2)]);
		expect(rowIn(comparison, 'place-level').cells.map(({ words }) => words)).toEqual([
			'Individual contributor',
			'Not given'
		]);
		expect([comparison.apart, comparison.shared]).toEqual([0, 2]);
		expect(sharedBy(comparison).map(sharedPhrase)).toEqual(['Reports to: Boss', 'Steps from the top: 1']);
	});
});

describe('a last word that is not had everywhere', () => {
	it('says on what it depends in a note, so that no source stands for it', () => {
		const verbs: Record<Part, string> = {
			A: 'Decides',
			'A*': 'Decides',
			R: 'Drives',
			S: 'Signs off',
			C: 'Advises',
			I: 'Is told'
		};
		for (const { comparison } of all)
			for (const { part, words, note } of comparison.groups
				.find(({ id }) => id === 'decisions')!
				.rows.flatMap(({ cells }) => cells)) {
				if (part === undefined) continue;
				expect(words).toBe(verbs[part]);
				if (part === 'A*') expect(note).toMatch(/^where /);
				else expect(note).toBeUndefined();
			}
		const line = rowIn(of('director-pm', 'vp-product'), 'decision-strategy');
		expect(line.cells[0]).toMatchObject({ words: 'Decides', note: 'where no VP of Product leads the line' });
	});
});

describe('a label', () => {
	/** Every word that counts of a label, as it is in its values. */
	const telling = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

	it('is not said again by what stands beside it, in the table, on slides or in what they share', () => {
		const attributes = new Set(['horizon', 'focus', 'facing', 'budget', 'pnl', 'accountability', 'years']);
		const again = (label: string, text: string): boolean => telling(label).some((word) => telling(text).includes(word));
		for (const { comparison } of all) {
			for (const { id, label, cells } of rowsOf(comparison))
				if (attributes.has(id))
					for (const { words } of cells) expect([label, words, again(label, words)]).toContain(false);
			for (const { label, said } of sharedBy(comparison))
				for (const { text } of said) expect(text.toLowerCase().startsWith(label.toLowerCase()), text).toBe(false);
			for (const { label, cells } of digest(comparison, 20))
				for (const { words } of cells) expect(words.toLowerCase().startsWith(label.toLowerCase()), words).toBe(false);
		}
	});

	it('stands before how performance is judged, which begins with its own verb', () => {
		for (const { comparison } of all) expect(rowIn(comparison, 'judged').label).toBe('Performance');
	});
});

describe('scales', () => {
	it('reach as far in panels as in tables', () => {
		for (const { those, comparison } of all) {
			if (those.length > 2) continue;
			for (const reading of scaleReadings(those[0]!, those[1]!)) {
				const row = rowsOf(comparison).find(({ id }) => id === reading.id);
				if (row) expect(row.cells.map(({ stop }) => stop)).toEqual(reading.stops);
			}
		}
	});

	it('say of a budget that it is of all that a role leads, where the role decides the division’s', () => {
		for (const role of roles.filter(({ decisions }) => decisions['budget'] === 'A'))
			expect(rowIn(of(role.id, role.id), 'budget').cells[0]!.words, role.id).toBe('Owns it for all it leads');
	});

	it('do not reach two ways for the same words', () => {
		const stops = new Map<string, number>();
		for (const { comparison } of all)
			for (const id of ['people', 'budget'])
				for (const { words, stop } of rowIn(comparison, id).cells) {
					expect(stops.get(`${id} ${words}`) ?? stop, words).toBe(stop);
					stops.set(`${id} ${words}`, stop!);
				}
	});

	it('say of strategy and execution what the numbers say', () => {
		const RATIOS = [
			['About', 1, 1.2],
			['A little', 1.15, 1.5],
			['More', 1.4, 2],
			['At least twice', 2, 3],
			['Far more', 3, 8],
			['Execution, hardly', 7, Infinity]
		] as const;
		for (const role of roles) {
			const [strategy, execution] = role.attributes.focus;
			const ratio = Math.max(strategy, execution) / Math.min(strategy, execution);
			const { words } = rowIn(of(role.id, role.id), 'focus').cells[0]!;
			const [[, least, most]] = RATIOS.filter(([begin]) => words.startsWith(begin)) as [(typeof RATIOS)[number]];
			expect(ratio, `${role.id}: ${words}`).toBeGreaterThanOrEqual(least);
			expect(ratio, `${role.id}: ${words}`).toBeLessThan(most);
		}
	});
});

describe('what all state in the same words', () => {
	it('is said with its label and sources', () => {
		const two = ['pm', 'product-owner'].map((id) => library.role(id)!);
		const common = { text: 'Keeps **the team** informed.', card: 'Keeps the team informed', sources: ['SEED'] };
		const said = two.map(({ id }) => {
			const profile = profiles.get(id)!;
			return { ...profile, responsibilities: [...profile.responsibilities, common] };
		});
		expect(sharedBy(compare(library, two, said))).toContainEqual({
			label: 'Responsible for',
			said: [{ text: 'keeps the team informed', sources: ['SEED'] }]
		});
	});

	it('is said of each row that has it', () => {
		for (const { comparison } of all)
			for (const { label, cells } of rowsOf(comparison)) {
				const [first, ...others] = cells.map(({ items = [] }: Cell) => items);
				const same = first!.filter(({ text }) => others.every((those) => those.some((one) => one.text === text)));
				const said = sharedBy(comparison).filter((one) => one.label === label);
				if (same.length > 0) expect(said.flatMap((one) => one.said)).toHaveLength(same.length);
			}
	});
});

describe('decisions on a slide', () => {
	const weights: readonly (readonly [RegExp, readonly Part[]])[] = [
		[/^Decides: /, ['A']],
		[/^Signs off: /, ['S']],
		[/^Drives: /, ['R']],
		[/^Advises: /, ['C']],
		[/^Can decide: /, ['A*']],
		[/^Is told: /, ['I']]
	];

	it('are the weightiest part that each has, never that it has none', () => {
		for (const { those, comparison } of all) {
			const row = digest(comparison, 20).find(({ label }) => label === 'Decides' || label === 'Decisions')!;
			const parts = comparison.groups.find(({ id }) => id === 'decisions')!.rows;
			row.cells.forEach(({ words }, i) => {
				const own = new Set(parts.map(({ cells }) => cells[i]!.part));
				const [, best] = weights.find(([, part]) => own.has(part[0]!))!;
				const [verb] = weights.find(([, part]) => part === best)!;
				if (row.label === 'Decisions') expect(words, those[i]!.id).toMatch(verb);
				else expect(best).toEqual(['A']);
			});
		}
		expect(digest(of('cfo', 'senior-pm'), 20).find(({ label }) => label === 'Decisions')!.cells[0]!.words).toMatch(
			/^Signs off: /
		);
	});
});

describe('several positions of one role', () => {
	const org = orgOf([
		{ id: 'gpm', role: 'gpm' },
		{ id: 'pm1', role: 'pm', manager: 'gpm' },
		{ id: 'pm2', role: 'pm', manager: 'gpm' }
	]);

	it('are told apart from another role once, and named by how many they are', () => {
		const { columns } = comparedIn(library, org, ['gpm', 'pm', 'pm2'], true);
		const comparison = compareColumns(library, org, columns);
		expect(comparison.cruxes.map(({ pair }) => pair)).toEqual([[0, 1]]);
		expect(headline(comparison, columns)).toBe('Group PM and two PM positions: furthest apart in whom they lead');
		const two = columns.slice(1);
		expect(headline(compareColumns(library, org, two), two)).toBe('Two PM positions side by side');
	});
});

describe('a role that an organisation lacks', () => {
	it('gives way only to what the library says is there in its place', () => {
		const { columns } = comparedIn(
			library,
			organisation('business-units'),
			['pricing-manager', 'head-of-product'],
			true
		);
		expect(columns.map(({ name, position }) => [name, position])).toEqual([
			['pricing-manager', -1],
			['head-of-product', -1]
		]);
		for (const { lack } of columns) expect(lack).toMatch(/^Business units has no /);
	});
});
