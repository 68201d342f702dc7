import { failed, ok, type Problem, type Result } from '#core/base/result';
import { listOf, quotable } from '#core/base/words';
import { buildOrg } from '#core/org/build-org';
import type { KnownRoles } from '#core/org/known-roles';
import type { Org } from '#core/org/org';
import { takeAbove } from './above-header';
import { NEEDED, type Field } from './columns';
import { eachRow, lineBreaks, type Row } from './csv';
import { linkByName } from './managers-by-name';
import { findTable, isBlank, type Table } from './table';
import { TableRows } from './table-rows';

/** Told now and then how many lines of how many have been read. */
export type Progress = (done: number, of: number) => void;

const PROGRESS_EVERY = 256;

/** Reads a table with a header row (comma, semicolon, tab or bar) into an organisation, or returns everything that is wrong with it. */
export function readOrgCsv(
	text: string,
	file: string,
	about: { id: string; title: string },
	known: KnownRoles,
	progress?: Progress
): Result<{ org: Org; notes: string[] }> {
	const in_ = (problems: readonly Problem[]): Result<never> =>
		failed(
			problems.map((problem) => ({ ...problem, place: problem.place === '' ? file : `${file}, ${problem.place}` }))
		);
	const table = findTable(text);
	if (!table)
		return in_([
			{
				code: 'no-rows',
				place: '',
				cause: 'This file has no rows.',
				cure: 'Choose a file with a header row and one row for each position.'
			}
		]);
	const missing = NEEDED.filter((field) => !table.columns.has(field));
	if (missing.length > 0) return in_([missingColumns(table, missing)]);

	const reading = new TableRows(table, known);
	const lines = lineBreaks(text) + 1;
	const above: Row[] = [];
	let rows = 0;
	const open = eachRow(text, table.separator, ({ cells, line }) => {
		if (line <= table.line) {
			if (line < table.line) above.push({ cells, line });
			return;
		}
		if (++rows % PROGRESS_EVERY === 0) progress?.(line, lines);
		if (!isBlank(cells)) reading.take(cells, line);
	});
	if (open !== undefined)
		return in_([
			{
				code: 'open-quote',
				place: reading.place(open),
				cause: 'A quotation mark opens here and is never closed.',
				cure: 'Close it, or remove it.'
			}
		]);
	progress?.(lines, lines);
	const { notes, problems: left } = takeAbove(above, reading);
	if (reading.positions.size === 0) {
		if (reading.problems.any) return in_([...left, ...reading.inOrder(reading.problems.list(''))]);
		return in_([
			...left,
			{
				code: 'no-rows',
				place: '',
				cause: 'This file has a header and no rows.',
				cure: 'Add one row for each position.'
			}
		]);
	}
	const byName = linkByName(reading);
	const { positions, dotted, places, problems } = reading;
	const built = buildOrg({ ...about, positions, dotted }, known, places, problems);
	return built.ok
		? ok({ org: built.value, notes: [...notes, ...(byName ? [byName] : []), ...reading.notes] })
		: in_([...left, ...reading.inOrder(built.problems)]);
}

function missingColumns({ header, line, separator }: Table, missing: readonly Field[]): Problem {
	const names = header
		.filter((name) => name !== '')
		.slice(0, 8)
		.map((name) => `“${quotable(name)}”`);
	const found = `${listOf(names)}${header.length > 8 ? ' and others' : ''}`;
	return {
		code: 'missing-column',
		place: `line ${line}`,
		cause:
			header.length === 1
				? `This has only one column, ${found}; comma, semicolon, tab and bar were tried as separators.`
				: `There is no column for ${listOf(missing)}. The columns are ${found}.`,
		cure:
			header.length === 1 || separator === ''
				? 'Save it as CSV with the columns id, title and manager.'
				: `Rename the ones that hold ${listOf(missing)}, or add them.`
	};
}
