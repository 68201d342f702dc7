import { Problems } from '#core/base/problems';
import { failed, ok, type Problem, type Result } from '#core/base/result';
import { count, listOf } from '#core/base/words';
import type { Library } from '#core/roles/library';
import { buildOrg, type Places } from '#core/org/build-org';
import type { Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';
import { NEEDED, type Field } from './columns';
import { eachRow, lineBreaks } from './csv';
import { findTable, isBlank, type Table } from './table';
import { disciplineNamed, levelNamed } from './values';

type FilePosition = OrgFile['positions'][number];

/** Told now and then how many lines of how many have been read. */
export type Progress = (done: number, of: number) => void;

const PROGRESS_EVERY = 256;

/** The limits of the file format (see `POSITION`). */
const LONGEST = { id: 128, title: 200, person: 200 } as const;
const LONGEST_FIELD = { name: 60, value: 1000 } as const;
/** Columns that mean nothing here and are kept all the same. */
const MOST_FIELDS = 24;

/** What stands in a manager's cell when there is none. */
const NOBODY = new Set(['-', '–', '—', 'n/a', '#n/a', 'na', 'none', 'null', 'nil', 'nobody']);

/** The rows of a table as positions, each with the line it came from. */
class Reading {
	readonly positions: FilePosition[] = [];
	readonly dotted: { from: string; to: string }[] = [];
	readonly lines: number[] = [];
	readonly dottedLines: number[] = [];
	readonly problems = new Problems();
	readonly #lineOf = new Map<string, number>();
	readonly #unknown: Record<'level' | 'discipline' | 'role', Set<string>> = { level: new Set(), discipline: new Set(), role: new Set() };

	readonly #fields: ReadonlyMap<number, string>;
	#clipped = false;

	constructor(
		readonly table: Table,
		readonly library: Library
	) {
		this.#fields = fieldNames(table);
	}

	/** "line 14, column “Reports to”" */
	place(line: number, field?: Field): string {
		const column = field && this.table.columns.get(field);
		const name = column === undefined ? '' : `, column “${this.table.header[column] || column + 1}”`;
		const place = `line ${line.toLocaleString('en-GB')}${name}`;
		this.#lineOf.set(place, line);
		return place;
	}

	/** Problems as one meets them going through the file; those of the file as a whole come first, the count of the rest last. */
	inOrder(problems: readonly Problem[]): readonly Problem[] {
		const line = ({ code, place }: Problem): number => (code === 'more' ? Infinity : (this.#lineOf.get(place) ?? 0));
		return problems.toSorted((a, b) => line(a) - line(b) || 0);
	}

	readonly places: Places = {
		all: '',
		position: (row, field) => this.place(this.lines[row]!, field),
		dotted: (line) => this.place(this.dottedLines[line]!, 'dotted')
	};

	take(cells: readonly string[], line: number): void {
		const { table, library, problems } = this;
		if (!isBlank(cells.slice(table.header.length)))
			problems.add(() => ({
				code: 'too-many-cells',
				place: this.place(line),
				cause: `This row has ${count(cells.length, 'cell')}, the header has ${table.header.length}.`,
				cure: 'Put quotation marks around a text that holds a separator.'
			}));
		const cell = (field: Field): string => (cells[table.columns.get(field) ?? -1] ?? '').trim();
		const id = cell('id');
		if (id === '') {
			problems.add(() => ({ code: 'no-id', place: this.place(line, 'id'), cause: 'The id is empty.', cure: 'Give every position an id of its own.' }));
			return;
		}
		if (/[\s,]/.test(id)) problems.add(() => ({ code: 'bad-id', place: this.place(line, 'id'), cause: `The id “${clipped(id)}” has a space or a comma in it.`, cure: 'Write a hyphen instead, here and where it is named as manager.' }));
		for (const field of ['id', 'title', 'person'] as const)
			if (cell(field).length > LONGEST[field]) problems.add(() => ({ code: 'too-long', place: this.place(line, field), cause: `This is longer than ${LONGEST[field]} characters: “${clipped(cell(field))}”.`, cure: 'Shorten it.' }));

		const [title, manager, person, roleCell] = [cell('title'), cell('manager'), cell('person'), cell('role')];
		const role = roleCell === '' ? undefined : (library.role(roleCell) ?? library.match(roleCell));
		const level = this.#known('level', cell('level'), levelNamed);
		const discipline = this.#known('discipline', cell('discipline'), disciplineNamed);
		const titled = table.columns.get('role') !== table.columns.get('title');
		if (roleCell !== '' && !role && titled) this.#unknown.role.add(roleCell);
		this.positions.push({
			id,
			...(title !== '' && (titled || !role) && { title }),
			...(manager !== '' && { manager }),
			...(person !== '' && { person }),
			...(role && { role: role.id }),
			...(level && { level }),
			...(discipline && { discipline }),
			...this.#otherwise(cells, { level, discipline })
		});
		this.lines.push(line);
		for (const to of cell('dotted').split(/[;|,]/)) {
			if (to.trim() === '') continue;
			this.dotted.push({ from: id, to: to.trim() });
			this.dottedLines.push(line);
		}
	}

	/** What the row says in columns that mean nothing here, and in those whose values are not known. */
	#otherwise(cells: readonly string[], known: Partial<Record<Field, unknown>>): Pick<FilePosition, 'fields'> {
		const unread = (['level', 'discipline'] as const).flatMap((field) => (known[field] === undefined ? (this.table.columns.get(field) ?? []) : []));
		const fields = [...this.#fields, ...unread.map((column) => [column, this.table.header[column]!.slice(0, LONGEST_FIELD.name)] as const)].flatMap(([column, name]): [string, string][] => {
			const value = (cells[column] ?? '').trim();
			if (value === '' || name === '') return [];
			const whole = value.length <= LONGEST_FIELD.value;
			this.#clipped ||= !whole;
			return [[name, whole ? value : `${value.slice(0, LONGEST_FIELD.value - 1)}…`]];
		});
		return fields.length === 0 ? {} : { fields: Object.fromEntries(fields) };
	}

	#known<K>(field: 'level' | 'discipline', cell: string, named: (text: string) => K | undefined): K | undefined {
		if (cell === '') return undefined;
		const value = named(cell);
		if (value === undefined) this.#unknown[field].add(cell);
		return value;
	}

	/** What was read otherwise than the file has it. */
	get notes(): string[] {
		const left = this.table.header.length - this.table.columns.size - this.#fields.size;
		return [...this.#unknownNotes, ...(this.#clipped ? ['Some texts are very long and were shortened.'] : []), ...(this.#fields.size === MOST_FIELDS && left > 0 ? [`${count(left, 'further column')} left out.`] : [])];
	}

	get #unknownNotes(): string[] {
		return Object.entries(this.#unknown)
			.filter(([, values]) => values.size > 0)
			.map(([field, values]) => {
				const some = [...values].slice(0, 3).map((value) => `“${clipped(value)}”`);
				const more = values.size - some.length;
				return `Some ${field}s are not known here and were left out: ${more > 0 ? `${some.join(', ')} and ${more} more` : listOf(some)}.`;
			});
	}

	/**
	 * Managers are named by id. Where no manager's cell holds an id, they are people or titles: whichever names more of them.
	 * A name that several positions have is a problem.
	 */
	linkByName(): string | undefined {
		const ids = new Set(this.positions.map(({ id }) => id));
		for (const row of this.positions) if (row.manager && NOBODY.has(row.manager.toLowerCase()) && !ids.has(row.manager)) delete row.manager;
		const named = this.positions.filter(({ manager }) => manager !== undefined);
		if (named.length === 0 || named.some(({ manager }) => ids.has(manager!))) return undefined;
		const indexes = (['person', 'title'] as const).map((field) => ({ field, rows: rowsByName(this.positions, field) }));
		const hits = indexes.map(({ rows }) => named.filter(({ manager }) => rows.has(keyOf(manager!))).length);
		const { field, rows } = indexes[hits[1]! > hits[0]! ? 1 : 0]!;
		if (Math.max(...hits) === 0) return undefined;
		this.positions.forEach((position, i) => {
			const found = position.manager ? rows.get(keyOf(position.manager)) : undefined;
			if (!found) return;
			if (found.length === 1) position.manager = this.positions[found[0]!]!.id;
			else
				this.problems.add(() => ({
					code: 'ambiguous-manager',
					place: this.place(this.lines[i]!, 'manager'),
					cause: `“${position.manager}” could be ${count(found.length, 'position')} (${listOf(found.slice(0, 3).map((row) => this.place(this.lines[row]!)))}${found.length > 3 ? ', …' : ''}).`,
					cure: 'Write the manager’s id here.'
				}));
		});
		for (const line of this.dotted) {
			const found = ids.has(line.to) ? undefined : rows.get(keyOf(line.to));
			if (found?.length === 1) line.to = this.positions[found[0]!]!.id;
		}
		return field === 'person' ? 'Managers are given by name in this file, not by id.' : 'Managers are given by title in this file, not by id.';
	}
}

/** Names of the columns that mean nothing here, by column. Two of one name are told apart by a number. */
function fieldNames({ header, columns }: Table): Map<number, string> {
	const meant = new Set(columns.values());
	const names = new Map<number, string>();
	const taken = new Set<string>();
	header.forEach((title, column) => {
		if (meant.has(column) || title.trim() === '' || names.size === MOST_FIELDS) return;
		const name = title.trim().slice(0, LONGEST_FIELD.name - 5);
		let unique = name;
		for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
		taken.add(unique);
		names.set(column, unique);
	});
	return names;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

function rowsByName(positions: readonly FilePosition[], field: 'person' | 'title'): Map<string, number[]> {
	const rows = new Map<string, number[]>();
	positions.forEach((position, i) => {
		const name = position[field];
		if (name === undefined) return;
		const same = rows.get(keyOf(name));
		if (same) same.push(i);
		else rows.set(keyOf(name), [i]);
	});
	return rows;
}

const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads a table with a header row (comma, semicolon, tab or bar) into an organisation, or returns everything that is wrong with it. */
export function readOrgCsv(text: string, file: string, about: { id: string; title: string }, library: Library, progress?: Progress): Result<{ org: Org; notes: string[] }> {
	const in_ = (problems: readonly Problem[]): Result<never> => failed(problems.map((problem) => ({ ...problem, place: problem.place === '' ? file : `${file}, ${problem.place}` })));
	const table = findTable(text);
	if (!table) return in_([{ code: 'no-rows', place: '', cause: 'This file has no rows.', cure: 'Choose a file with a header row and one row for each position.' }]);
	const missing = NEEDED.filter((field) => !table.columns.has(field));
	if (missing.length > 0) return in_([missingColumns(table, missing)]);

	const reading = new Reading(table, library);
	const lines = lineBreaks(text) + 1;
	let rows = 0;
	const open = eachRow(text, table.separator, ({ cells, line }) => {
		if (line <= table.line) return;
		if (++rows % PROGRESS_EVERY === 0) progress?.(line, lines);
		if (!isBlank(cells)) reading.take(cells, line);
	});
	if (open !== undefined)
		return in_([{ code: 'open-quote', place: reading.place(open), cause: 'A quotation mark opens here and is never closed.', cure: 'Close it, or remove it.' }]);
	progress?.(lines, lines);
	if (reading.positions.length === 0) {
		if (reading.problems.any) return in_(reading.inOrder(reading.problems.list('')));
		return in_([{ code: 'no-rows', place: '', cause: 'This file has a header and no rows.', cure: 'Add one row for each position.' }]);
	}
	const byName = reading.linkByName();
	const { positions, dotted, places, problems } = reading;
	const built = buildOrg({ format: 'rolescape-org', version: 1, ...about, positions, dotted }, library, places, problems);
	return built.ok ? ok({ org: built.value, notes: [...(byName ? [byName] : []), ...reading.notes] }) : in_(reading.inOrder(built.problems));
}

function missingColumns({ header, line, separator }: Table, missing: readonly Field[]): Problem {
	const names = header.filter((name) => name !== '').slice(0, 8).map((name) => `“${clipped(name)}”`);
	const found = `${listOf(names)}${header.length > 8 ? ' and others' : ''}`;
	return {
		code: 'missing-column',
		place: `line ${line}`,
		cause: header.length === 1 ? `This has only one column, ${found}; comma, semicolon, tab and bar were tried as separators.` : `There is no column for ${listOf(missing)}. The columns are ${found}.`,
		cure: header.length === 1 || separator === '' ? 'Save it as CSV with the columns id, title and manager.' : `Rename the ones that hold ${listOf(missing)}, or add them.`
	};
}
