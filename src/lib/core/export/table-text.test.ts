import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisation } from '../../../../tests/support/organisations';
import { content } from '#server/compile';
import { rangesOf } from '#core/base/ranges';
import { compareColumns } from '#core/compare/columns';
import { comparedIn } from '#core/compare/compared';
import { sourcesOf } from '#core/compare/sections';
import { eachRow } from '#core/import/csv';
import { comparisonTable, type TextTable } from './comparison-table';
import { tableCsv, tableHtml, tableMarkdown, tableTsv } from './table-text';

const nasty = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom(
		'=1+1',
		'Boss;=1+1',
		'a\t@b',
		'x| -1',
		' =1',
		'x\n+1',
		';',
		' a ',
		'"a\tb',
		'@sum',
		'"',
		'a"b,c',
		'a|b',
		'<b>&',
		'x\ny',
		'\t',
		'مدير',
		'👩‍💻',
		'**bold**',
		'-',
		''
	)
);
const anyTable: fc.Arbitrary<TextTable> = fc.integer({ min: 2, max: 4 }).chain((width) => {
	const row = fc.array(nasty, { minLength: width, maxLength: width });
	return fc.record({
		header: row,
		rows: fc.array(
			fc.oneof(
				row.map((texts) => ({ kind: 'cells' as const, texts })),
				fc.record({ kind: fc.constantFrom('heading' as const, 'across' as const), text: nasty })
			)
		)
	});
});

const cells = (...texts: string[]) => ({ kind: 'cells' as const, texts });

function readCsv(text: string, separator = ','): string[][] {
	const rows: string[][] = [];
	eachRow(text.replace(/^\uFEFF/, ''), separator, ({ cells }) => void rows.push([...cells]));
	return rows;
}

