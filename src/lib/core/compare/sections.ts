import { tellingRows } from './digest';
import type { Comparison, ComparisonRow, Group, PairCrux } from './comparison';
import { differs } from './rows';
import { sharedBy, type Shared } from './words';
import { upperFirst } from '#core/base/words';

/** How much of a comparison is read: every row and what all share; the rows that are not the same and what all share; or only what differs. */
export type Portion = 'all' | 'summed' | 'differences';

/** Rows under one heading, in the order in which a table is read. */
export interface Section {
	readonly id: 'short' | 'pairs' | Group['id'];
	readonly title: string;
	readonly rule?: string;
	/** Whether what has no source in it is an estimate. */
	readonly estimates: boolean;
	readonly rows: readonly ComparisonRow[];
	/** Sentences about two of the columns each; they stand across. */
	readonly cruxes: readonly PairCrux[];
}

/** A comparison as it is read: what tells the columns apart best comes first, what they share last. */
export interface Reading {
	/** Each has something to show. */
	readonly sections: readonly Section[];
	/** Undefined where only what differs is wanted. */
	readonly shared: readonly Shared[] | undefined;
}

/** Rows at the top where nobody wrote any. */
const MOST_SHORT = 5;

/** Groups whose rows are estimates but for those with a source. */
const ESTIMATES: ReadonlySet<Group['id']> = new Set([
	'dimensions',
	'decisions',
	'measures',
	'skills',
	'experience',
	'judged'
]);

/** What the table of a comparison shows, in order. A row that is raised to the top is not in its group once more. */
export function readingOf(comparison: Comparison, portion: Portion): Reading {
	const short = shortRows(comparison);
	const raised = new Set(short.map(({ id }) => id));
	const shows = (row: ComparisonRow): boolean =>
		!row.headed &&
		!raised.has(row.id) &&
		(portion === 'all' || (portion === 'summed' ? row.verdict.kind !== 'equal' : differs(row)));
	const sections: Section[] = [
		{ id: 'short', title: 'In short', estimates: true, rows: short, cruxes: [] },
		{
			id: 'pairs',
			title: 'Pair by pair',
			estimates: false,
			rows: [],
			// Of two, the sentence stands above the table.
			cruxes: comparison.roles.length > 2 ? comparison.cruxes : []
		},
		...comparison.groups.map(({ id, title, rule, rows }): Section => ({
			id,
			title: id === 'dimensions' && rows.some((row) => raised.has(row.id)) ? 'More at a glance' : title,
			...(rule !== undefined && { rule }),
			estimates: ESTIMATES.has(id),
			rows: rows.filter(shows),
			cruxes: []
		}))
	];
	return {
		sections: sections.filter(({ rows, cruxes }) => rows.length + cruxes.length > 0),
		shared: portion === 'differences' ? undefined : sharedBy(comparison)
	};
}

/** Keys of every source that a comparison names, each once, in the order in which they are read. */
export function sourcesOf(comparison: Comparison): string[] {
	const { sections } = readingOf(comparison, 'all');
	const above = comparison.roles.length === 2 ? comparison.cruxes : [];
	return [
		...new Set([
			...above.flatMap(({ sources }) => sources),
			...sections.flatMap(({ cruxes, rows }) => [
				...cruxes.flatMap(({ sources }) => sources),
				...rows
					.flatMap(({ cells }) => cells)
					.flatMap(({ sources = [], items = [] }) => [...sources, ...items.flatMap((item) => item.sources)])
			])
		])
	];
}

/** What somebody wrote of the two, side by side; else the rows that tell the columns apart best. */
function shortRows(comparison: Comparison): ComparisonRow[] {
	const lines = comparison.roles.length === 2 ? (comparison.cruxes[0]?.lines ?? []) : [];
	return lines.length === 0
		? tellingRows(comparison, MOST_SHORT)
		: lines.map(({ about, sides, sources }) => ({
				id: `line-${about}`,
				label: about,
				show: 'words',
				cells: sides.map((words, i) => ({ value: words, words: upperFirst(words), sources: sources?.[i] ?? [] })),
				verdict: { kind: 'differ' },
				counts: false
			}));
}
