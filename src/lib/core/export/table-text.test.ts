import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisation } from '../../../../tests/support/organisations';
import { content } from '#server/compile';
import { compareColumns } from '#core/compare/columns';
import { comparedIn } from '#core/compare/compared';
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
				row,
				nasty.map((text) => [text])
			)
		)
	});
});

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
	const table = comparisonTable(comparison, columns, true);

	it('has every word of the page: rows, statements and what is shared', () => {
		const all = [table.header, ...table.rows].flat().join('\n');
		for (const { title, rows } of comparison.groups)
			for (const text of [title, ...rows.map(({ label }) => label)]) expect(all).toContain(text);
		for (const { sentence } of comparison.cruxes) expect(all).toContain(sentence.replaceAll('**', ''));
		expect(table.rows.find(([label]) => label === 'Scope')).toEqual([
			'Scope',
			...columns.map(({ role }) => `${role!.attributes.covers} (${role!.attributes.scope} of 5)`)
		]);
		expect(all).not.toContain('**');
	});

	it('leaves out what is the same for all where only differences are wanted', () => {
		const fewer = comparisonTable(comparison, columns, false);
		expect(fewer.rows.length).toBeLessThan(table.rows.length);
		expect(fewer.rows.map(([label]) => label)).toContain('What they share');
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
				const even = [table.header, ...table.rows].map((row) =>
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
			rows: [
				['a;b', 'c|d'],
				['e\tf', ' g'],
				['h ', 'i']
			]
		};
		expect(tableCsv(table)).toBe('\uFEFF,A\r\n"a;b","c|d"\r\n"e\tf"," g"\r\n"h ",i\r\n');
		expect(tableTsv({ header: ['', '"A" team'], rows: [['a\tb', 'c\r\nd']] })).toBe('\t"""A"" team"\na b\tc d');
	});

	it('tame texts with an apostrophe', () => {
		const table = { header: ['', '=HYPERLINK("x")'], rows: [['@a', '+1'], ['-x']] };
		expect(tableCsv(table)).toBe('\uFEFF,"\'=HYPERLINK(""x"")"\r\n\'@a,\'+1\r\n\'-x,\r\n');
		expect(tableTsv(table)).toBe("\t'=HYPERLINK(\"x\")\n'@a\t'+1\n'-x\t");
	});
});