describe('a table of the comparison', () => {
	const org = organisation('enterprise');
	const { columns } = comparedIn(library, org, ['cpo', 'cto', 'vp-product'], true);
	const comparison = compareColumns(
		library,
		org,
		columns,
		columns.map(({ role }) => content().profiles.get(role!.id))
	);
	const keys = sourcesOf(comparison);
	const sources = keys.map((key) => content().sources.find((one) => one.key === key)!);
	const origin = { sources, address: 'https://example.org/compare/?roles=cpo,cto,vp-product' };
	const table = comparisonTable(comparison, columns, true, origin);
	const lone = (one: TextTable, kind: 'heading' | 'across'): string[] =>
		one.rows.flatMap((row) => (row.kind === kind ? [row.text] : []));
	const named = (one: TextTable, label: string): readonly string[] | undefined =>
		one.rows.flatMap((row) => (row.kind === 'cells' && row.texts[0] === label ? [row.texts] : []))[0];

	it('has every word of the page: rows, statements, sentences, and what the heads say', () => {
		const all = [...table.header, ...table.rows.flatMap((row) => (row.kind === 'cells' ? row.texts : row.text))].join(
			'\n'
		);
		const headed = ['place-level', 'place-discipline'];
		for (const { title, rows } of comparison.groups)
			for (const text of [
				title === 'At a glance' ? 'at a glance' : title,
				...rows.flatMap(({ id, label }) => (headed.includes(id) ? [] : label))
			])
				expect(all).toContain(text);
		for (const { sentence } of comparison.cruxes) expect(all).toContain(sentence.replaceAll('**', ''));
		expect(named(table, 'Scope')).toEqual([
			'Scope',
			...columns.map(({ role }) => `${role!.attributes.covers} (${role!.attributes.scope} of 5)`)
		]);
		expect(named(table, 'Level')).toEqual(['Level', 'C-suite', 'C-suite', 'VP']);
		expect(all).not.toContain('**');
	});

	it('puts what is said of a pair across, never into the column of one role', () => {
		const pairs = lone(table, 'across').filter((text) => /^[^:[]+ and [^:]+: /.test(text));
		expect(pairs).toHaveLength(comparison.cruxes.length);
		for (const row of table.rows) if (row.kind === 'cells') expect(row.texts).toHaveLength(columns.length + 1);
		const [first] = comparison.cruxes;
		expect(readCsv(tableCsv(table)).find(([text]) => text!.startsWith('CPO and CTO: '))).toEqual([
			expect.stringContaining(first!.sentence.replaceAll('**', '')),
			'',
			'',
			''
		]);
	});

	it('marks estimates, numbers its sources as the page does, and names them', () => {
		expect(lone(table, 'heading')).toContain('Who decides (estimates where no number names a source)');
		expect(lone(table, 'heading')).toContain('Responsibilities');
		const cell = comparison.groups
			.find(({ id }) => id === 'decisions')!
			.rows.find(({ id }) => id === 'decision-vision')!.cells[0]!;
		const numbers = cell.sources!.map((key) => keys.indexOf(key) + 1).toSorted((a, b) => a - b);
		expect(named(table, 'Product vision')![1]).toBe(`Decides [${rangesOf(numbers)}]`);
		const listed = lone(table, 'across').filter((text) => /^\[\d+\] /.test(text));
		expect(listed).toHaveLength(sources.length);
		for (const [i, { title, url }] of sources.entries()) {
			expect(listed[i]).toContain(`[${i + 1}] ${title}.`);
			if (url) expect(listed[i]).toContain(url);
		}
	});

	it('ends with where it is from, and that estimates are estimates', () => {
		expect(table.rows.at(-1)).toEqual({
			kind: 'across',
			text: `Estimates are our own, of what is usual; companies differ. From Rolescape: ${origin.address}`
		});
		for (const text of [tableCsv(table), tableTsv(table), tableMarkdown(table), tableHtml(table)])
			expect(text.trimEnd().split('\n').at(-1)).toMatch(/compare\/\?roles=cpo,cto,vp-product/);
	});

	it('has only what differs, and the sources of that, where only differences are wanted', () => {
		const fewer = comparisonTable(comparison, columns, false, origin);
		expect(named(table, 'Attention')).toBeDefined();
		expect(named(fewer, 'Attention')).toBeUndefined();
		expect(named(fewer, 'Horizon')).toBeDefined();
		expect(fewer.rows.length).toBeLessThan(table.rows.length);
		const used = new Set(
			fewer.rows
				.flatMap((row) => (row.kind === 'cells' ? row.texts : []))
				.join()
				.match(/\[\d/g)
		);
		expect(used.size).toBeGreaterThan(0);
	});
});

describe('tables as text', () => {
	it('read back as they were from CSV, but for what a spreadsheet would run', () => {
		const breaks = (rows: readonly (readonly string[])[]): string[][] =>
			rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
		fc.assert(
			fc.property(anyTable, (table) => {
				const tame = (text: string): string =>
					(/^(\s*[=+\-@]|[\t\r])/.test(text) ? `'${text}` : text).replace(/(?<=[;|\t\r\n]\s*)[=+\-@]/g, "'$&");
				const texts = table.rows.map((row) => (row.kind === 'cells' ? row.texts : [row.text]));
				const even = [table.header, ...texts].map((row) =>
					[...row, ...table.header.slice(row.length).map(() => '')].map(tame)
				);
				expect(breaks(readCsv(tableCsv(table)))).toEqual(breaks(even));
			})
		);
	});

	it('keep their shape as TSV, Markdown and HTML, and bring no markup along', () => {
		fc.assert(
			fc.property(anyTable, (table) => {
				const width = table.header.length;
				for (const line of tableTsv(table).split('\n')) expect(line.split('\t')).toHaveLength(width);
				for (const row of readCsv(tableTsv(table), '\t')) expect(row).toHaveLength(width);
				const markdown = tableMarkdown(table).split('\n');
				expect(markdown).toHaveLength(table.rows.length + 2);
				for (const line of markdown) expect(line.replace(/\\[\\|]/g, '').split('|')).toHaveLength(width + 2);
				const html = tableHtml(table);
				expect(
					html.replace(/<\/?(?:table|thead|tbody|tr|th|td|br)(?: (?:scope="(?:col|row)"|colspan="\d"))?>/g, '')
				).not.toMatch(/[<>]/);
				expect(html.match(/<tr>/g)).toHaveLength(table.rows.length + 1);
			})
		);
	});

	it('never let a spreadsheet run a text, whatever separates its cells', () => {
		fc.assert(
			fc.property(anyTable, fc.constantFrom(';', '\t', '|'), (table, separator) => {
				// As programs split the lines that take quotation marks for letters, or for what they are.
				const cells = [
					...tableCsv(table)
						.replace(/^\uFEFF/, '')
						.split(/[\r\n]/)
						.flatMap((line) => line.split(separator)),
					...readCsv(tableCsv(table)).flat(),
					...readCsv(tableCsv(table), separator).flat(),
					...readCsv(tableTsv(table), '\t').flat()
				];
				for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
			})
		);
	});

	it('put quotation marks around what a program might split or trim', () => {
		const table = {
			header: ['', 'A'],
			rows: [cells('a;b', 'c|d'), cells('e\tf', ' g'), cells('h ', 'i')]
		};
		expect(tableCsv(table)).toBe('\uFEFF,A\r\n"a;b","c|d"\r\n"e\tf"," g"\r\n"h ",i\r\n');
		expect(tableTsv({ header: ['', '"A" team'], rows: [cells('a\tb', 'c\r\nd')] })).toBe('\t"""A"" team"\na b\tc d');
	});

	it('tame texts with an apostrophe', () => {
		const table = {
			header: ['', '=HYPERLINK("x")'],
			rows: [cells('@a', '+1'), { kind: 'across' as const, text: '-x' }]
		};
		expect(tableCsv(table)).toBe('\uFEFF,"\'=HYPERLINK(""x"")"\r\n\'@a,\'+1\r\n\'-x,\r\n');
		expect(tableTsv(table)).toBe("\t'=HYPERLINK(\"x\")\n'@a\t'+1\n'-x\t");
	});
});
