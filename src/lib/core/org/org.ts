import { disciplineIndex, type DisciplineIndex } from './disciplines';
import { depthFirst } from './hierarchy';
import { levelIndex, type LevelIndex } from './levels';
import type { KnownRoles } from './known-roles';
import type { Accountable, OrgFile, Statement } from './schema';

/** A position of an organisation: its place in depth-first order, 0 at the top. Ids live at the edges. */
export type Position = number;

/** No position: what is looked for is not there, or nothing is selected. */
export const NOWHERE: Position = -1;

/**
 * An organisation in columns: plain data that another thread can be handed; what is done with it are functions. Positions are numbered
 * depth first, siblings in the order of the file, so the reports of `p` start at `p + 1` and everyone below `p` is the run
 * `p + 1 … end[p] - 1`. Ids are looked up by `placeOf`.
 */
export interface Org {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly sources: readonly string[];
	/** When this shape fits, what speaks for it and against it, and what else is known. */
	readonly fits: readonly Statement[];
	readonly advantages: readonly Statement[];
	readonly drawbacks: readonly Statement[];
	readonly notes: readonly Statement[];
	/** Who has the last word where the library's answer is missing here or differs: see `decidersOf`. */
	readonly accountable: readonly Accountable[];
	/** Number of positions. */
	readonly size: number;
	/** Manager, or -1 at the top. */
	readonly parent: Int32Array;
	/** One past the last position below. */
	readonly end: Int32Array;
	/** Steps to the top. */
	readonly depth: Int32Array;
	/** Index into LEVELS, or -1. */
	readonly level: Int8Array;
	/** Index into DISCIPLINES, or -1. */
	readonly discipline: Int8Array;
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	/** Who holds the position, or ''. */
	readonly people: readonly string[];
	/** Id of the library role, or ''. */
	readonly roles: readonly string[];
	/** What else the file says of its positions: columns of its own. */
	readonly fields: readonly OrgField[];
	/** Works-with lines, as pairs of positions. */
	readonly dotted: readonly (readonly [from: Position, to: Position])[];
}

/** A column of a file that means nothing here, kept as it is: its name, and a text for each position or ''. */
export interface OrgField {
	readonly name: string;
	readonly values: readonly string[];
}

const NO_MANAGER = -1;
/** Stands for the row of a manager whom the file lacks. */
export const UNKNOWN_MANAGER = -2;

/** Who is who in a file, by row. */
export interface FileRows {
	/** The first row with an id. */
	readonly rowOf: ReadonlyMap<string, number>;
	/** The row of each row's manager; negative where there is none, or an unknown one. */
	readonly managerOf: Int32Array;
}

/** Looks up the ids and managers of a file, whatever is wrong with it. */
export function fileRows(positions: OrgFile['positions']): FileRows {
	const rowOf = new Map<string, number>();
	for (let i = positions.length - 1; i >= 0; i--) rowOf.set(positions[i]!.id, i);
	const managerOf = Int32Array.from(positions, ({ manager }) =>
		manager === undefined || manager === null ? NO_MANAGER : (rowOf.get(manager) ?? UNKNOWN_MANAGER)
	);
	return { rowOf, managerOf };
}

/** Whether a row has no manager. */
export const isTop = (manager: number): boolean => manager === NO_MANAGER;

/**
 * Puts the positions of a file in order, in which `buildOrg` finds nothing wrong. A position whose `role` is left out gets the
 * library role its title names.
 */
export function orgInOrder(file: OrgFile, known: KnownRoles, { rowOf, managerOf } = fileRows(file.positions)): Org {
	const rows = file.positions;
	const n = rows.length;
	// Reports as linked lists, in file order: built from the back.
	const firstReport = new Int32Array(n).fill(-1);
	const nextReport = new Int32Array(n).fill(-1);
	for (let i = n - 1; i >= 0; i--) {
		const m = managerOf[i]!;
		if (m < 0) continue;
		nextReport[i] = firstReport[m]!;
		firstReport[m] = i;
	}
	const { order, parent, end, depth } = depthFirst(managerOf.indexOf(NO_MANAGER), firstReport, nextReport);
	const place = new Int32Array(n);
	order.forEach((row, p) => (place[row] = p));
	const level = new Int8Array(n);
	const discipline = new Int8Array(n);
	const titles: string[] = new Array<string>(n);
	const people: string[] = new Array<string>(n);
	const roles: string[] = new Array<string>(n);
	order.forEach((i, p) => {
		const row = rows[i]!;
		const role = row.role === undefined ? known.match(row.title!) : known.role(row.role);
		titles[p] = row.title ?? role!.title;
		people[p] = row.person ?? '';
		roles[p] = role?.id ?? '';
		level[p] = levelIndex(row.level ?? role?.level) satisfies LevelIndex;
		discipline[p] = disciplineIndex(row.discipline ?? role?.discipline) satisfies DisciplineIndex;
	});
	return {
		id: file.id,
		title: file.title,
		about: file.about ?? '',
		sources: file.sources ?? [],
		fits: file.fits ?? [],
		advantages: file.advantages ?? [],
		drawbacks: file.drawbacks ?? [],
		notes: file.notes ?? [],
		accountable: file.accountable ?? [],
		size: n,
		parent,
		end,
		depth,
		level,
		discipline,
		ids: Array.from(order, (i) => rows[i]!.id),
		titles,
		people,
		roles,
		fields: fieldsOf(Array.from(order, (i) => rows[i]!.fields)),
		dotted: (file.dotted ?? []).map(({ from, to }) => [place[rowOf.get(from)!]!, place[rowOf.get(to)!]!] as const)
	};
}

/** Every field that one of the positions has, in the order in which they turn up. */
function fieldsOf(rows: readonly OrgFile['positions'][number]['fields'][]): OrgField[] {
	const names = new Set(rows.flatMap((fields) => (fields ? Object.keys(fields) : [])));
	return [...names].map((name) => ({ name, values: rows.map((fields) => (fields && Object.hasOwn(fields, name) ? fields[name]! : '')) }));
}

/** The numbers of an organisation, to be handed to another thread instead of copied; on this one it is of no use afterwards. */
export const numbersOf = ({ parent, end, depth, level, discipline }: Org): ArrayBuffer[] => [parent, end, depth, level, discipline].map(({ buffer }) => buffer as ArrayBuffer);
