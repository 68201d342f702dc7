import { disciplineIndex, NO_DISCIPLINE } from './disciplines';
import { depthFirst } from './hierarchy';
import type { KnownRole, KnownRoles } from './known-roles';
import { levelIndex, NO_LEVEL } from './levels';
import { NOWHERE, type Org } from './org';
import type { ColumnFile, PositionColumns } from './position-columns';

const NO_MANAGER = -1;
/** Stands for the row of a manager whom the file lacks. */
export const UNKNOWN_MANAGER = -2;

/** The row of each row's manager; negative where there is none, or an unknown one. */
export function managerRows({ managers, index, size }: PositionColumns): Int32Array {
	const rows = new Int32Array(size);
	let [last, found] = ['', NO_MANAGER];
	for (let row = 0; row < size; row++) {
		const manager = managers[row]!;
		if (manager !== last) {
			last = manager;
			found = manager === '' ? NO_MANAGER : index.find(manager);
			if (found === NOWHERE && manager !== '') found = UNKNOWN_MANAGER;
		}
		rows[row] = found;
	}
	return rows;
}

/** Whether a row has no manager. */
export const isTop = (manager: number): boolean => manager === NO_MANAGER;

/** The library's answer for each of a column's texts, asked once for each. */
export const answers = <T>(
	words: readonly string[],
	ask: (word: string) => T | undefined
): readonly (T | undefined)[] => words.map((word) => (word === '' ? undefined : ask(word)));

/**
 * Puts the positions of a file in order, in which `buildOrg` finds nothing wrong. A position whose `role` is left out gets the
 * library role its title names.
 */
export function orgInOrder(file: ColumnFile, known: KnownRoles, managerOf = managerRows(file.positions)): Org {
	const rows = file.positions;
	const n = rows.size;
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
	const level = new Int8Array(n);
	const discipline = new Int8Array(n);
	const titles: string[] = new Array<string>(n);
	const roles: string[] = new Array<string>(n);
	const titleAt = rows.titles.at;
	const roleAt = rows.roles.at;
	const named = answers(rows.roles.words, (id) => known.role(id));
	const matched: (KnownRole | null)[] = [];
	for (let p = 0; p < n; p++) {
		const row = order[p]!;
		const title = titleAt[row] ?? 0;
		const own = roleAt[row] ?? 0;
		if (own === 0 && matched[title] === undefined) matched[title] = known.match(rows.titles.words[title]!) ?? null;
		const role = own === 0 ? matched[title] : named[own];
		titles[p] = title === 0 ? role!.title : rows.titles.words[title]!;
		roles[p] = role ? role.id : '';
		const [ownLevel, ownDiscipline] = [rows.level(row), rows.discipline(row)];
		level[p] = ownLevel === NO_LEVEL && role ? levelIndex(role.level) : ownLevel;
		discipline[p] = ownDiscipline === NO_DISCIPLINE && role ? disciplineIndex(role.discipline) : ownDiscipline;
	}
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
		ids: ordered(rows.ids, order),
		titles,
		people: ordered(rows.people, order),
		roles,
		fields: rows.fields.inOrder(order),
		dotted: dottedOf(file.dotted ?? [], rows, order)
	};
}

function ordered(values: readonly string[], order: Int32Array): string[] {
	const sorted = new Array<string>(order.length);
	for (let p = 0; p < order.length; p++) sorted[p] = values[order[p]!]!;
	return sorted;
}

function dottedOf(
	lines: readonly { readonly from: string; readonly to: string }[],
	{ index }: PositionColumns,
	order: Int32Array
): Org['dotted'] {
	if (lines.length === 0) return [];
	const place = new Int32Array(order.length);
	order.forEach((row, p) => (place[row] = p));
	return lines.map(({ from, to }) => [place[index.find(from)]!, place[index.find(to)]!] as const);
}
