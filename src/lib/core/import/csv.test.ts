import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRow, type Row } from './csv';

const rowsOf = (text: string, separator = ','): Row[] => {
	const rows: Row[] = [];
	eachRow(text, separator, (row) => void rows.push(row));
	return rows;
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('a table', () => {
	it('gives back every cell, whatever is in it, with the line its row begins on', () => {
		const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ') }));
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }),
				fc.constantFrom(',', ';', '\t'),
				fc.constantFrom('\n', '\r\n'),
				(table, separator, end) => {
					const texts = table.map((row) => row.map(quoted).join(separator) + end);
					const read = rowsOf(texts.join(''), separator);
					expect(read.map(({ cells }) => cells)).toEqual(table);
					const linesBefore = (i: number) =>
						texts
							.slice(0, i)
							.join('')
							.split(/\r\n|\r|\n/).length;
					expect(read.map(({ line }) => line)).toEqual(table.map((_, i) => linesBefore(i)));
				}
			)
		);
	});

	it('reads cells without quotation marks, empty ones, blank lines and mixed line ends', () => {
		expect(rowsOf('\uFEFFa,b\r\n,\n\nc,\rd').map(({ cells, line }) => [line, ...cells])).toEqual([
			[1, 'a', 'b'],
			[2, '', ''],
			[3, ''],
			[4, 'c', ''],
			[5, 'd']
		]);
		expect(rowsOf('5" pipe,x').map(({ cells }) => cells)).toEqual([['5" pipe', 'x']]);
		expect(rowsOf('"a"b,c').map(({ cells }) => cells)).toEqual([['ab', 'c']]);
		expect(rowsOf('')).toEqual([]);
	});

	it('says on which line a quotation mark opens that is never closed', () => {
		expect(eachRow('a\n"b\nc"\nd,"e\nf', ',', () => undefined)).toBe(4);
	});

	it('stops when told', () => {
		let n = 0;
		eachRow('a\nb\nc', ',', () => ++n < 2);
		expect(n).toBe(2);
	});
});
