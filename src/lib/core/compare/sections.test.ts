import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library, organisation } from '../../../../tests/support/organisations';
import { compare } from './compare';
import { compareColumns } from './columns';
import { comparedIn } from './compared';
import type { Comparison, ComparisonRow } from './comparison';
import { differs } from './rows';
import { readingOf, type Portion, type Reading } from './sections';
import type { Role } from '#core/roles/library';

const { profiles } = content();
const of = (roles: readonly Role[]): Comparison =>
	compare(
		library,
		roles,
		roles.map(({ id }) => profiles.get(id))
	);
const byIds = (...ids: string[]): Comparison => of(ids.map((id) => library.role(id)!));
const rowsOf = ({ groups }: Comparison): ComparisonRow[] => groups.flatMap(({ rows }) => rows);
const shown = ({ sections }: Reading): ComparisonRow[] => sections.flatMap(({ rows }) => rows);
const anyRoles = fc.uniqueArray(fc.constantFrom(...library.roles), { minLength: 2, maxLength: 4 });

describe('a comparison as it is read', () => {
	it('begins in short, for every set of two to four, with what differs', () => {
		fc.assert(
			fc.property(anyRoles, (roles) => {
				const [short, next] = readingOf(of(roles), 'all').sections;
				expect(short!.id).toBe('short');
				expect(short!.rows.length).toBeGreaterThanOrEqual(3);
				for (const row of short!.rows) expect(differs(row), row.id).toBe(true);
				expect(next!.id === 'pairs').toBe(roles.length > 2);
			})
		);
	});

	it('begins with what somebody wrote of two, else with the rows that tell most', () => {
		const written = readingOf(byIds('cpo', 'cto'), 'all').sections[0]!;
		expect(written.rows.map(({ label }) => label)).toEqual(
			profiles
				.get('cpo')!
				.contrasts!.find((one) => one.with === 'cto')!
				.lines.map(({ about }) => about)
		);
		expect(readingOf(byIds('cpo', 'cto', 'vp-product'), 'all').sections[0]!.rows.map(({ id }) => id)).toEqual([
			'asks',
			'scope',
			'horizon',
			'decides',
			'people'
		]);
	});

	it('has every row once, but for level and discipline, which the heads say', () => {
		fc.assert(
			fc.property(anyRoles, (roles) => {
				const comparison = of(roles);
				const ids = shown(readingOf(comparison, 'all')).map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				const own = ids.filter((id) => !id.startsWith('line-') && id !== 'decides');
				expect(own.toSorted()).toEqual(
					rowsOf(comparison)
						.map(({ id }) => id)
						.filter((id) => id !== 'level' && id !== 'discipline')
						.toSorted()
				);
			})
		);
	});

	it('of differences only has what differs and no more, and as many rows as are counted', () => {
		fc.assert(
			fc.property(anyRoles, (roles) => {
				const comparison = of(roles);
				const reading = readingOf(comparison, 'differences');
				expect(reading.shared).toBeUndefined();
				for (const { rows, cruxes } of reading.sections) expect(rows.length + cruxes.length).toBeGreaterThan(0);
				for (const row of shown(reading)) expect(differs(row), row.id).toBe(true);
				expect(shown(reading).filter(({ counts }) => counts)).toHaveLength(comparison.apart);
				// What only one lists, and what only one states, is not known to differ.
				expect(shown(reading).map(({ id }) => id)).not.toContain('skills-own');
			})
		);
	});

	it('leaves what is the same to the line at the end where that is asked for', () => {
		const comparison = byIds('cpo', 'vp-product');
		const has = (portion: Portion): boolean =>
			shown(readingOf(comparison, portion)).some(({ id }) => id === 'accountability');
		expect([has('all'), has('summed'), has('differences')]).toEqual([true, false, false]);
		for (const portion of ['all', 'summed'] as const)
			expect(readingOf(comparison, portion).shared!.map(({ label }) => label)).toContain('Answers for');
	});

	it('says level and discipline of a map only where they are not what the heads say', () => {
		const ids = (names: string[], org: string): string[] => {
			const there = organisation(org);
			const { columns } = comparedIn(library, there, names, true);
			return shown(readingOf(compareColumns(library, there, columns), 'all')).map(({ id }) => id);
		};
		expect(ids(['cpo', 'cto'], 'enterprise')).toContain('place-manager');
		expect(ids(['cpo', 'cto'], 'enterprise')).not.toContain('place-level');
	});
});
