import { freshPatience, nearest, type Patience } from '#core/base/nearest';
import { Problems } from '#core/base/problems';
import { failed, ok, type Result } from '#core/base/result';
import { listOf, quotable } from '#core/base/words';
import { checkAccountable } from './accountable';
import { loopsOf } from './hierarchy';
import type { KnownRoles } from './known-roles';
import type { Org } from './org';
import { answers, isTop, managerRows, orgInOrder, UNKNOWN_MANAGER } from './org-in-order';
import { inColumns, type ColumnFile } from './position-columns';
import type { OrgFile } from './schema';

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

/** Most names in a message, and most letters of each: no sound one is longer. */
const MOST_NAMED = 6;
const MOST_LETTERS = 200;

/**
 * Puts the positions of a file in order. All problems at once: duplicate ids, unknown managers, no top or several, loops,
 * dotted lines to nowhere, titles missing, decisions given to nobody who is there.
 * `places` says where things are, for messages; `problems` may already hold some, then there is no organisation either.
 */
export function buildOrg(
	file: ColumnFile,
	roles: KnownRoles,
	places: Places = JSON_PLACES,
	problems = new Problems()
): Result<Org> {
	const { ids, managers, size, index, titles, roles: roleIds } = file.positions;
	const managerOf = managerRows(file.positions);
	const patience = freshPatience();
	const named = (row: number): string => inQuotes(ids[row]!);
	for (const i of index.again)
		problems.add(() => ({
			code: 'duplicate-id',
			place: places.position(i, 'id'),
			cause: `The id ${named(i)} is used already (${places.position(index.find(ids[i]!))}).`,
			cure: 'Give one of the two another id.'
		}));
	const tops: number[] = [];
	for (let i = 0; i < size; i++) {
		if (managerOf[i] === UNKNOWN_MANAGER)
			problems.add(() => ({
				place: places.position(i, 'manager'),
				...unknownManager(named(i), managers[i]!, ids, patience)
			}));
		else if (isTop(managerOf[i]!)) tops.push(i);
	}
	if (tops.length > 1)
		problems.add(() => ({
			code: 'several-tops',
			place: places.all,
			cause: `${tops.length.toLocaleString('en-GB')} positions have no manager: ${some(tops, (i) => `${named(i)} (${places.position(i)})`)}.`,
			cure: 'Leave out the manager for one position only.'
		}));
	let noTop = tops.length === 0;
	for (const loop of loopsOf(managerOf)) {
		const names = some(loop, named);
		problems.add(() => ({
			code: noTop ? 'no-top' : 'loop',
			place: places.position(loop[0]!, 'manager'),
			cause: `${noTop ? 'Nobody is at the top: ' : ''}${loop.length === 1 ? `${names} is its own manager` : `${names} report to each other in a circle`}.`,
			cure: noTop
				? 'Leave out the manager of the position at the top.'
				: 'Correct the manager of one position in that circle.'
		}));
		noTop = false;
	}

	file.dotted?.forEach((line, i) => {
		const missing = [line.from, line.to].find((id) => index.find(id) === -1);
		if (missing !== undefined)
			problems.add(() => ({
				code: 'unknown-dotted',
				place: places.dotted(i),
				cause: `The line names ${inQuotes(missing)}, which is not in the file.`,
				cure: 'Correct the id or remove the line.'
			}));
	});
	const [titleAt, roleAt] = [titles.at, roleIds.at];
	const known = answers(roleIds.words, (id) => roles.role(id));
	for (let i = 0; i < size; i++) {
		const role = roleAt[i] ?? 0;
		if (role !== 0 ? known[role] !== undefined : (titleAt[i] ?? 0) !== 0) continue;
		problems.add(() =>
			role !== 0
				? {
						code: 'unknown-role',
						place: places.position(i, 'role'),
						cause: `${inQuotes(roleIds.words[role]!)} is not a role of the library.`,
						cure: 'Correct the role, or leave it out and give a title.'
					}
				: {
						code: 'no-title',
						place: places.position(i, 'title'),
						cause: `${named(i)} has neither a title nor a role.`,
						cure: 'Add a title.'
					}
		);
	}
	if (file.accountable) checkAccountable(file.accountable, filledRoles(file, roles), roles, problems);
	if (problems.any) return failed(problems.list(places.all));

	return ok(orgInOrder(file, roles, managerOf));
}

/** The same for a file as its schema has it, one object for each position. */
export const buildFile = (file: OrgFile, roles: KnownRoles): Result<Org> => buildOrg(inColumns(file), roles);

/** Ids of the roles that the positions name, or their titles where a position names none. */
function filledRoles(
	{ positions: { titles, roles, size } }: ColumnFile,
	known: KnownRoles
): ReadonlySet<string | undefined> {
	const filled = new Set<string | undefined>(roles.words);
	const [titleAt, roleAt] = [titles.at, roles.at];
	const untold = new Set<number>();
	for (let i = 0; i < size; i++) if ((roleAt[i] ?? 0) === 0) untold.add(titleAt[i] ?? 0);
	for (const title of untold) filled.add(known.match(titles.words[title]!)?.id);
	return filled;
}

function unknownManager(id: string, manager: string, ids: readonly string[], patience: Patience) {
	const like = nearest(manager, ids, patience);
	return {
		code: 'unknown-manager',
		cause: `${id} reports to ${inQuotes(manager)}, which is not in the file.`,
		cure:
			like === undefined
				? 'Correct the id or add that position.'
				: `Did you mean “${like}”? Correct the id or add that position.`
	};
}

const inQuotes = (name: string): string => `“${quotable(name, MOST_LETTERS)}”`;

const some = (rows: readonly number[], name: (row: number) => string): string =>
	rows.length > MOST_NAMED
		? `${rows.slice(0, MOST_NAMED).map(name).join(', ')} and ${(rows.length - MOST_NAMED).toLocaleString('en-GB')} more`
		: listOf(rows.map(name));
