import { rowOf, type Cell, type ComparisonRow, type Group } from './comparison';
import type { Library, Role } from '#core/roles/library';

const DEGREES = [
	'Not asked for',
	'Knows of it',
	'Does it with help',
	'Does it alone',
	'Does it well',
	'Sets the standard'
];

const cellOf = (role: Role, id: string): Cell => {
	const need = role.skills.find(({ skill }) => skill === id);
	if (need && need.level === undefined) return { value: 'any', words: 'Asked for' };
	const stop = need?.level ?? 0;
	return { value: String(stop), words: DEGREES[stop]!, stop };
};

const spread = ({ cells }: ComparisonRow): number => {
	const stops = cells.map(({ stop }) => stop ?? 0);
	return Math.max(...stops) - Math.min(...stops);
};

/** Every skill that one of the roles asks for, the largest difference first. */
export function compareSkills(library: Library, roles: readonly Role[]): Group {
	const ids = [...new Set(roles.flatMap(({ skills }) => skills.map(({ skill }) => skill)))];
	const rows = ids.map((id) =>
		rowOf(
			{ id: `skill-${id}`, label: library.skillLabel(id), show: 'dots', cells: roles.map((role) => cellOf(role, id)) },
			false
		)
	);
	return {
		id: 'skills',
		title: 'Skills',
		rule: 'The biggest differences come first.',
		rows: rows.toSorted((a, b) => spread(b) - spread(a) || (a.label < b.label ? -1 : 1))
	};
}
