import type { OrgFields } from './fields';
import type { Accountable, Statement } from './schema';

/** A position of an organisation: its place in depth-first order, 0 at the top. Ids live at the edges. */
export type Position = number;

/** No position: what is looked for is not there, or nothing is selected. */
export const NOWHERE: Position = -1;

/**
 * An organisation in columns: plain data that another thread can be handed; what is done with it are functions. Positions are numbered
 * depth first, siblings in the order of the file, so the reports of `p` start at `p + 1` and everyone below `p` is the run
 * `p + 1 … end[p] - 1`. Ids are looked up by `placeOf`.
 */
export interface Org {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly sources: readonly string[];
	/** When this shape fits, what speaks for it and against it, and what else is known. */
	readonly fits: readonly Statement[];
	readonly advantages: readonly Statement[];
	readonly drawbacks: readonly Statement[];
	readonly notes: readonly Statement[];
	/** Who has the last word where the library's answer is missing here or differs: see `decidersOf`. */
	readonly accountable: readonly Accountable[];
	/** Number of positions. */
	readonly size: number;
	/** Manager, or -1 at the top. */
	readonly parent: Int32Array;
	/** One past the last position below. */
	readonly end: Int32Array;
	/** Steps to the top. */
	readonly depth: Int32Array;
	/** Index into LEVELS, or -1. */
	readonly level: Int8Array;
	/** Index into DISCIPLINES, or -1. */
	readonly discipline: Int8Array;
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	/** Who holds the position, or ''. */
	readonly people: readonly string[];
	/** Id of the library role, or ''. */
	readonly roles: readonly string[];
	/** What else the file says of its positions. */
	readonly fields: OrgFields;
	/** Works-with lines, as pairs of positions. */
	readonly dotted: readonly (readonly [from: Position, to: Position])[];
}

/** The columns of an organisation that hold a text for each position. */
export const TEXT_COLUMNS = ['ids', 'titles', 'people', 'roles'] as const;

/** The numbers of an organisation, to be handed to another thread instead of copied; on this one it is of no use afterwards. */
export const numbersOf = ({ parent, end, depth, level, discipline, fields }: Org): ArrayBuffer[] =>
	[parent, end, depth, level, discipline, fields.from, fields.name, fields.word].map(
		({ buffer }) => buffer as ArrayBuffer
	);
