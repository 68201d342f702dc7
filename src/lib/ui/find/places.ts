import { GROUP, type DisciplineRow, type FindRow, type OrganisationRow, type PageRow } from '#core/find/found';
import { DISCIPLINES } from '#core/org/disciplines';
import { ORGANISATIONS } from '#core/org/organisations';
import { NOWHERE } from '#core/org/org';
import type { TerritoryKind } from '#core/org/territories';

/** Where a role is that the map lacks: "in Startup", which opens, and how many more have it. */
export function placesOf(organisations: readonly string[]): string {
	const [first, ...more] = organisations;
	const label = ORGANISATIONS.find(({ id }) => id === first)?.label;
	if (label === undefined) return 'in the role library';
	return more.length === 0 ? `in ${label}` : `in ${label} and ${more.length} more`;
}

/** What kind of place a row is. */
export const placeKind = (row: OrganisationRow | DisciplineRow | PageRow): string =>
	row.kind === 'discipline' && row.position !== NOWHERE ? 'territory' : row.kind;

/** The kind of territory of a discipline, by which it is coloured. */
export const landOf = ({ discipline }: DisciplineRow): TerritoryKind =>
	DISCIPLINES.find(({ id }) => id === discipline)!.territory;

/** Rows that stand together, and what stands above them. */
export interface RowGroup {
	readonly heading: string | undefined;
	/** Index of the first row. */
	readonly from: number;
	readonly rows: readonly FindRow[];
}

const HEADING = { comparison: undefined, here: 'On this map', away: 'Not on this map', places: 'Also' } as const;

/** The rows of an answer in groups. What comes first needs no heading, but for roles that a map lacks. */
export function rowGroups(rows: readonly FindRow[], map: boolean): RowGroup[] {
	const groups: RowGroup[] = [];
	for (const [from, { kind }] of rows.entries()) {
		const group = GROUP[kind];
		const before = rows[from - 1];
		if (before && GROUP[before.kind] === group) continue;
		const length = rows.slice(from).findIndex((row) => GROUP[row.kind] !== group);
		// What follows a comparison is what it compares.
		const first = before === undefined || before.kind === 'comparison';
		const plain = group === 'away' ? !map : first;
		groups.push({
			heading: plain ? undefined : HEADING[group],
			from,
			rows: rows.slice(from, length === -1 ? undefined : from + length)
		});
	}
	return groups;
}
