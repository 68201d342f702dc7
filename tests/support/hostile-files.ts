/** A file that is odd, damaged or made to cost much: its name, and its text. The larger the scale, the larger the file. */
export type HostileFile = readonly [name: string, text: (scale: number) => string];

const list = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const csv = (...parts: (string | string[])[]): string => ['id,title,manager', ...parts.flat()].join('\n');
const json = (positions: string, rest = ''): string =>
	`{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[${positions}]${rest}}`;
const rows = (n: number, id: (i: number) => string): string[] => list(n, (i) => `${id(i)},T,${i === 0 ? '' : id(0)}`);
const objects = (n: number, one: (i: number) => object): string => list(n, (i) => JSON.stringify(one(i))).join(',');
const alike = (letters: number) => (scale: number) =>
	csv(
		rows(20_000 * scale, (i) => 'x'.repeat(letters) + i),
		list(50, (i) => `u${i},T,${'x'.repeat(letters)}y${i}z`)
	);
const inFields = (n: number, each: number, more = 0) =>
	json(
		objects(n, (i) => ({
			id: `p${i}`,
			title: 'T',
			...(i > 0 && { manager: 'p0' }),
			fields: Object.fromEntries(
				list(each, (j) => [`name-${(more > 0 ? i % more : i) * each + j}`, `value ${i} ${j}`] as const)
			)
		}))
	);

