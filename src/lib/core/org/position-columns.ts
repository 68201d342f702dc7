import { IdIndex } from './id-index';
import { disciplineIndex, type DisciplineIndex } from './disciplines';
import { levelIndex, type LevelIndex } from './levels';
import { SaidFields } from './said-fields';
import type { OrgFile } from './schema';
import { withRoom, Texts } from './text-column';

/** The positions of a file in columns, row by row as the file has them. What they say is checked by `buildOrg`. */
export class PositionColumns {
	readonly ids: string[] = [];
	/** Id of the manager, or ''. */
	readonly managers: string[] = [];
	/** Who holds the position, or ''. */
	readonly people: string[] = [];
	readonly titles = new Texts();
	/** Ids of library roles. */
	readonly roles = new Texts();
	/** What else is known. */
	readonly fields = new SaidFields();
	#levels = new Int8Array(64);
	#disciplines = new Int8Array(64);
	#index: IdIndex | undefined;

	/** Number of rows. */
	get size(): number {
		return this.ids.length;
	}

	/** Adds a row; '' or -1 for what its file does not say. */
	add(
		id: string,
		manager: string,
		title: string,
		person: string,
		role: string,
		level: LevelIndex,
		discipline: DisciplineIndex
	): void {
		const row = this.size;
		this.ids.push(id);
		// Reports of one manager often follow each other: they share its name.
		const before = this.managers[row - 1];
		this.managers.push(manager === before ? before : manager);
		this.people.push(person);
		if (title !== '') this.titles.set(row, title);
		if (role !== '') this.roles.set(row, role);
		if (row >= this.#levels.length) {
			this.#levels = withRoom(this.#levels, row);
			this.#disciplines = withRoom(this.#disciplines, row);
		}
		this.#levels[row] = level;
		this.#disciplines[row] = discipline;
	}

	/** Says something more about the last row. */
	say(name: string, text: string): void {
		this.fields.say(this.size - 1, name, text);
	}

	/** The level that the file gives a row. */
	level = (row: number): LevelIndex => this.#levels[row]!;

	/** The discipline that the file gives a row. */
	discipline = (row: number): DisciplineIndex => this.#disciplines[row]!;

	/** Rows by id; built when first asked for, when all rows are there. */
	get index(): IdIndex {
		return (this.#index ??= new IdIndex(this.ids));
	}
}

/** A file whose positions are in columns. */
export type ColumnFile = Omit<OrgFile, 'positions' | '$schema' | 'format' | 'version'> & {
	readonly positions: PositionColumns;
};

/** A file that was checked, its positions in columns. */
export function inColumns(file: OrgFile): ColumnFile {
	const positions = new PositionColumns();
	for (const row of file.positions) addRow(positions, row);
	return { ...file, positions };
}

/** Adds a row that keeps to `POSITION`. */
export function addRow(
	positions: PositionColumns,
	{ id, manager, title, person, role, level, discipline, fields }: OrgFile['positions'][number]
): void {
	positions.add(
		id,
		manager ?? '',
		title ?? '',
		person ?? '',
		role ?? '',
		levelIndex(level),
		disciplineIndex(discipline)
	);
	if (fields) for (const name of Object.keys(fields)) positions.say(name, fields[name]!);
}
