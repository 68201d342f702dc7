import type { Theme } from '#core/base/theme';
import { THEME_ROW } from './map-address';
import { idRow, namesRow, readQuery, writeQuery, type QueryRow, type ReadQuery } from './query';

/** What an address says of a comparison. */
export interface ComparisonAddress {
	/** Roles or positions in the order of the columns; see core/org/position-names.ts for their names. */
	readonly roles: readonly string[];
	/** Id of the organisation; undefined for one that has the roles. */
	readonly org: string | undefined;
	/** Whether only the rows that differ are shown. */
	readonly only: 'differences' | undefined;
	readonly theme: Theme | undefined;
}

/** What an address without a query says. */
export const EMPTY_COMPARISON: ComparisonAddress = { roles: [], org: undefined, only: undefined, theme: undefined };

const ROWS: readonly QueryRow<ComparisonAddress>[] = [
	namesRow('roles'),
	idRow('org'),
	{
		name: 'only',
		read: (value) => (value === 'differences' ? { only: value } : undefined),
		write: (view) => view.only
	},
	THEME_ROW
];

/** Reads the query of the compare page. */
export const readCompareQuery = (query: string): ReadQuery<ComparisonAddress> =>
	readQuery(ROWS, EMPTY_COMPARISON, query);

/** The query of the compare page; '' for the list of comparisons. */
export const writeCompareQuery = (view: ComparisonAddress): string => writeQuery(ROWS, view);
