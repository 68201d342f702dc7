import { nearest } from '#core/base/nearest';
import { Problems } from '#core/base/problems';
import { failed, ok, type Result } from '#core/base/result';
import { listOf } from '#core/base/words';
import { checkAccountable } from './accountable';
import { disciplineIndex, type DisciplineIndex } from './disciplines';
import { depthFirst, loopsOf } from './hierarchy';
import type { KnownRoles } from './known-roles';
import { levelIndex, type LevelIndex } from './levels';
import type { Accountable, OrgFile, Statement } from './schema';

/** A position of an organisation: its place in depth-first order, 0 at the top. Ids live at the edges. */
export type Position = number;

export const NOWHERE: Position = -1;

/**
 * An organisation in columns. Positions are numbered depth first, siblings in the order of the file, so the reports of `p`
 * start at `p + 1` and everyone below `p` is the run `p + 1 … end[p] - 1`.
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
	/** The position with this id, or -1. */
	find(id: string): Position;
}

/** A column of a file that means nothing here, kept as it is: its name, and a text for each position or ''. */
export interface OrgField {
	readonly name: string;
	readonly values: readonly string[];
}

/** An organisation without its look-up: plain data that can be sent to another thread. */
export type OrgColumns = Omit<Org, 'find'>;

/** Adds the look-up to the columns. Its index is built when it is first asked. */
export function withFind(columns: OrgColumns): Org {
	let placeOf: Map<string, Position> | undefined;
	return {
		...columns,
		find(id) {
			placeOf ??= new Map(columns.ids.map((known, position) => [known, position]));
			return placeOf.get(id) ?? NOWHERE;
		}
	};
}

/** Where a file's parts are, in its reader's words: all positions, one of them or one of its fields, a dotted line; counted from 0. */
export interface Places {
	readonly all: string;
	position(row: number, field?: 'id' | 'manager' | 'role' | 'title'): string;
	dotted(line: number): string;
}

const JSON_PLACES: Places = {
	all: 'positions',
	position: (row, field) => `positions › ${row + 1}${field ? ` › ${field}` : ''}`,
	dotted: (line) => `dotted › ${line + 1}`
};

/** Most names in a message. */
const MOST_NAMED = 6;

const NO_MANAGER = -1;
const UNKNOWN_MANAGER = -2;

/**
 * Puts the positions of a file in order. All problems at once: duplicate ids, unknown managers, no top or several, loops,
 * dotted lines to nowhere, titles missing, decisions given to nobody who is there. A position whose `role` is left out gets the
 * library role its title names.
 * `places` says where things are, for messages; `problems` may already hold some, then there is no organisation either.
 */
