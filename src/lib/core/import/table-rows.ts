import { Problems } from '#core/base/problems';
import type { Problem } from '#core/base/result';
import { count, listOf, quotable } from '#core/base/words';
import type { Places } from '#core/org/build-org';
import type { KnownRoles } from '#core/org/known-roles';
import { disciplineIndex, NO_DISCIPLINE } from '#core/org/disciplines';
import { levelIndex, NO_LEVEL } from '#core/org/levels';
import { PositionColumns } from '#core/org/position-columns';
import { LONGEST } from '#core/org/schema';
import type { Field } from './columns';
import { isBlank, type Table } from './table';
import { disciplineNamed, levelNamed } from './values';

/** Columns that mean nothing here and are kept all the same. */
const MOST_FIELDS = 24;

/** The rows of a table as columns of positions, each with the line it came from. */
export class TableRows {
	readonly positions = new PositionColumns();
	readonly dotted: { from: string; to: string }[] = [];
	readonly lines: number[] = [];
	readonly dottedLines: number[] = [];
	readonly problems = new Problems();
	readonly #lineOf = new Map<string, number>();
	readonly #unknown: Record<'level' | 'discipline' | 'role', Set<string>> = {
		level: new Set(),
		discipline: new Set(),
		role: new Set()
	};

	/** Where each field's column is, from 0; -1 for one that the table lacks. */
	readonly #columns: Readonly<Record<Field, number>>;
	readonly #fields: ReadonlyMap<number, string>;
	readonly #roleNamed: (text: string) => string | undefined;
	readonly #levelNamed = remembered((text) => indexOf(levelNamed(text), levelIndex));
	readonly #disciplineNamed = remembered((text) => indexOf(disciplineNamed(text), disciplineIndex));
	#clipped = false;
	#lastDotted: { readonly row: number; readonly place: string } | undefined;

	constructor(
		readonly table: Table,
		known: KnownRoles
	) {
		const at = (field: Field): number => table.columns.get(field) ?? -1;
		this.#columns = {
			id: at('id'),
			title: at('title'),
			manager: at('manager'),
			person: at('person'),
			level: at('level'),
			discipline: at('discipline'),
			role: at('role'),
			dotted: at('dotted')
		};
		this.#fields = fieldNames(table);
		this.#roleNamed = remembered((text) => (known.role(text) ?? known.match(text))?.id);
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
		dotted: (line) => {
			// One cell may hold very many.
			const row = this.dottedLines[line]!;
			if (row !== this.#lastDotted?.row) this.#lastDotted = { row, place: this.place(row, 'dotted') };
			return this.#lastDotted.place;
		}
	};

	/** Takes a row of the table; what is wrong with it is among the problems. */
	take(cells: readonly string[], line: number): void {
		const { table, problems, positions } = this;
		if (cells.length > table.header.length && !isBlank(cells.slice(table.header.length)))
			problems.add(() => ({
				code: 'too-many-cells',
				place: this.place(line),
				cause: `This row has ${count(cells.length, 'cell')}, the header has ${table.header.length}.`,
				cure: 'Put quotation marks around a text that holds a separator.'
			}));
		const cell = (column: number): string => (column === -1 ? '' : (cells[column] ?? '').trim());
		const at = this.#columns;
		const [id, title, person] = [cell(at.id), cell(at.title), cell(at.person)];
		if (id === '') {
			problems.add(() => ({
				code: 'no-id',
				place: this.place(line, 'id'),
				cause: 'The id is empty.',
				cure: 'Give every position an id of its own.'
			}));
			return;
		}
		if (/[\s,]/.test(id))
			problems.add(() => ({
				code: 'bad-id',
				place: this.place(line, 'id'),
				cause: `The id “${quotable(id)}” has a space or a comma in it.`,
				cure: 'Write a hyphen instead, here and where it is named as manager.'
			}));
		if (id.length > LONGEST.id) this.#tooLong(line, 'id', id);
		if (title.length > LONGEST.title) this.#tooLong(line, 'title', title);
		if (person.length > LONGEST.person) this.#tooLong(line, 'person', person);

		const [roleCell, levelCell, disciplineCell] = [cell(at.role), cell(at.level), cell(at.discipline)];
		const role = roleCell === '' ? undefined : this.#roleNamed(roleCell);
		const level = levelCell === '' ? undefined : this.#levelNamed(levelCell);
		const discipline = disciplineCell === '' ? undefined : this.#disciplineNamed(disciplineCell);
		const titled = at.role !== at.title;
		if (roleCell !== '' && role === undefined && titled) this.#unknown.role.add(roleCell);
		positions.add(
			id,
			cell(at.manager),
			titled || role === undefined ? title : '',
			person,
			role ?? '',
			level ?? NO_LEVEL,
			discipline ?? NO_DISCIPLINE
		);
		this.lines.push(line);
		for (const [column, name] of this.#fields) this.#say(name, cell(column));
		if (levelCell !== '' && level === undefined) {
			this.#unknown.level.add(levelCell);
			this.#say(this.#headerOf(at.level), levelCell);
		}
		if (disciplineCell !== '' && discipline === undefined) {
			this.#unknown.discipline.add(disciplineCell);
			this.#say(this.#headerOf(at.discipline), disciplineCell);
		}
		if (at.dotted === -1) return;
		for (const to of cell(at.dotted).split(/[;|,]/)) {
			if (to.trim() === '') continue;
			this.dotted.push({ from: id, to: to.trim() });
			this.dottedLines.push(line);
		}
	}

	#tooLong(line: number, field: 'id' | 'title' | 'person', text: string): void {
		this.problems.add(() => ({
			code: 'too-long',
			place: this.place(line, field),
			cause: `This is longer than ${LONGEST[field]} characters: “${quotable(text)}”.`,
			cure: 'Shorten it.'
		}));
	}

	/** Keeps what the row says in a column that means nothing here, or a value that is not known. */
	#say(name: string, value: string): void {
		if (value === '' || name === '') return;
		const whole = value.length <= LONGEST.field;
		this.#clipped ||= !whole;
		this.positions.say(name, whole ? value : `${value.slice(0, LONGEST.field - 1)}…`);
	}

	#headerOf = (column: number): string => this.table.header[column]!.slice(0, LONGEST.fieldName);

	/** What was read otherwise than the file has it. */
	get notes(): string[] {
		const left = this.table.header.length - this.table.columns.size - this.#fields.size;
		return [
			...this.#unknownNotes,
			...(this.#clipped ? ['Some texts are very long and were shortened.'] : []),
			...(this.#fields.size === MOST_FIELDS && left > 0 ? [`${count(left, 'further column')} left out.`] : [])
		];
	}

	get #unknownNotes(): string[] {
		return Object.entries(this.#unknown)
			.filter(([, values]) => values.size > 0)
			.map(([field, values]) => {
				const some = [...values].slice(0, 3).map((value) => `“${quotable(value)}”`);
				const more = values.size - some.length;
				return `Some ${field}s are not known here and were left out: ${more > 0 ? `${some.join(', ')} and ${more} more` : listOf(some)}.`;
			});
	}
}

/** Names of the columns that mean nothing here, by column. Two of one name are told apart by a number. */
function fieldNames({ header, columns }: Table): Map<number, string> {
	const meant = new Set(columns.values());
	const names = new Map<number, string>();
	// What is not known of these is said under their own names.
	const taken = new Set(
		(['level', 'discipline'] as const).flatMap(
			(field) => header[columns.get(field) ?? -1]?.slice(0, LONGEST.fieldName) ?? []
		)
	);
	header.forEach((title, column) => {
		if (meant.has(column) || title.trim() === '' || names.size === MOST_FIELDS) return;
		const name = title.trim().slice(0, LONGEST.fieldName - 5);
		let unique = name;
		for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
		taken.add(unique);
		names.set(column, unique);
	});
	return names;
}

/** So many answers are remembered: a column with more different values is hardly one that repeats. */
const MOST_REMEMBERED = 4096;

/** The same answers, each asked for once while there are few. */
function remembered<T>(ask: (text: string) => T | undefined): (text: string) => T | undefined {
	const known = new Map<string, T | undefined>();
	return (text) => {
		if (known.has(text)) return known.get(text);
		const answer = ask(text);
		if (known.size < MOST_REMEMBERED) known.set(text, answer);
		return answer;
	};
}

const indexOf = <T>(id: T | undefined, index: (id: T) => number): number | undefined =>
	id === undefined ? undefined : index(id);
