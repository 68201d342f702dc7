import { columnsOf, NEEDED, type Columns } from './columns';
import { eachRow } from './csv';

/** How a text is a table: what separates the cells, and its header. */
export interface Table {
	readonly separator: string;
	readonly header: readonly string[];
	/** The line of the file on which the header begins, from 1. */
	readonly line: number;
	readonly columns: Columns;
}

const SEPARATORS = [',', ';', '\t', '|'];

/** Reports and exports begin with titles and filters; the header is looked for in so many rows. */
const HEADER_WITHIN = 20;

/** A cell that is empty, or empty cells under another separator. */
const NOTHING = /^[\s,;|]*$/;

/** Whether a row says nothing. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Finds separator and header together: the pair under which most columns are known by name, all needed ones counting most;
 * then the one with most columns. Undefined for a text without any row. A first line `sep=;` is taken at its word.
 */
export function findTable(text: string): Table | undefined {
	const told = /^\uFEFF?sep=(.)[\r\n]/i.exec(text)?.[1];
	let best: Table | undefined;
	let most = -1;
	for (const separator of told ? [told] : SEPARATORS) {
		let left = HEADER_WITHIN;
		let first = true;
		eachRow(text, separator, ({ cells, line }) => {
			if (cells.every((cell) => NOTHING.test(cell)) || (told && line === 1)) return;
			const columns = columnsOf(cells);
			const needed = NEEDED.filter((field) => columns.has(field)).length;
			// Of rows that are equally unknown, the first is the header.
			const score = needed * 1e6 + columns.size * 1e4 + (first ? Math.min(cells.length, 1000) * 2 : 0);
			first = false;
			if (score > most) {
				most = score;
				best = { separator, header: cells.map((cell) => cell.trim()), line, columns };
			}
			return --left > 0;
		});
	}
	return best;
}
