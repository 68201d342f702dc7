import type { Compared } from './compared';
import type { Cell, ComparisonRow, Group } from './comparison';
import { rowOf } from './rows';
import { kindOf } from './kind';
import { disciplineName } from '#core/org/disciplines';
import { fieldAt, saidNames } from '#core/org/fields';
import { levelName } from '#core/org/levels';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { countReports } from '#core/org/tree';

/** What an organisation says of positions: where they sit, whom they lead, and every field of the file that one of them has. */
export function comparePlaces(org: Org, columns: readonly Compared[]): Group {
	const positions = columns.map(({ position }) => position);
	const row = (id: string, label: string, text: (position: Position) => string, headed = false): ComparisonRow[] => {
		const cells = positions.map((position): Cell => {
			const value = text(position).trim();
			return { value, words: value === '' ? 'Not given' : value };
		});
		if (cells.every(({ value }) => value === '')) return [];
		const made = rowOf({ id: `place-${id}`, label, show: 'words', cells }, !headed);
		return [headed ? { ...made, headed } : made];
	};
	const number = (value: number): string => value.toLocaleString('en-GB');
	/** How many are below, where anybody is below any of them. */
	const below = (id: string, label: string, many: (position: Position) => number): ComparisonRow[] =>
		positions.every((p) => many(p) === 0) ? [] : row(id, label, (p) => number(many(p)));
	/** Whether the heads of all columns have what the organisation says. */
	const inHeads = (kind: 'level' | 'discipline'): boolean =>
		columns.every((column) => kindOf(column, org)[kind] === org[kind][column.position]);
	return {
		id: 'places',
		title: `In ${org.title}`,
		rows: [
			...row('person', 'Held by', (p) => org.people[p]!),
			...row('level', 'Level here', (p) => levelName(org.level[p]!), inHeads('level')),
			...row('discipline', 'Department', (p) => disciplineName(org.discipline[p]!), inHeads('discipline')),
			...row('manager', 'Reports to', (p) =>
				org.parent[p] === NOWHERE ? 'Nobody: this is the top' : org.titles[org.parent[p]!]!
			),
			...row('depth', 'Steps from the top', (p) => number(org.depth[p]!)),
			...below('reports', 'Direct reports', (p) => countReports(org, p)),
			...below('team', 'Everyone below', (p) => org.end[p]! - p - 1),
			...saidNames(org.fields, positions).flatMap((name) =>
				row(`field-${name}`, org.fields.names[name]!, (p) => fieldAt(org.fields, p, name))
			)
		]
	};
}