/** Files whose cost must grow with their size, not with its square. */
export const COSTLY_FILES: readonly HostileFile[] = [
	['20,000 ids, 20 letters in common', alike(20)],
	['20,000 ids, 37 letters in common', alike(37)],
	['20,000 ids, 80 letters in common', alike(80)],
	[
		'20,000 ids of 120 letters, every third another',
		(scale) =>
			csv(
				rows(20_000 * scale, (i) => 'ab'.repeat(56) + String(i).padStart(8, 'q')),
				list(50, (i) => `u${i},T,${'b'}${'ab'.repeat(57)}${i + 10}`)
			)
	],
	[
		'an id and a manager of 30,000 letters',
		(scale) => csv(`${'x'.repeat(30_000 * scale)}a,T,`, `b,T,${'x'.repeat(30_000 * scale)}b`)
	],
	['2,000 positions, 50 names of their own each', (scale) => inFields(2000 * scale, 50)],
	['10,000 positions, 20 names of their own each', (scale) => inFields(10_000 * scale, 20)],
	['10,000 positions, 50,000 names, each twice', (scale) => inFields(10_000 * scale, 10, 5000 * scale)],
	[
		'1,000 names in the last of 100,000 positions',
		(scale) =>
			json(
				objects(100_000 * scale, (i) => ({
					id: `p${i}`,
					title: 'T',
					...(i > 0 && { manager: 'p0' }),
					...(i === 100_000 * scale - 1 && { fields: Object.fromEntries(list(1000, (j) => [`n${j}`, 'v'])) })
				}))
			)
	],
	['200,000 brackets in the header', (scale) => `id,title,manager,${'('.repeat(200_000 * scale)}\na,T,,`],
	['300,000 brackets in a title', (scale) => csv(`a,${'('.repeat(300_000 * scale)},`)],
	['300,000 square brackets in a title', (scale) => csv(`a,${'['.repeat(300_000 * scale)},`)],
	[
		'100,000 columns',
		(scale) =>
			`id,title,manager,${list(100_000 * scale, (i) => `c${i}`).join(',')}\na,T,,${'v,'.repeat(100_000 * scale)}`
	],
	[
		'100,000 columns of one name',
		(scale) => `id,title,manager${',c'.repeat(100_000 * scale)}\na,T,${',v'.repeat(100_000 * scale)}`
	],
	['20 rows of 50,000 known names', (scale) => list(20, () => 'level,'.repeat(50_000 * scale)).join('\n')],
	[
		'500,000 dotted lines in one cell',
		(scale) => `id,title,manager,dotted\na,T,,${list(500_000 * scale, (i) => `n${i}`).join(';')}`
	],
	[
		'500,000 dotted lines to one position',
		(scale) => `id,title,manager,dotted\na,T,,\nb,T,a,${'a;'.repeat(500_000 * scale)}`
	],
	[
		'500,000 dotted lines of JSON to nowhere',
		(scale) =>
			json(
				'{"id":"a","title":"A"}',
				`,"dotted":[${list(500_000 * scale, (i) => `{"from":"a","to":"n${i}"}`).join(',')}]`
			)
	],
	['200,000 times one id', (scale) => csv(list(200_000 * scale, (i) => `a,T,${i === 0 ? '' : 'a'}`))],
	[
		'200,000 names of one person',
		(scale) =>
			`id,name,title,manager\n${list(200_000 * scale, (i) => `i${i},Ann,T,${i === 0 ? '' : 'Ann'}`).join('\n')}`
	],
	[
		'a loop of 100,000',
		(scale) =>
			csv(
				't,T,',
				list(100_000 * scale, (i) => `p${i},T,p${(i + 1) % (100_000 * scale)}`)
			)
	],
	[
		'50,000 loops of two',
		(scale) =>
			csv(
				't,T,',
				list(100_000 * scale, (i) => `p${i},T,p${i ^ 1}`)
			)
	],
	['100,000 tops', (scale) => csv(list(100_000 * scale, (i) => `p${i},T,`))],
	[
		'a quotation mark left open in 5 MB',
		(scale) =>
			csv(
				'a,T,',
				list(100_000 * scale, (i) => `p${i},T,a`),
				'b,"T,a',
				'x,T,a\n'.repeat(500_000 * scale)
			)
	],
	['200,000 quotation marks', (scale) => csv(`a,${'"'.repeat(200_000 * scale)},`, 'b,T,a')],
	[
		'500,000 times no id',
		(scale) =>
			csv(
				'a,T,',
				list(500_000 * scale, () => ',T,a')
			)
	],
	['40,000 ids that are numbers', (scale) => json(objects(40_000 * scale, (i) => ({ id: i, title: 'T' })))],
	['300,000 empty titles', (scale) => json(objects(300_000 * scale, (i) => ({ id: `p${i}`, title: '' })))],
	['300,000 positions that are null', (scale) => json('null,'.repeat(300_000 * scale) + 'null')],
	[
		'300,000 fields that are numbers',
		(scale) => json(`{"id":"a","title":"A","fields":{${list(300_000 * scale, (i) => `"f${i}":${i}`).join(',')}}}`)
	],
	[
		'300,000 sources that are numbers',
		(scale) => json('{"id":"a","title":"A"}', `,"fits":[{"text":"x","sources":[${'1,'.repeat(300_000 * scale)}1]}]`)
	],
	[
		'accountable 100,000 times',
		(scale) =>
			json(
				'{"id":"a","title":"A"}',
				`,"accountable":[${list(100_000 * scale, (i) => `{"decision":"d${i}","role":"r"}`).join(',')}]`
			)
	],
	['JSON nested 200,000 deep', (scale) => '['.repeat(200_000 * scale) + ']'.repeat(200_000 * scale)],
	[
		'a title nested 200,000 deep',
		(scale) => json(`{"id":"a","title":${'['.repeat(200_000 * scale)}${']'.repeat(200_000 * scale)}}`)
	],
	[
		'fields nested 200,000 deep',
		(scale) => json(`{"id":"a","title":"A","fields":${'{"a":'.repeat(200_000 * scale)}1${'}'.repeat(200_000 * scale)}}`)
	],
	['300,000 times the same key', (scale) => `{${'"positions":[],'.repeat(300_000 * scale)}"format":"rolescape-org"}`]
];