export function buildOrg(file: OrgFile, known: KnownRoles, places: Places = JSON_PLACES, problems = new Problems()): Result<Org> {
	const rows = file.positions;
	const n = rows.length;
	const rowOf = new Map<string, number>();
	rows.forEach((row, i) => {
		const first = rowOf.get(row.id);
		if (first === undefined) rowOf.set(row.id, i);
		else
			problems.add(() => ({
				code: 'duplicate-id',
				place: places.position(i, 'id'),
				cause: `The id “${row.id}” is used already (${places.position(first)}).`,
				cure: 'Give one of the two another id.'
			}));
	});

	// Reports as linked lists, in file order: built from the back.
	const managerOf = new Int32Array(n);
	const firstReport = new Int32Array(n).fill(-1);
	const nextReport = new Int32Array(n).fill(-1);
	const tops: number[] = [];
	for (let i = n - 1; i >= 0; i--) {
		const manager = rows[i]!.manager;
		const m = (managerOf[i] = manager === undefined || manager === null ? NO_MANAGER : (rowOf.get(manager) ?? UNKNOWN_MANAGER));
		if (m === NO_MANAGER) tops.push(i);
		if (m < 0) continue;
		nextReport[i] = firstReport[m]!;
		firstReport[m] = i;
	}
	tops.reverse();
	const ids = rows.map((row) => row.id);
	managerOf.forEach((m, i) => {
		if (m === UNKNOWN_MANAGER) problems.add(() => ({ place: places.position(i, 'manager'), ...unknownManager(ids[i]!, rows[i]!.manager!, ids) }));
	});
	if (tops.length > 1)
		problems.add(() => ({
			code: 'several-tops',
			place: places.all,
			cause: `${tops.length.toLocaleString('en-GB')} positions have no manager: ${some(tops, (i) => `“${ids[i]}” (${places.position(i)})`)}.`,
			cure: 'Leave out the manager for one position only.'
		}));
	let noTop = tops.length === 0;
	for (const loop of loopsOf(managerOf)) {
		const names = some(loop, (i) => `“${ids[i]}”`);
		problems.add(() => ({
			code: noTop ? 'no-top' : 'loop',
			place: places.position(loop[0]!, 'manager'),
			cause: `${noTop ? 'Nobody is at the top: ' : ''}${loop.length === 1 ? `${names} is its own manager` : `${names} report to each other in a circle`}.`,
			cure: noTop ? 'Leave out the manager of the position at the top.' : 'Correct the manager of one position in that circle.'
		}));
		noTop = false;
	}

	file.dotted?.forEach((line, i) => {
		const missing = [line.from, line.to].find((id) => !rowOf.has(id));
		if (missing !== undefined) problems.add(() => ({ code: 'unknown-dotted', place: places.dotted(i), cause: `The line names “${missing}”, which is not in the file.`, cure: 'Correct the id or remove the line.' }));
	});
	rows.forEach((row, i) => {
		if (row.role !== undefined && !known.role(row.role))
			problems.add(() => ({ code: 'unknown-role', place: places.position(i, 'role'), cause: `“${row.role}” is not a role of the library.`, cure: 'Correct the role, or leave it out and give a title.' }));
		else if (row.title === undefined && row.role === undefined)
			problems.add(() => ({ code: 'no-title', place: places.position(i, 'title'), cause: `“${row.id}” has neither a title nor a role.`, cure: 'Add a title.' }));
	});
	if (file.accountable) checkAccountable(file.accountable, new Set(rows.map((row) => row.role ?? known.match(row.title ?? '')?.id)), known, problems);
	if (problems.any) return failed(problems.list(places.all));

	const { order, parent, end, depth } = depthFirst(tops[0]!, firstReport, nextReport);
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
	return ok(
		withFind({
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
			ids: Array.from(order, (i) => ids[i]!),
			titles,
			people,
			roles,
			fields: fieldsOf(Array.from(order, (i) => rows[i]!.fields)),
			dotted: (file.dotted ?? []).map(({ from, to }) => [place[rowOf.get(from)!]!, place[rowOf.get(to)!]!] as const)
		})
	);
}

/** Every field that one of the positions has, in the order in which they turn up. */
function fieldsOf(rows: readonly OrgFile['positions'][number]['fields'][]): OrgField[] {
	const names = new Set(rows.flatMap((fields) => (fields ? Object.keys(fields) : [])));
	return [...names].map((name) => ({ name, values: rows.map((fields) => (fields && Object.hasOwn(fields, name) ? fields[name]! : '')) }));
}

function unknownManager(id: string, manager: string, ids: readonly string[]) {
	const like = nearest(manager, ids);
	return {
		code: 'unknown-manager',
		cause: `“${id}” reports to “${manager}”, which is not in the file.`,
		cure: like === undefined ? 'Correct the id or add that position.' : `Did you mean “${like}”? Correct the id or add that position.`
	};
}

const some = (rows: readonly number[], name: (row: number) => string): string =>
	rows.length > MOST_NAMED ? `${rows.slice(0, MOST_NAMED).map(name).join(', ')} and ${(rows.length - MOST_NAMED).toLocaleString('en-GB')} more` : listOf(rows.map(name));
