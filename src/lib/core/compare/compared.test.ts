import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, must, nobodysLibrary, organisation, orgFrom } from '../../../../tests/support/organisations';
import { compare } from './compare';
import { compareColumns } from './columns';
import { columnOf, comparedIn } from './compared';
import type { Comparison } from './comparison';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { buildFile } from '#core/org/build-org';

const enterprise = organisation('enterprise');
const cpto = organisation('cpto');
const titles = (org: typeof cpto, names: string[], chosen: boolean) =>
	comparedIn(library, org, names, chosen).columns.map(({ title, instead }) => [title, ...instead.map(({ id }) => id)]);
const rowsIn = ({ groups }: Comparison, id: string) => groups.find((group) => group.id === id)?.rows ?? [];

describe('what is compared', () => {
	it('is each role asked for, in that order, once', () => {
		expect(titles(enterprise, ['vp-product', 'cpo', 'vp-product'], true)).toEqual([
			['Vice President of Product'],
			['Chief Product Officer']
		]);
	});

	it('is what replaces roles that the chosen organisation lacks, once for all of them', () => {
		expect(titles(cpto, ['cpo', 'cto', 'vp-product'], true)).toEqual([
			['Chief Product and Technology Officer', 'cpo', 'cto'],
			['Vice President of Product']
		]);
	});

	it('is the role itself while no organisation was chosen', () => {
		const { columns } = comparedIn(library, cpto, ['cpo', 'cto'], false);
		expect(columns.map(({ role, position }) => [role?.id, position])).toEqual([
			['cpo', -1],
			['cto', -1]
		]);
	});

	it('names what nobody knows, and what is one too many', () => {
		const { columns, notices } = comparedIn(library, enterprise, ['king', 'ceo', 'cpo', 'cto', 'pm', 'apm'], false);
		expect(columns.map(({ name }) => name)).toEqual(['ceo', 'cpo', 'cto', 'pm']);
		expect(notices).toEqual([
			`“king” is neither a role of the library nor a position of ${enterprise.title}.`,
			'Four can be compared at once. Left out: Associate Product Manager.'
		]);
	});
});

describe('columns side by side', () => {
	it('are the roles, with their places last and counted with the rest', () => {
		const { columns } = comparedIn(library, enterprise, ['cpo', 'cto'], true);
		const here = compareColumns(library, enterprise, columns);
		const plain = compare(
			library,
			columns.map(({ role }) => role!)
		);
		const { groups, apart, shared } = here;
		expect({ ...here, groups: groups.slice(0, -1), apart: plain.apart, shared: plain.shared }).toEqual(plain);
		expect(groups.at(-1)!.id).toBe('places');
		// What the heads say is neither counted nor shared once more.
		const places = rowsIn(here, 'places');
		expect(places.filter(({ headed }) => headed).map(({ id }) => id)).toEqual(['place-level', 'place-discipline']);
		expect(places.every(({ counts, headed }) => counts === !headed)).toBe(true);
		const same = places.filter(({ counts, verdict }) => counts && verdict.kind === 'equal').length;
		expect([apart, shared]).toEqual([plain.apart + places.length - 2 - same, plain.shared + same]);
		expect(
			rowsIn(here, 'places')
				.find(({ id }) => id === 'place-manager')!
				.cells.map(({ words }) => words)
		).toEqual(['Chief Executive Officer', 'Chief Executive Officer']);
	});

	it('that no role describes compare what the file says of them', () => {
		const org = must(
			buildFile(
				{
					format: 'rolescape-org',
					version: 1,
					id: 'x',
					title: 'Acme',
					positions: [
						{ id: 'a', title: 'Zookeeper', person: 'Ann', fields: { Location: 'Oslo' } },
						{ id: 'b', title: 'Lion tamer', manager: 'a', fields: { Location: 'Oslo', Grade: '7' } },
						{ id: 'c', title: 'Clown', manager: 'b' },
						{ id: 'd', role: 'pm', manager: 'b' }
					]
				},
				library
			)
		);
		const columns = [0, 1].map((p) => columnOf(library, org, p));
		const comparison = compareColumns(library, org, columns);
		expect(comparison.groups.map(({ id, title }) => [id, title])).toEqual([['places', 'In Acme']]);
		expect(
			rowsIn(comparison, 'places').map(({ label, cells, verdict }) => [
				label,
				...cells.map(({ words }) => words),
				verdict.kind
			])
		).toEqual([
			['Held by', 'Ann', 'Not given', 'differ'],
			['Reports to', 'Nobody: this is the top', 'Zookeeper', 'differ'],
			['Steps from the top', '0', '1', 'differ'],
			['Direct reports', '1', '2', 'differ'],
			['Everyone below', '3', '2', 'differ'],
			['Location', 'Oslo', 'Oslo', 'equal'],
			['Grade', 'Not given', '7', 'differ']
		]);
		expect([comparison.apart, comparison.shared]).toEqual([4, 1]);
		// One role alone has nothing to be compared with; two have.
		expect(
			compareColumns(
				library,
				org,
				[0, 3].map((p) => columnOf(library, org, p))
			).groups.map(({ id }) => id)
		).toEqual(['places']);
		const roles = comparedIn(library, org, ['pm', 'c', 'cpo'], false).columns;
		const mixed = compareColumns(library, org, roles);
		expect(mixed.cruxes.map(({ pair }) => pair)).toEqual([[0, 2]]);
		expect(rowsIn(mixed, 'dimensions')[0]!.cells.map(({ words }) => words)).toEqual([
			'Individual contributor',
			'Not described',
			'C-suite'
		]);
		expect(rowsIn(mixed, 'dimensions').every(({ verdict, counts }) => verdict.kind === 'differ' && !counts)).toBe(true);
	});

	it('mirror when they swap, in any organisation', () => {
		fc.assert(
			fc.property(
				anyOrg(12).filter(({ size }) => size > 1),
				fc.nat(),
				fc.nat(),
				(org, a, b) => {
					const [p, q] = [a % org.size, b % org.size];
					const [there, back] = [
						[p, q],
						[q, p]
					].map((those) =>
						compareColumns(
							nobodysLibrary,
							org,
							those.map((one) => columnOf(EMPTY_LIBRARY, org, one))
						)
					);
					expect(
						back!.groups.map(({ rows }) => rows.map((row) => ({ ...row, cells: row.cells.toReversed() })))
					).toEqual(there!.groups.map(({ rows }) => rows));
					if (p === q) expect(there!.apart).toBe(0);
				}
			)
		);
		expect(orgFrom([{ id: 'a', title: 'A' }]).fields.names).toEqual([]);
	});
});