/** Files that cost nothing and are odd. */
export const ODD_FILES: readonly HostileFile[] = (
	[
		['nothing', ''],
		['a byte order mark', '\uFEFF'],
		['two byte order marks', `\uFEFF\uFEFF${csv('a,T,')}`],
		['a byte order mark in the middle', csv('\uFEFFa,T,', 'b,T,a')],
		['a zero byte', csv('a\0,T,')],
		['control characters', csv('a,T\x01\x02\x7f,')],
		['lone surrogates', csv('\ud800,\udc00,', 'b,\udfff\ud800,\ud800')],
		['U+FFFD', csv('a,\uFFFD,')],
		['CR only', csv('a,T,', 'b,T,a').replaceAll('\n', '\r')],
		['LF then CR', csv('a,T,', 'b,T,a').replaceAll('\n', '\n\r')],
		['line separators of Unicode', csv('a,T,', 'b,T,a').replaceAll('\n', '\u2028')],
		['only separators', ',;\t|,;\t|\n'.repeat(1000)],
		['only line breaks', '\r\n'.repeat(10_000)],
		['empty rows under a header', csv(list(10_000, () => ',,'))],
		['only quotation marks', '"'.repeat(10_001)],
		['a header of empty names', ',,,,\na,b,c,d,e'],
		['the header twice', csv('id,title,manager', 'a,T,')],
		['the header at the end', 'a,T,\nb,T,a\nid,title,manager'],
		['a told separator that is a letter', `sep=i\n${csv('a,T,')}`],
		['a told separator that is a quotation mark', `sep="\n${csv('a,T,')}`],
		['a told separator that is half a letter', `sep=\ud83d\n${csv('a,T,')}`],
		['names of JavaScript', csv('__proto__,toString,', 'constructor,valueOf,__proto__')],
		['columns with names of JavaScript', 'id,title,manager,__proto__,hasOwnProperty\na,T,,1,2'],
		['right-to-left marks', csv('\u202ea,\u202eT,', 'b,T,\u202ea')],
		['an open brace', '{'],
		['an open bracket', '['],
		['JSON that is null in a list', '[null]'],
		['numbers as ids', json('{"id":1,"title":"A"}')],
		['null as a position', json('null')],
		['a list as a position', json('[[]]')],
		[
			'positions that are an object',
			'{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":{"0":{}}}'
		],
		['positions that are a text', '{"format":"rolescape-org","version":1,"id":"x","title":"X","positions":"abc"}'],
		['positions with a length', '{"format":"rolescape-org","positions":{"length":4294967296}}'],
		['no positions', json('')],
		['a key twice', json('{"id":"a","id":"b","title":"A","title":"B"}')],
		['positions twice', json('{"id":"a","title":"A"}', ',"positions":[{"id":"b","title":"B"}]')],
		['huge numbers', json('{"id":"a","title":1e999,"level":-1e400}', ',"version":123456789012345678901234567890')],
		['fields with names of JavaScript', json('{"id":"a","title":"A","fields":{"__proto__":"x","constructor":"y"}}')],
		['fields that are a number in __proto__', json('{"id":"a","title":"A","fields":{"__proto__":7}}')],
		['fields that are a list', json('{"id":"a","title":"A","fields":["x"]}')],
		['__proto__ of a file', json('{"id":"a","title":"A"}', ',"__proto__":{"polluted":"yes"}')],
		[
			'a constructor',
			json('{"id":"a","title":"A","constructor":{"prototype":{"polluted":"yes"}}}', ',"constructor":1')
		],
		['a format that is a list', '{"format":["rolescape-org"]}'],
		['cut off in a letter', json('{"id":"a","title":"A\\u00')],
		['a manager that is an object', json('{"id":"a","title":"A","manager":{}}')],
		['dotted lines that are null', json('{"id":"a","title":"A"}', ',"dotted":[null,{}]')]
	] as const
).map(([name, text]) => [name, () => text]);
