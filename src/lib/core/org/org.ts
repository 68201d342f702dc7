import type { Problem, Result } from '../base/result';
import { failed, ok } from '../base/result';
import { disciplineIndex, type DisciplineIndex } from './disciplines';
import { levelIndex, type LevelIndex } from './levels';
import type { Library } from './library';
import type { OrgFile } from './schema';

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
	/** Works-with lines, as pairs of positions. */
	readonly dotted: readonly (readonly [from: Position, to: Position])[];
	/** The position with this id, or -1. */
	find(id: string): Position;
}

const problem = (code: string, place: string, cause: string, cure: string): Problem => ({ code, place, cause, cure });

/**
 * Puts the positions of a file in order. All problems at once: duplicate ids, unknown managers, no top or several, loops,
 * dotted lines to nowhere, titles missing. A position whose `role` is left out gets the library role its title names.
 */
export function buildOrg(file: OrgFile, library: Library): Result<Org> {
	const rows = file.positions;
	const n = rows.length;
	const problems: Problem[] = [];
	const rowOf = new Map<string, number>();
	rows.forEach((row, i) => {
		const first = rowOf.get(row.id);
		if (first === undefined) rowOf.set(row.id, i);
		else problems.push(problem('duplicate-id', `positions › ${i + 1}`, `The id “${row.id}” is used by position ${first + 1} already.`, 'Give one of the two another id.'));
	});

	// Reports as linked lists, in file order: built from the back.
	const firstReport = new Int32Array(n).fill(-1);
	const nextReport = new Int32Array(n).fill(-1);
	const tops: number[] = [];
	for (let i = n - 1; i >= 0; i--) {
		const manager = rows[i]!.manager;
		if (manager === undefined || manager === null) {
			tops.push(i);
			continue;
		}
		const m = rowOf.get(manager);
		if (m === undefined) {
			problems.push(problem('unknown-manager', `positions › ${i + 1} › manager`, `“${rows[i]!.id}” reports to “${manager}”, which is not in the file.`, 'Correct the id or add that position.'));
			continue;
		}
		nextReport[i] = firstReport[m]!;
		firstReport[m] = i;
	}
	if (tops.length > 1) {
		const names = tops.reverse().slice(0, 4).map((i) => `“${rows[i]!.id}”`).join(', ');
		problems.push(problem('several-tops', 'positions', `${tops.length} positions have no manager (${names}${tops.length > 4 ? ', …' : ''}).`, 'Leave out the manager for one position only.'));
	}

	const order = new Int32Array(n);
	const place = new Int32Array(n).fill(-1);
	const parent = new Int32Array(n);
	const depth = new Int32Array(n);
	const end = new Int32Array(n);
	let placed = 0;
	if (tops.length > 0) {
		// Depth first without recursion: go down to the first report, else across to the next, else back up.
		let row = tops[0]!;
		let up = NOWHERE;
		for (;;) {
			order[placed] = row;
			place[row] = placed;
			parent[placed] = up;
			depth[placed] = up === NOWHERE ? 0 : depth[up]! + 1;
			const here = placed++;
			if (firstReport[row]! !== -1) {
				up = here;
				row = firstReport[row]!;
				continue;
			}
			end[here] = placed;
			while (up !== NOWHERE && nextReport[row]! === -1) {
				end[up] = placed;
				row = order[up]!;
				up = parent[up]!;
			}
			if (up === NOWHERE) break;
			row = nextReport[row]!;
		}
	}
	if (problems.length === 0 && placed < n) {
		const lost = rows.find((_, i) => place[i] === -1)!;
		problems.push(
			tops.length === 0
				? problem('no-top', 'positions', 'Every position has a manager.', 'Leave out the manager of the position at the top.')
				: problem('loop', `positions › ${rows.indexOf(lost) + 1} › manager`, `“${lost.id}” is its own manager, directly or through others.`, 'Correct the manager of one position in that circle.')
		);
	}

	const dotted: (readonly [Position, Position])[] = [];
	file.dotted?.forEach((line, i) => {
		const ends = [line.from, line.to].map((id) => rowOf.get(id));
		const missing = ends[0] === undefined ? line.from : ends[1] === undefined ? line.to : undefined;
		if (missing !== undefined)
			problems.push(problem('unknown-dotted', `dotted › ${i + 1}`, `The line names “${missing}”, which is not in the file.`, 'Correct the id or remove the line.'));
		else dotted.push([place[ends[0]!]!, place[ends[1]!]!]);
	});

	const titles: string[] = new Array<string>(n);
	const ids: string[] = new Array<string>(n);
	const people: string[] = new Array<string>(n);
	const roles: string[] = new Array<string>(n);
	const level = new Int8Array(n);
	const discipline = new Int8Array(n);
	for (let p = 0; p < placed; p++) {
		const row = rows[order[p]!]!;
		const role = row.role === undefined ? library.match(row.title ?? '') : library.role(row.role);
		if (row.role !== undefined && !role)
			problems.push(problem('unknown-role', `positions › ${order[p]! + 1} › role`, `“${row.role}” is not a role of the library.`, 'Correct the role, or leave it out and give a title.'));
		const title = row.title ?? role?.title;
		if (title === undefined)
			problems.push(problem('no-title', `positions › ${order[p]! + 1}`, `“${row.id}” has neither a title nor a role.`, 'Add a title.'));
		ids[p] = row.id;
		titles[p] = title ?? row.id;
		people[p] = row.person ?? '';
		roles[p] = role?.id ?? '';
		level[p] = levelIndex(row.level ?? role?.level) satisfies LevelIndex;
		discipline[p] = disciplineIndex(row.discipline ?? role?.discipline) satisfies DisciplineIndex;
	}
	if (problems.length > 0) return failed(problems);

	return ok({
		id: file.id,
		title: file.title,
		about: file.about ?? '',
		sources: file.sources ?? [],
		size: n,
		parent,
		end,
		depth,
		level,
		discipline,
		ids,
		titles,
		people,
		roles,
		dotted,
		find: (id) => {
			const row = rowOf.get(id);
			return row === undefined ? NOWHERE : place[row]!;
		}
	});
}
