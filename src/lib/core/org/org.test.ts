import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrgJson } from '#core/import/org-json';
import { anyOrg, library, must, orgFrom } from '../../../../tests/support/organisations';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { buildFile } from './build-org';
import { fieldAt, saidNames } from './fields';
import { placeOf } from './ids';
import { spokenName } from './naming';
import { numbersOf } from './org';
import { pathTo, peersOf, reportsOf } from './tree';
import { ORG_FILE, type OrgFile } from './schema';
import { rowsOf } from './rows';
import { check } from '#core/import/parse';

const file = (positions: OrgFile['positions'], dotted: OrgFile['dotted'] = []): OrgFile => ({
	format: 'rolescape-org',
	version: 1,
	id: 'x',
	title: 'X',
	positions,
	dotted
});

const codes = (f: OrgFile): string[] => {
	const built = buildFile(f, EMPTY_LIBRARY);
	return built.ok ? [] : built.problems.map(({ code }) => code);
};

describe('an organisation', () => {
	it('is numbered depth first, siblings in the order of the file', () => {
		const org = orgFrom([
			{ id: 'c', title: 'C', manager: 'a' },
			{ id: 'a', title: 'A' },
			{ id: 'd', title: 'D', manager: 'c' },
			{ id: 'b', title: 'B', manager: 'a' }
		]);
		expect(org.ids).toEqual(['a', 'c', 'd', 'b']);
		expect([...org.parent]).toEqual([-1, 0, 1, 0]);
		expect([...org.end]).toEqual([4, 3, 3, 4]);
		expect(placeOf(org, 'b')).toBe(3);
		expect(placeOf(org, 'nobody')).toBe(-1);
	});

	it('is plain data whose numbers another thread is handed, not a copy of them', () => {
		const built = must(
			buildFile(
				file(
					[
						{ id: 'a', title: 'A' },
						{ id: 'b', title: 'B', manager: 'a', fields: { Location: 'Oslo' } }
					],
					[{ from: 'a', to: 'b' }]
				),
				EMPTY_LIBRARY
			)
		);
		const kept = structuredClone(built);
		const there = structuredClone(built, { transfer: numbersOf(built) });
		expect(there).toEqual(kept);
		for (const numbers of [
			built.parent,
			built.end,
			built.depth,
			built.level,
			built.discipline,
			built.fields.from,
			built.fields.word
		])
			expect(numbers.length).toBe(0);
	});

	it('has fields in the order in which its positions say them, each text once', () => {
		const built = must(
			buildFile(
				file([
					{ id: 'b', title: 'B', manager: 'a', fields: { Grade: '7', Desk: '', Location: 'Oslo' } },
					{ id: 'a', title: 'A', fields: { Location: 'Oslo', Grade: '7', 9: 'x' } }
				]),
				EMPTY_LIBRARY
			)
		);
		expect(built.fields).toEqual({
			names: ['9', 'Location', 'Grade'],
			words: ['x', 'Oslo', '7'],
			from: Int32Array.of(0, 3, 5),
			name: Int32Array.of(0, 1, 2, 2, 1),
			word: Int32Array.of(0, 1, 2, 2, 1)
		});
		expect([saidNames(built.fields, [1]), fieldAt(built.fields, 1, 1), fieldAt(built.fields, 1, 0)]).toEqual([
			[1, 2],
			'Oslo',
			''
		]);
	});

	it('has subtrees that are runs, whatever the order of the file', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				for (let p = 0; p < org.size; p++) {
					const path = pathTo(org, p);
					expect(path[0]).toBe(0);
					expect(path.length - 1).toBe(org.depth[p]);
					for (const up of path) expect(p >= up && p < org.end[up]!).toBe(true);
					for (const report of reportsOf(org, p)) expect(org.parent[report]).toBe(p);
					expect(peersOf(org, p)).not.toContain(p);
				}
			})
		);
	});

	it('reports every mistake at once, each with its place', () => {
		expect(
			codes(
				file([
					{ id: 'a', title: 'A' },
					{ id: 'a', title: 'A', manager: 'a' }
				])
			)
		).toContain('duplicate-id');
		expect(
			codes(
				file(
					[
						{ id: 'a', title: 'A' },
						{ id: 'b', title: 'B', manager: 'z' },
						{ id: 'c', manager: 'a' }
					],
					[{ from: 'a', to: 'q' }]
				)
			)
		).toEqual(['unknown-manager', 'unknown-dotted', 'no-title']);
		expect(
			codes(
				file([
					{ id: 'a', title: 'A' },
					{ id: 'b', title: 'B' }
				])
			)
		).toEqual(['several-tops']);
		expect(
			codes(
				file([
					{ id: 'a', title: 'A', manager: 'b' },
					{ id: 'b', title: 'B', manager: 'a' }
				])
			)
		).toEqual(['no-top']);
		expect(
			codes(
				file([
					{ id: 't', title: 'T' },
					{ id: 'a', title: 'A', manager: 'b' },
					{ id: 'b', title: 'B', manager: 'a' }
				])
			)
		).toEqual(['loop']);
		expect(codes(file([{ id: 'a', title: 'A', role: 'king' }]))).toEqual(['unknown-role']);
	});

	it('is never more than problems for arbitrary text or JSON', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readOrgJson(text, 'x.json', library).ok).toBe(false);
			})
		);
		fc.assert(
			fc.property(
				fc.array(
					fc.record({ id: fc.string(), manager: fc.option(fc.string(), { nil: undefined }), title: fc.string() })
				),
				(positions) => {
					const checked = check(
						ORG_FILE,
						{ format: 'rolescape-org', version: 1, id: 'x', title: 'x', positions },
						'x.json'
					);
					if (checked.ok) buildFile(checked.value, library);
					else
						for (const { place, cause, cure } of checked.problems)
							expect([place, cause, cure].every((words) => words.length > 0)).toBe(true);
				}
			)
		);
	});

	it('says where in a JSON file a mistake is', () => {
		const read = readOrgJson(
			'{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[{"id":"a","title":"A"},{"id":7}]}',
			'mine.json',
			library
		);
		expect(read.ok ? [] : read.problems.map(({ place, cause }) => `${place}: ${cause}`)).toEqual([
			'mine.json, positions › 2 › id: This is not a string.'
		]);
	});

	it('gives a position the role its title names, and that role’s level', () => {
		const built = buildFile(
			file([
				{ id: 'a', title: 'product  manager' },
				{ id: 'b', title: 'Product Lead', manager: 'a' }
			]),
			library
		);
		expect(built.ok && built.value.roles[0]).toBe('pm');
		expect(built.ok && built.value.level[0]).toBe(5);
	});

	it('has names that begin with the title, then the level', () => {
		const built = buildFile(
			file([
				{ id: 'a', role: 'cpo' },
				{ id: 'b', role: 'vp-product', manager: 'a' }
			]),
			library
		);
		expect(built.ok && spokenName(built.value, 1)).toBe(
			'Vice President of Product, VP, product management, reports to Chief Product Officer'
		);
		expect(built.ok && spokenName(built.value, 0)).toBe('Chief Product Officer, C-suite, product management, 1 report');
	});
});

describe('rows', () => {
	it('are never above the level’s row or the manager’s', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				const { row, stacked } = rowsOf(org);
				for (let p = 1; p < org.size; p++) if (stacked[p] === 0) expect(row[p]! > row[org.parent[p]!]!).toBe(true);
			})
		);
	});
});
