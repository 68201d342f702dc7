import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../../../tests/support/organisations';
import { describeProblem } from '#core/base/result';
import { readFile } from './open';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';
import { fieldAt } from '#core/org/fields';

const open = (text: string, name = 'people.csv') => readFile(name, text, library);
const problemsOf = (text: string, name?: string): string[] => {
	const read = open(text, name);
	return read.ok ? [] : read.problems.map(describeProblem);
};
const orgOf = (text: string, name?: string) => {
	const read = open(text, name);
	if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
	return read.value;
};
const fieldsOf = (org: Org): [name: string, ...texts: string[]][] =>
	org.fields.names.map((name, i) => [name, ...org.ids.map((_, p) => fieldAt(org.fields, p, i))]);
const table = (...rows: string[]): string => ['id,title,manager', ...rows].join('\n');

describe('a table with id, title and manager', () => {
	it('is an organisation called after the file', () => {
		const { org, notes } = orgOf(
			table('a,Chief Product Officer,', 'c,Gardener,b', 'b,product manager,a'),
			'our_product-division.csv'
		);
		expect([org.id, org.title, org.ids, org.titles, org.roles, [...org.parent], notes]).toEqual([
			'yours',
			'Our product division',
			['a', 'b', 'c'],
			['Chief Product Officer', 'product manager', 'Gardener'],
			['cpo', 'pm', ''],
			[-1, 0, 1],
			[]
		]);
		expect([placeOf(org, 'c'), placeOf(org, 'z')]).toEqual([2, -1]);
	});

	it.each([
		['semicolons', 'Employee ID;Job Title;Reports To;Full Name\n1;Boss;;Ann\n2;Helper;1;Bo'],
		[
			'tabs, a byte order mark and CRLF',
			'\uFEFFEMPLOYEE_ID\tJobTitle\tReports_To\tName\r\n1\tBoss\t\tAnn\r\n2\tHelper\t1\tBo\r\n'
		],
		['a told separator', 'sep=|\nid|title|manager|person\n1|Boss||Ann\n2|Helper|1|Bo'],
		[
			'a report’s title above',
			'All staff, 2026\n\nID,Title,Supervisor (ID),Worker\n1,Boss,-,Ann\n2,Helper,1,Bo\n,,,\n'
		],
		['titles in a role column', 'id,role,manager,name\n1,Boss,,Ann\n2,Helper,1,Bo'],
		['managers by name', 'id,name,title,manager name\n1,Ann,Boss,\n2,Bo,Helper,ann'],
		['managers by title', 'id,name,title,manager\n1,Ann,Boss,\n2,Bo,Helper,Boss']
	])('may have %s', (_, text) => {
		const { org } = orgOf(text);
		expect([org.ids, org.titles, org.people, [...org.parent]]).toEqual([
			['1', '2'],
			['Boss', 'Helper'],
			['Ann', 'Bo'],
			[-1, 0]
		]);
	});

	it('takes levels, disciplines, roles and dotted lines in common words, and notes what it does not know', () => {
		const { org, notes } = orgOf(
			'id,title,manager,level,discipline,role,dotted line\na,Boss,,Executive,Product,CPO,\nb,Helper,a,Vice President,UX,,\nc,Other,a,Band 7,Legal,Wizard,b; a'
		);
		expect([[...org.level], [...org.discipline], org.roles, org.dotted]).toEqual([
			[0, 1, -1],
			[0, 1, -1],
			['cpo', '', ''],
			[
				[2, 1],
				[2, 0]
			]
		]);
		expect(notes).toEqual([
			'Some levels are not known here and were left out: “Band 7”.',
			'Some disciplines are not known here and were left out: “Legal”.',
			'Some roles are not known here and were left out: “Wizard”.'
		]);
	});

	it('gives a position without title that of its role', () => {
		expect(orgOf('id,title,manager,role\na,,,pm').org.titles).toEqual(['Product Manager']);
	});

	it('may have ids and headers that mean something to JavaScript', () => {
		const { org } = orgOf(
			'id,title,manager,__proto__,constructor\n__proto__,Boss,,x,y\nconstructor,Helper,__proto__,x,y\ntoString,Helper,constructor,x,y'
		);
		expect([org.ids, [...org.parent], placeOf(org, '__proto__'), placeOf(org, 'valueOf')]).toEqual([
			['__proto__', 'constructor', 'toString'],
			[-1, 0, 1],
			0,
			-1
		]);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});

	it('keeps columns that mean nothing here, and values that are not known, as they are', () => {
		const { org, notes } = orgOf(
			`id,title,manager,Location,Grade,location,Start date,Location\na,Boss,,Oslo,Band 7,x,2020,y\nb,Helper,a,,VP,,${'z'.repeat(1001)},`
		);
		expect(fieldsOf(org).map(([name, ...texts]) => [name, ...texts.map((text) => text.slice(0, 8))])).toEqual([
			['Location', 'Oslo', ''],
			['location', 'x', ''],
			['Start date', '2020', 'zzzzzzzz'],
			['Location (2)', 'y', ''],
			['Grade', 'Band 7', '']
		]);
		expect(fieldsOf(org)[2]![2]).toHaveLength(1000);
		expect(notes).toContain('Some texts are very long and were shortened.');
		const wide = orgOf(
			`id,title,manager,${Array.from({ length: 30 }, (_, i) => `c${i}`).join(',')}\na,Boss,,${Array.from({ length: 30 }, () => 'v').join(',')}`
		);
		expect(wide.org.fields.names).toHaveLength(24);
		expect(wide.notes).toEqual(['6 further columns left out.']);
		expect(orgOf('id,title,manager,__proto__\na,Boss,,x\nb,Helper,a,').org.fields).toEqual({
			names: ['__proto__'],
			words: ['x'],
			from: Int32Array.of(0, 1, 1),
			name: Int32Array.of(0),
			word: Int32Array.of(0)
		});
		expect(fieldsOf(orgOf('id,title,manager,level,level\na,Boss,,Band 7,x').org)).toEqual([
			['level (2)', 'x'],
			['level', 'Band 7']
		]);
	});

	it('reports everything at once, with line and column as an editor counts them', () => {
		expect(
			problemsOf(
				[
					'Key,Job Title,Boss',
					'e-1,"Head of',
					'everything",',
					'e-17,Helper,e-1',
					'e-2,Helper,e-71',
					'e-17,Twin,e-1',
					',Nobody,e-1',
					'e 5,Spaced,e-1',
					'e-6,,e-1',
					'e-7,A,e-8',
					'e-8,B,e-7',
					`e-9,${'x'.repeat(201)},e-1`,
					'e-10,A,e-1,surplus'
				].join('\n')
			)
		).toEqual([
			'people.csv, line 5, column “Boss”: “e-2” reports to “e-71”, which is not in the file. Did you mean “e-17”? Correct the id or add that position.',
			'people.csv, line 6, column “Key”: The id “e-17” is used already (line 4). Give one of the two another id.',
			'people.csv, line 7, column “Key”: The id is empty. Give every position an id of its own.',
			'people.csv, line 8, column “Key”: The id “e 5” has a space or a comma in it. Write a hyphen instead, here and where it is named as manager.',
			'people.csv, line 9, column “Job Title”: “e-6” has neither a title nor a role. Add a title.',
			'people.csv, line 10, column “Boss”: “e-7” and “e-8” report to each other in a circle. Correct the manager of one position in that circle.',
			`people.csv, line 12, column “Job Title”: This is longer than 200 characters: “${'x'.repeat(40)}…”. Shorten it.`,
			'people.csv, line 13: This row has 4 cells, the header has 3. Put quotation marks around a text that holds a separator.'
		]);
	});

	it.each([
		['nothing', '', 'no rows'],
		['blank lines', ' \n,,\n', 'no rows'],
		['a header only', table(), 'a header and no rows'],
		['one column', 'id\n1\n2', 'only one column'],
		['no manager column', 'id,title,wage\n1,Boss,2', 'no column for manager. The columns are “id”, “title” and “wage”'],
		[
			'a quotation mark left open',
			table('a,Boss,', 'b,"Helper,a', 'c,Helper,a'),
			'line 3: A quotation mark opens here'
		],
		['two tops', table('a,Boss,', 'b,Boss,'), '2 positions have no manager: “a” (line 2) and “b” (line 3)'],
		[
			'nobody at the top',
			table('a,Boss,b', 'b,Boss,a'),
			'Nobody is at the top: “a” and “b” report to each other in a circle'
		],
		['a manager of oneself', table('a,Boss,', 'b,Helper,b'), '“b” is its own manager'],
		[
			'an ambiguous name',
			'id,title,name,manager\n1,Boss,Ann,\n2,Helper,Bo,Ann\n3,Helper,Bo,Ann\n4,Helper,Cy,Bo',
			'line 5, column “manager”: “Bo” could be 2 positions (line 3 and line 4)'
		],
		[
			'another encoding',
			table('a,Chef de l\uFFFDquipe,'),
			'line 2: Some letters cannot be read: the file is not in UTF-8'
		],
		['a workbook', 'PK\u0003\u0004\uFFFD', 'Excel workbook'],
		['a PDF', '%PDF-1.7', 'a PDF'],
		['a picture', '\uFFFDPNG\r\n', 'a picture'],
		['a web page', '<!doctype html><p>', 'a web page'],
		['zero bytes', 'a\0b', 'not text'],
		['other JSON', '[{"id":1}]', 'not an organisation'],
		['broken JSON', '{"format": ', 'not JSON'],
		[
			'our JSON with a mistake',
			'{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[{"id":"a","title":"A","manager":"z"}]}',
			'positions › 1 › manager: “a” reports to “z”'
		]
	])('says what is wrong with %s', (_, text, words) => {
		const found = problemsOf(text);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(words);
	});

	it('lists 50 problems and counts the rest', () => {
		const read = open(table('a,Boss,', ...Array.from({ length: 3000 }, (_, i) => `x${i},Helper,nobody-${i}`)));
		expect(read.ok ? [] : [read.problems.length, read.problems.at(-1)]).toEqual([
			51,
			{
				code: 'more',
				place: 'people.csv',
				cause: '2,950 more places are wrong.',
				cure: 'Mend the first ones, then read the file again.'
			}
		]);
	});

	it('names few of many in one loop, and survives long ones', () => {
		const n = 100_000;
		const [found] = problemsOf(
			table('top,Boss,', ...Array.from({ length: n }, (_, i) => `p${i},Helper,p${(i + 1) % n}`))
		);
		expect(found).toContain('“p0”, “p1”, “p2”, “p3”, “p4”, “p5” and 99,994 more report to each other');
		expect(
			orgOf(table('p0,Boss,', ...Array.from({ length: n }, (_, i) => `p${i + 1},Helper,p${i}`))).org.depth.at(-1)
		).toBe(n);
	});

	it('never throws, whatever the text or the bytes are', () => {
		const cell = fc.oneof(fc.string(), fc.constantFrom('a', 'b', '', '"', '__proto__', 'id', 'manager'));
		const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
		const tables = fc.array(fc.tuple(cell, cell, cell).map((cells) => cells.join(','))).map((rows) => table(...rows));
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.json(), tables, fc.uint8Array({ maxLength: 400 }).map(decode)),
				(text) => {
					for (const problem of problemsOf(text)) expect(problem.length).toBeGreaterThan(20);
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('tells how far it is', () => {
		const told: number[][] = [];
		readFile(
			'people.csv',
			table('a,Boss,', ...Array.from({ length: 998 }, (_, i) => `x${i},Helper,a`)),
			library,
			(done, of) => told.push([done, of])
		);
		expect(told).toEqual([
			[257, 1000],
			[513, 1000],
			[769, 1000],
			[1000, 1000]
		]);
	});
});
