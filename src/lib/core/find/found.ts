import type { DisciplineId } from '#core/org/disciplines';
import type { Position } from '#core/org/org';
import type { PageId } from './places';
import type { Range } from './words';

/** A text and its matched stretches, UTF-16 offsets in order. */
export interface Marked {
	readonly text: string;
	readonly ranges: readonly Range[];
}

interface Shown {
	readonly title: Marked;
	/** Why, where the title is not the reason: "also called VP Product Management". */
	readonly reason: Marked | undefined;
}

/** A position that was found. */
export interface PositionRow extends Shown {
	readonly kind: 'position';
	readonly position: Position;
	/** Positions that the row stands for; 1 where it stands for itself. */
	readonly count: number;
}

/** A role of the library that no position on the map fills. */
export interface RoleRow extends Shown {
	readonly kind: 'role';
	readonly role: string;
	/** Ids of the reference organisations that have it, the one to open first. */
	readonly organisations: readonly string[];
}

/** Roles side by side. */
export interface CompareRow extends Shown {
	readonly kind: 'comparison';
	/** What is compared, in the order asked: roles or positions as an address has them. */
	readonly names: readonly string[];
	/** Whether all of it is on the map. */
	readonly here: boolean;
}

/** A reference organisation. */
export interface OrganisationRow extends Shown {
	readonly kind: 'organisation';
	readonly organisation: string;
}

/** A discipline. */
export interface DisciplineRow extends Shown {
	readonly kind: 'discipline';
	readonly discipline: DisciplineId;
	/** The most senior position of it on the map, or -1. */
	readonly position: Position;
}

/** A page of this site. */
export interface PageRow extends Shown {
	readonly kind: 'page';
	readonly page: PageId;
}

/** One result. */
export type FindRow = PositionRow | RoleRow | CompareRow | OrganisationRow | DisciplineRow | PageRow;

/** What was found. */
export interface Found {
	/** The query, without spaces around it and not longer than is read. */
	readonly query: string;
	/** The best first, and with it whatever is of its group (see `GROUP`): what is on the map, roles that are not, the rest. */
	readonly rows: readonly FindRow[];
	/** Nothing was found: the rows are the closest of each kind. */
	readonly nothing: boolean;
	/** What else the abbreviation that was typed can mean: one sentence. */
	readonly clash: string | undefined;
}

/** Rows that stand together in an answer, by kind. */
export const GROUP = {
	comparison: 'comparison',
	position: 'here',
	role: 'away',
	organisation: 'places',
	discipline: 'places',
	page: 'places'
} as const satisfies Record<FindRow['kind'], string>;

/** The rows in their groups, the groups in the order of their best rows; places come last unless one is the best of all. */
export function grouped(rows: readonly FindRow[]): FindRow[] {
	const groups = [...new Set(rows.map(({ kind }) => GROUP[kind]))];
	const last = groups.indexOf('places');
	if (last > 0) groups.push(...groups.splice(last, 1));
	return groups.flatMap((group) => rows.filter(({ kind }) => GROUP[kind] === group));
}
