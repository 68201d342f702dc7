import type { Theme } from '#core/base/theme';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { readGaze, writeGaze, type Gaze } from './gaze';
import { idRow, idsRow, namesRow, readQuery, writeQuery, type QueryRow, type ReadQuery } from './query';

/** What an address says of the map. */
export interface MapAddress {
	/** Id of the organisation; undefined for the first one. */
	readonly org: string | undefined;
	/** Id of a library role: the first position with that role is selected. */
	readonly role: string | undefined;
	/** Id of one position; wins over `role`. */
	readonly at: string | undefined;
	/** Undefined for the one that suits the screen. */
	readonly layout: LayoutName | undefined;
	/** Number of levels shown, counted from the top of the map; undefined for as many as are shown at first: see core/org/first-folds.ts. */
	readonly levels: number | 'all' | undefined;
	/** Ids of positions that are folded, and of positions that are open below the levels shown. */
	readonly fold: readonly string[];
	readonly unfold: readonly string[];
	/** Id of the position at the top of an isolated branch. */
	readonly top: string | undefined;
	/** Whether only the branch of what `role` or `at` names is shown, where no `top` is named: as the address of a frame says it. */
	readonly branch: boolean;
	/** Names of the positions that are picked for comparing, in their order; see core/org/position-names.ts. */
	readonly compare: readonly string[];
	/** A theme for this visit only. */
	readonly theme: Theme | undefined;
	/** Undefined where the camera is as the rest of the view has it by itself. */
	readonly camera: Gaze | undefined;
}

/** What an address without a query says. */
export const EMPTY_ADDRESS: MapAddress = {
	org: undefined,
	role: undefined,
	at: undefined,
	layout: undefined,
	levels: undefined,
	fold: [],
	unfold: [],
	top: undefined,
	branch: false,
	compare: [],
	theme: undefined,
	camera: undefined
};

const isLayout = (value: string): value is LayoutName => Object.hasOwn(LAYOUTS, value);

const LEVELS = /^[1-9]\d{0,2}$/;

/** The theme of a visit. */
export const THEME_ROW: QueryRow<Pick<MapAddress, 'theme'>> = {
	name: 'theme',
	read: (value) => (value === 'light' || value === 'dark' ? { theme: value satisfies Theme } : undefined),
	write: (view) => view.theme
};

const ROWS: readonly QueryRow<MapAddress>[] = [
	idRow('org'),
	idRow('role'),
	idRow('at'),
	{
		name: 'layout',
		read: (value) => (isLayout(value) ? { layout: value } : undefined),
		write: (view) => view.layout
	},
	idRow('top'),
	// Only ever read: a view says its top.
	{ name: 'fit', read: (value) => ({ branch: value === 'branch' }), write: () => undefined },
	{
		name: 'levels',
		read: (value) => (value === 'all' ? { levels: value } : LEVELS.test(value) ? { levels: Number(value) } : undefined),
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
export const readAddress = (query: string): ReadQuery<MapAddress> => readQuery(ROWS, EMPTY_ADDRESS, query);

/** Longest query that is written with folds in it. */
export const LONGEST_QUERY = 300;

/** A query, and what it could not say. */
export interface WrittenAddress {
	/** With its question mark; '' for the view that a bare address shows. */
	readonly query: string;
	/** Whether folds had to be left out because the query would have been too long. */
	readonly foldsDropped: boolean;
}

/** The query of a view. Folds that would make it longer than `LONGEST_QUERY` are left out. */
export function writeAddress(view: MapAddress): WrittenAddress {
	const query = writeQuery(ROWS, view);
	if (query.length <= LONGEST_QUERY || view.fold.length + view.unfold.length === 0)
		return { query, foldsDropped: false };
	return { query: writeQuery(ROWS, { ...view, fold: [], unfold: [] }), foldsDropped: true };
}
