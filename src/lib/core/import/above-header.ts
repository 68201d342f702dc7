import { count, listOf } from '#core/base/words';
import type { Problem } from '#core/base/result';
import { LONGEST } from '#core/org/schema';
import { columnsOf } from './columns';
import type { Row } from './csv';
import { nameKey, namesNobody } from './managers-by-name';
import { isBlank } from './table';
import type { TableRows } from './table-rows';

/*
 * Above a header stand titles, dates and filters of reports, and, where a sheet was sorted together with its header, positions.
 */

/** A title or a filter has a cell or two: nobody misses it. */
const FEWEST_CELLS = 3;

/** What became of the rows above the header. */
export interface Above {
	readonly notes: readonly string[];
	/** What is said of those that were left out where a file cannot be read anyway: they may be why. */
	readonly problems: readonly Problem[];
}

/**
 * Takes rows from above the header, when all below are taken, that fit in with those: an id of their own, a title, and a manager who
 * is there; or none, where nobody else is at the top and somebody reports to them. Others of three cells or more are named.
 */
export function takeAbove(rows: readonly Row[], reading: TableRows): Above {
	const fitting = new Set(fittingLines(rows, reading));
	const taken = rows.filter(({ line }) => fitting.has(line));
	const left = rows.filter(({ cells, line }) => !fitting.has(line) && filled(cells) >= FEWEST_CELLS);
	for (const { cells, line } of taken) reading.take(cells, line);
	const note = (some: readonly Row[], what: string): string[] =>
		some.length === 0
			? []
			: [
					`${count(some.length, 'row')} above the header ${some.length === 1 ? 'was' : 'were'} ${what}: ${linesOf(some)}.`
				];
	return {
		notes: [...note(taken, 'read as if below it'), ...note(left, 'left out')],
		problems:
			left.length === 0
				? []
				: [
						{
							code: 'above-header',
							place: linesOf(left),
							cause: 'What stands here is above the header and was left out.',
							cure: 'Move the header to the top, if these are positions.'
						}
					]
	};
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** "line 3", "lines 1 and 2". */
const linesOf = (rows: readonly Row[]): string =>
	`${rows.length === 1 ? 'line' : 'lines'} ${listOf(rows.map(({ line }) => line.toLocaleString('en-GB')))}`;

/** A row above the header as a position; one of column names is none. */
interface Candidate {
	readonly line: number;
	readonly id: string;
	readonly manager: string;
	/** What a manager's cell may call it, as `nameKey` writes it. */
	readonly names: readonly string[];
}

function fittingLines(rows: readonly Row[], reading: TableRows): number[] {
	const { ids, managers, people, titles } = reading.positions;
	let some: readonly Candidate[] = rows
		.map((row) => candidateOf(row, reading))
		.filter((one): one is Candidate => one !== undefined);
	if (some.length === 0) return [];
	const there = new Set(ids);
	some = some.filter(({ id }, i) => !there.has(id) && some.findIndex((other) => other.id === id) === i);
	for (const { id } of some) there.add(id);
	const headless = !managers.some((manager) => manager === '' || namesNobody(manager));
	// As `linkByName` has it: by name only where nobody is named by id.
	const byId = [...managers, ...some.map(({ manager }) => manager)].some((manager) => there.has(manager));
	const callsOf = byId ? ({ id }: Candidate) => [id] : ({ names }: Candidate) => names;
	const managerOf = byId ? (manager: string) => manager : nameKey;
	const present = new Set(byId ? ids : [...people, ...titles.words].map(nameKey));
	const named = new Set(managers.map(managerOf));
	const fits = (one: Candidate): boolean => {
		const others = some.filter((other) => other !== one);
		if (one.manager === '')
			return (
				headless &&
				callsOf(one).some((call) => named.has(call) || others.some(({ manager }) => managerOf(manager) === call))
			);
		const manager = managerOf(one.manager);
		return present.has(manager) || others.some((other) => callsOf(other).includes(manager));
	};
	// Who is left out may be another one's manager.
	for (let before = -1; before !== some.length;) {
		before = some.length;
		some = some.filter(fits);
	}
	return some.map(({ line }) => line);
}

function candidateOf({ cells, line }: Row, { table }: TableRows): Candidate | undefined {
	const cell = (field: 'id' | 'title' | 'manager' | 'person'): string =>
		(cells[table.columns.get(field) ?? -1] ?? '').trim();
	const [id, title, manager, person] = [cell('id'), cell('title'), cell('manager'), cell('person')];
	const sound =
		/^[^\s,]+$/.test(id) &&
		id.length <= LONGEST.id &&
		title !== '' &&
		title.length <= LONGEST.title &&
		person.length <= LONGEST.person &&
		isBlank(cells.slice(table.header.length)) &&
		columnsOf(cells).size < 2;
	if (!sound) return undefined;
	return {
		line,
		id,
		manager: namesNobody(manager) ? '' : manager,
		names: [person, title].filter((name) => name !== '').map(nameKey)
	};
}
