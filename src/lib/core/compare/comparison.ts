import type { ContrastLine, Part } from '#core/roles/schema';

/*
 * What a comparison of two to four roles says, as plain data. Cells stand in the order of the roles. Values are estimates of what
 * is usual unless an item names sources.
 */

/** Fewest that can be compared. */
export const FEWEST_ROLES = 2;
/** Most that can be compared at once. */
export const MOST_ROLES = 4;

/** The letter on the coin of a column, counted from 0: A to D. */
export const coinLetter = (column: number): string => String.fromCharCode(65 + column);

/** One of several statements in a cell. */
export interface Item {
	readonly text: string;
	/** The other roles (their indices) that state it in the same words. */
	readonly also: readonly number[];
	/** Keys; none for an estimate. */
	readonly sources: readonly string[];
}

/** What one row says about one role. */
export interface Cell {
	/** Cells of a row are the same exactly if their values are; '' where nothing is stated. */
	readonly value: string;
	/** The value for a reader; never empty, and with the note different wherever the values are. */
	readonly words: string;
	/** Smaller print: what no source says. */
	readonly note?: string;
	/** Filled dots of five, for rows that show `dots`. */
	readonly stop?: number;
	/** Where the knob stands between the two poles, 0 to 1, for rows that show a `knob`. */
	readonly share?: number;
	/** For rows that show a `part` in a decision. `undefined` there means no part. */
	readonly part?: Part;
	readonly items?: readonly Item[];
	/** Keys of the sources of the words. */
	readonly sources?: readonly string[];
}

/**
 * What the cells of a row come to. `equal`: all are the same. `alone`: one of three or more differs from all the others, who agree;
 * `role` is its index. `differ`: anything else.
 */
export type Verdict =
	{ readonly kind: 'equal' } | { readonly kind: 'alone'; readonly role: number } | { readonly kind: 'differ' };

/** What is compared in one respect: a cell for each column. */
export interface ComparisonRow {
	readonly id: string;
	readonly label: string;
	readonly show: 'dots' | 'knob' | 'part' | 'words' | 'items';
	readonly cells: readonly Cell[];
	readonly verdict: Verdict;
	/** Whether the row is one of the things that are counted as setting roles apart or shared. */
	readonly counts: boolean;
	/** The heads of the columns say it already, so tables with heads have no such row. */
	readonly headed?: true;
	/** What one column has here, the others have no counterpart of: nothing is compared. */
	readonly unmatched?: true;
}

/** The groups of rows, in the order of the table. */
export const GROUP_IDS = [
	'dimensions',
	'decisions',
	'responsibilities',
	'measures',
	'skills',
	'experience',
	'judged',
	'misconceptions',
	'places'
] as const;

/** Rows on one subject. */
export interface Group {
	readonly id: (typeof GROUP_IDS)[number];
	readonly title: string;
	/** By which rule its rows were sorted or matched, where that is not plain. */
	readonly rule?: string;
	readonly rows: readonly ComparisonRow[];
}

/** How two of the roles differ in a sentence: an authored contrast, its sides in their order, or one built from the data. */
export interface PairCrux {
	/** Indices of the roles. */
	readonly pair: readonly [number, number];
	readonly sentence: string;
	readonly authored: boolean;
	/** None where the long texts are not read yet. */
	readonly lines: readonly ContrastLine[];
	readonly sources: readonly string[];
}

/** Two to four roles or positions side by side. */
export interface Comparison {
	/** Ids of the roles, or names of the positions (see core/org/position-names.ts), in the order of the columns. */
	readonly roles: readonly string[];
	readonly cruxes: readonly PairCrux[];
	/** What somebody wrote about exactly these, in a few words. */
	readonly headline?: string;
	/** Groups with at least one row, in reading order. */
	readonly groups: readonly Group[];
	/** Counted rows whose cells are not all the same, and how many things all have in common: see `sharedBy`. */
	readonly apart: number;
	readonly shared: number;
}
