import { compare } from './compare';
import { comparePlaces } from './places';
import { tally } from './words';
import type { Profiles } from './texts';
import type { Compared } from './compared';
import { FEWEST_ROLES, type Cell, type Comparison, type ComparisonRow } from './comparison';
import type { Role } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import { NOWHERE, type Org } from '#core/org/org';

const UNDESCRIBED: Cell = { value: '', words: 'Not described' };

/**
 * Two to four columns side by side. Where all of them are roles of the library it is `compare`, and what the organisation says of
 * them comes last. Where some are not, what the organisation says comes first and is what counts; of what the library says,
 * everything is shown that two columns or more have.
 */
export function compareColumns(
	library: WholeLibrary,
	org: Org,
	columns: readonly Compared[],
	profiles: Profiles = []
): Comparison {
	const roles = columns.map(({ name }) => name);
	const described = columns.flatMap(({ role }, i) => (role ? [{ role, profile: profiles[i], i }] : []));
	const whole = described.length === columns.length;
	const places = columns.some(({ position }) => position === NOWHERE) ? [] : [comparePlaces(org, columns)];
	const one = (): Comparison =>
		compare(
			library,
			described.map(({ role }): Role => role),
			described.map(({ profile }) => profile)
		);
	if (whole) {
		const comparison = one();
		const groups = [...comparison.groups, ...places];
		return { ...comparison, roles, groups, ...tally(groups) };
	}
	const comparison = described.length >= FEWEST_ROLES ? one() : undefined;
	const at = described.map(({ i }) => i);
	const groups = [
		...places,
		...(comparison?.groups.map((group) => ({
			...group,
			rows: group.rows.map((row) => spread(row, at, columns.length))
		})) ?? [])
	];
	return {
		roles,
		cruxes:
			comparison?.cruxes.map((crux) => ({ ...crux, pair: [at[crux.pair[0]]!, at[crux.pair[1]]!] as const })) ?? [],
		groups,
		...tally(groups)
	};
}

/** A row of some columns as one of all: the others have nothing to say, so nothing in it is shared by all or counted. */
function spread(row: ComparisonRow, at: readonly number[], columns: number): ComparisonRow {
	const cells = Array.from({ length: columns }, () => UNDESCRIBED);
	row.cells.forEach(
		(cell, i) =>
			(cells[at[i]!] = cell.items
				? { ...cell, items: cell.items.map((item) => ({ ...item, also: item.also.map((k) => at[k]!) })) }
				: cell)
	);
	return { ...row, cells, verdict: { kind: 'differ' }, counts: false };
}
