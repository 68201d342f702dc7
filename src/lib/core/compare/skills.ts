import type { Cell, ComparisonRow, Group } from './comparison';
import { rowOf } from './rows';
import { statementsRow } from './items';
import { SKILL_DEGREES } from '#core/roles/skill-degrees';
import type { Library, Role } from '#core/roles/library';

/** What a role's list leaves out is not known to be unneeded. */
const NOT_LISTED: Cell = { value: '', words: 'Not listed' };

const cellOf = (role: Role, id: string): Cell => {
	const need = role.skills.find(({ skill }) => skill === id);
	if (!need) return NOT_LISTED;
	if (need.level === undefined) return { value: 'any', words: 'Asked for' };
	return { value: String(need.level), words: SKILL_DEGREES[need.level]!, stop: need.level };
};

const stopsOf = ({ cells }: ComparisonRow): number[] => cells.flatMap(({ stop }) => stop ?? []);
const spread = (row: ComparisonRow): number => Math.max(...stopsOf(row), 0) - Math.min(...stopsOf(row), 5);

/**
 * The skills that two of the roles or more list, by the degree that each asks for, the largest difference first; then what only
 * one of them lists. A skill that a role does not list is not compared with it.
 */
export function compareSkills(library: Library, roles: readonly Role[]): Group {
	const ids = [...new Set(roles.flatMap(({ skills }) => skills.map(({ skill }) => skill)))];
	const listing = (id: string): number => roles.filter(({ skills }) => skills.some(({ skill }) => skill === id)).length;
	const rows = ids
		.filter((id) => listing(id) > 1)
		.map((id) => {
			const cells = roles.map((role) => cellOf(role, id));
			return rowOf({ id: `skill-${id}`, label: library.skillLabel(id), show: 'dots', cells }, true);
		})
		.toSorted((a, b) => spread(b) - spread(a) || (a.label < b.label ? -1 : 1));
	const own = statementsRow(
		'skills-own',
		'Listed for this role only',
		roles.map(({ skills }) =>
			skills.filter(({ skill }) => listing(skill) === 1).map(({ skill }) => ({ text: library.skillLabel(skill) }))
		),
		'Nothing more'
	);
	return {
		id: 'skills',
		title: 'Skills',
		rule: 'Only what roles list is compared; the biggest differences come first. Not listed does not mean not needed.',
		rows: own ? [...rows, { ...own, unmatched: true }] : rows
	};
}
