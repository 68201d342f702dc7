import { count, listOf, quotable } from '#core/base/words';
import { LONGEST } from '#core/org/schema';
import { textAt, type TextColumn } from '#core/org/text-column';
import type { TableRows } from './table-rows';

/** What stands in a manager's cell when there is none. */
const NOBODY = new Set(['-', '–', '—', 'n/a', '#n/a', 'na', 'none', 'null', 'nil', 'nobody']);

/** Whether a manager's cell says that there is none. */
export const namesNobody = (manager: string): boolean => NOBODY.has(manager.toLowerCase());

/**
 * Managers are named by id. Where no manager's cell holds an id, they are people or titles: whichever names more of them; their ids
 * take the places of the names. A name that several positions have is a problem. What was done, in a sentence; undefined for nothing.
 */
export function linkByName(table: TableRows): string | undefined {
	const { ids, managers, index } = table.positions;
	let [named, byId] = [false, false];
	for (let row = 0; row < managers.length; row++) {
		const manager = managers[row]!;
		if (manager === '') continue;
		const isId = index.find(manager) !== -1;
		if (!isId && namesNobody(manager)) managers[row] = '';
		else named = true;
		byId ||= isId;
	}
	if (!named || byId) return undefined;
	const [people, titles] = [
		rowsByName(table.positions.people),
		rowsByName(textsOf(table.positions.titles, ids.length))
	];
	const hits = (rows: ReadonlyMap<string, number[]>): number =>
		managers.reduce((sum, manager) => sum + (manager !== '' && rows.has(nameKey(manager)) ? 1 : 0), 0);
	const [byPerson, byTitle] = [hits(people), hits(titles)];
	if (Math.max(byPerson, byTitle) === 0) return undefined;
	const rows = byTitle > byPerson ? titles : people;
	managers.forEach((manager, row) => {
		const found = manager === '' ? undefined : rows.get(nameKey(manager));
		if (!found) return;
		if (found.length === 1) managers[row] = ids[found[0]!]!;
		else
			table.problems.add(() => ({
				code: 'ambiguous-manager',
				place: table.place(table.lines[row]!, 'manager'),
				cause: `“${quotable(manager, LONGEST.title)}” could be ${count(found.length, 'position')} (${listOf(found.slice(0, 3).map((other) => table.place(table.lines[other]!)))}${found.length > 3 ? ', …' : ''}).`,
				cure: 'Write the manager’s id here.'
			}));
	});
	for (const line of table.dotted) {
		const found = index.find(line.to) !== -1 ? undefined : rows.get(nameKey(line.to));
		if (found?.length === 1) line.to = ids[found[0]!]!;
	}
	return rows === people
		? 'Managers are given by name in this file, not by id.'
		: 'Managers are given by title in this file, not by id.';
}

/** A name as it is compared: case and the number of spaces count for nothing. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

function rowsByName(names: readonly string[]): Map<string, number[]> {
	const rows = new Map<string, number[]>();
	names.forEach((name, row) => {
		if (name === '') return;
		const key = nameKey(name);
		const same = rows.get(key);
		if (same) same.push(row);
		else rows.set(key, [row]);
	});
	return rows;
}

const textsOf = ({ words, at }: TextColumn, size: number): string[] =>
	Array.from({ length: size }, (_, row) => textAt({ words, at }, row));
