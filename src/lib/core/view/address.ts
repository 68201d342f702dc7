import type { Theme } from '../base/theme';
import { LAYOUTS, type LayoutName } from '../layout/registry';
import { readGaze, writeGaze } from './gaze';
import { parameters, queryOf } from './query';
import { EMPTY_VIEW, type View } from './view';

/**
 * The view as the query of an address and back. One row is one parameter: what is written reads back the same; what cannot be
 * read is left out and reported.
 */
interface Row {
	readonly name: keyof View;
	read(value: string): Partial<View> | undefined;
	write(view: View): string | undefined;
}

/** An id of a role, a position or an organisation. */
export const ID = /^[^\s,]{1,128}$/;

const idRow = (name: 'org' | 'role' | 'at' | 'top'): Row => ({
	name,
	read: (value) => (ID.test(value) ? { [name]: value } : undefined),
	write: (view) => view[name]
});

const idsRow = (name: 'fold' | 'unfold'): Row => ({
	name,
	read(value) {
		const ids = value.split(',');
		return ids.every((id) => ID.test(id)) ? { [name]: ids } : undefined;
	},
	write: (view) => (view[name].length === 0 ? undefined : view[name].join(','))
});

const isLayout = (value: string): value is LayoutName => Object.hasOwn(LAYOUTS, value);

const LEVELS = /^[1-9]\d{0,2}$/;

const ROWS: readonly Row[] = [
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
	{
		name: 'theme',
		read: (value) => (value === 'light' || value === 'dark' ? { theme: value satisfies Theme } : undefined),
		write: (view) => view.theme
	},
	{
		name: 'camera',
		read(value) {
			const camera = readGaze(value);
			return camera && { camera };
		},
		write: (view) => view.camera && writeGaze(view.camera)
	}
];

export interface ReadAddress {
	readonly view: View;
	/** Names of the parameters whose values could not be read. */
	readonly unread: readonly string[];
}

/** Reads a query ("?org=enterprise&role=cpo" or without the question mark). Unknown parameters are ignored. */
export function readAddress(query: string): ReadAddress {
	let view: View = EMPTY_VIEW;
	const unread: string[] = [];
	const given = parameters(query);
	for (const row of ROWS) {
		const value = given.get(row.name);
		if (value === undefined || value === '') continue;
		const read = row.read(value);
		if (read) view = { ...view, ...read };
		else unread.push(row.name);
	}
	return { view, unread };
}

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
	const query = written(view);
	if (query.length <= LONGEST_QUERY || view.fold.length + view.unfold.length === 0) return { query, foldsDropped: false };
	return { query: written({ ...view, fold: [], unfold: [] }), foldsDropped: true };
}

const written = (view: View): string => queryOf(ROWS.map((row) => [row.name, row.write(view)]));
