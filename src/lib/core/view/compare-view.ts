import { THEME_ROW } from './address';
import { idRow, namesRow, readQuery, writeQuery, type QueryRow, type ReadQuery } from './query';
import type { View } from './view';

/** What the compare page shows, as far as an address says it. */
export interface CompareView {
	/** Roles or positions in the order of the columns; see core/org/position-names.ts for their names. */
	readonly roles: readonly string[];
	/** Id of the organisation; undefined for one that has the roles. */
	readonly org: string | undefined;
	/** Whether only the rows that differ are shown. */
	readonly only: 'differences' | undefined;
	readonly theme: View['theme'];
}

export const EMPTY_COMPARE_VIEW: CompareView = { roles: [], org: undefined, only: undefined, theme: undefined };

const ROWS: readonly QueryRow<CompareView>[] = [
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
export const readCompareQuery = (query: string): ReadQuery<CompareView> => readQuery(ROWS, EMPTY_COMPARE_VIEW, query);

/** The query of the compare page; '' for the list of comparisons. */
export const writeCompareQuery = (view: CompareView): string => writeQuery(ROWS, view);
