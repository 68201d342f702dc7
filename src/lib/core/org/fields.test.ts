import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../../../tests/support/organisations';
import { readFile } from '#core/import/open';
import { soundColumns, readWhole } from '#core/import/org-json';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { fieldAt, saidNames } from './fields';
import { numbersOf, type Org } from './org';
import { orgOfText, textOfOrg } from './org-text';

const name = fc.oneof(
	fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Location', '7', '07', ' '),
	fc.string({ minLength: 1, maxLength: 4 })
);
const text = fc.oneof(fc.constantFrom('', 'Oslo', '__proto__', '0'), fc.string({ maxLength: 4 }));

/** Of each position its names and texts, in the order of the file. */
const said = ({ fields, ids }: Org): Map<string, [name: string, text: string][]> =>
	new Map(
		ids.map((id, p) => [
			id,
			saidNames(fields, [p]).map((i): [string, string] => [fields.names[i]!, fieldAt(fields, p, i)])
		])
	);

/** As JSON text: an object would not hold a field called `__proto__`. */
const fileOf = (rows: readonly (readonly (readonly [string, string])[])[], title: string): string =>
	`{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[${rows
		.map((fields, i) => {
			const pairs = fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',');
			return `{"id":"p${i}","title":${title},${i > 0 ? `"manager":"p${(i - 1) >> 1}",` : ''}"fields":{${pairs}}}`;
		})
		.join(',')}]}`;

describe('fields of positions', () => {
	it('are kept whatever they are called, by each way of reading and writing', () => {
		const rows = fc.array(fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 5 }), {
			minLength: 1,
			maxLength: 12
		});
		fc.assert(
			fc.property(rows, (file) => {
				const text = fileOf(file, '"T"');
				const org = must(readFile('x.json', text, EMPTY_LIBRARY)).org;
				const sorted = (pairs: readonly (readonly [string, string])[]) => pairs.map((pair) => pair.join('\0')).sort();
				for (const [id, pairs] of said(org))
					expect(sorted(pairs)).toEqual(sorted(file[Number(id.slice(1))]!.filter(([, value]) => value !== '')));
				expect(orgOfText(textOfOrg(org))).toEqual(org);
				expect(must(readWhole(text, 'x.json')).positions.fields).toEqual(
					must(soundColumns(text, 'x.json')).positions.fields
				);
				const copy = structuredClone(org);
				expect(structuredClone(org, { transfer: numbersOf(org) })).toEqual(copy);
			})
		);
		expect(({} as Record<string, unknown>).Oslo).toBeUndefined();
	});

	it('may have names of their own for each position: they take the room of what is said', () => {
		const file = Array.from({ length: 10_000 }, (_, i) =>
			Array.from({ length: 10 }, (_, j) => [`n${i * 10 + j}`, `v${j}`] as const)
		);
		const { fields } = must(readFile('x.json', fileOf(file, '"T"'), EMPTY_LIBRARY)).org;
		expect([fields.names.length, fields.name.length, fields.word.length, fields.from.length]).toEqual([
			100_000, 100_000, 100_000, 10_001
		]);
	});

	it('come from a table in the order of its columns', () => {
		const { org } = must(readFile('x.csv', 'id,title,manager,Z,2,1\na,T,,z,y,x\nb,T,a,,,w', EMPTY_LIBRARY));
		expect([...said(org)]).toEqual([
			[
				'a',
				[
					['Z', 'z'],
					['2', 'y'],
					['1', 'x']
				]
			],
			['b', [['1', 'w']]]
		]);
	});
});
