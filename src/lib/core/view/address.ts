import type { Theme } from '#core/base/theme';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { readGaze, writeGaze } from './gaze';
import { idRow, idsRow, namesRow, readQuery, writeQuery, type QueryRow, type ReadQuery } from './query';
import { EMPTY_VIEW, type View } from './view';

const isLayout = (value: string): value is LayoutName => Object.hasOwn(LAYOUTS, value);

const LEVELS = /^[1-9]\d{0,2}$/;

/** The theme of a visit. */
export const THEME_ROW: QueryRow<Pick<View, 'theme'>> = {
	name: 'theme',
	read: (value) => (value === 'light' || value === 'dark' ? { theme: value satisfies Theme } : undefined),
	write: (view) => view.theme
};

const ROWS: readonly QueryRow<View>[] = [
	idRow('org'),
	idRow('role'),
	idRow('at'),
	{
		name: 'layout',
		read: (value) => (isLayout(value) ? { layout: value } : undefined),
		write: (view) => view.layout
	},
	idRow('top'),
	{
		name: 'levels',
		read: (value) => (LEVELS.test(value) ? { levels: Number(value) } : undefined),
		write: (view) => view.levels?.toString()
	},
	idsRow('fold'),
	idsRow('unfold'),
	namesRow('compare'),
	THEME_ROW,
	{
		name: 'camera',
		read(value) {
			const camera = readGaze(value);
			return camera && { camera };
		},
		write: (view) => view.camera && writeGaze(view.camera)
	}
];

/** Reads the query of the map. */
export const readAddress = (query: string): ReadQuery<View> => readQuery(ROWS, EMPTY_VIEW, query);

/** Longest query that is written with folds in it. */
export const LONGEST_QUERY = 300;

export interface WrittenAddress {
	/** With its question mark; '' for the view that a bare address shows. */
	readonly query: string;
	/** Whether folds had to be left out because the query would have been too long. */
	readonly foldsDropped: boolean;
}

/** The query of a view. Folds that would make it longer than `LONGEST_QUERY` are left out. */
export function writeAddress(view: View): WrittenAddress {
	const query = writeQuery(ROWS, view);
	if (query.length <= LONGEST_QUERY || view.fold.length + view.unfold.length === 0) return { query, foldsDropped: false };
	return { query: writeQuery(ROWS, { ...view, fold: [], unfold: [] }), foldsDropped: true };
}
