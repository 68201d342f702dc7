import { listOf, lowerFirst } from '#core/base/words';
import { verdictOf, type Comparison, type ComparisonRow, type Verdict } from './comparison';

/** One cell of a digest: what is said, and how far a scale of five reaches where it is one. */
export interface DigestCell {
	readonly words: string;
	readonly stop?: number;
}

/** One row of a digest. */
export interface DigestRow {
	readonly label: string;
	readonly cells: readonly DigestCell[];
	readonly verdict: Verdict;
}

/** Names of rows where there is little room. */
const LABELS: Readonly<Record<string, string>> = { focus: 'Works on' };

/** In reading order; the first ones are also the first to be chosen. */
const CANDIDATES = [
	'asks',
	'scope',
	'horizon',
	'decides',
	'people',
	'focus',
	'accountability',
	'pnl',
	'level',
	'facing',
	'budget',
	'place-manager',
	'place-reports',
	'place-team',
	'place-depth',
	'place-level',
	'place-discipline',
	'place-person'
];

/** Decisions that are named of each of two roles; of more roles, one. */
const MOST_DECISIONS = 2;
const NOTHING = 'No last word';

/**
 * The few rows that tell the roles apart best, for a page that is read from afar: those that differ come before those that do not,
 * and what is asked, looked after and decided comes before the rest.
 */
export function digest(comparison: Comparison, most: number): DigestRow[] {
	const rows = new Map(comparison.groups.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
	const candidates = CANDIDATES.flatMap((id): DigestRow[] => {
		if (id === 'decides') return decides(comparison);
		const row = rows.get(id);
		return row
			? [
					{
						label: LABELS[id] ?? row.label,
						cells: row.cells.map(({ words, stop }) => ({ words, ...(stop !== undefined && { stop }) })),
						verdict: row.verdict
					}
				]
			: [];
	});
	const rank = ({ verdict }: DigestRow): number => (verdict.kind === 'equal' ? 1 : 0);
	const chosen = new Set(candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
	return candidates.filter((row) => chosen.has(row));
}

/** What each role has the last word on. Decisions that one of them takes alone are named first. */
function decides({ groups, roles }: Comparison): DigestRow[] {
	const parts = groups.find(({ id }) => id === 'decisions')?.rows ?? [];
	const cells = roles.map((_, role): DigestCell => {
		const own = parts.filter(({ cells }) => cells[role]!.part === 'A');
		const alone = (row: ComparisonRow): number => row.cells.filter(({ part }) => part === 'A').length;
		const named = own.toSorted((a, b) => alone(a) - alone(b)).slice(0, roles.length > 2 ? 1 : MOST_DECISIONS);
		return {
			words: named.length === 0 ? NOTHING : listOf(named.map(({ label }, i) => (i === 0 ? label : lowerFirst(label))))
		};
	});
	return cells.every(({ words }) => words === NOTHING)
		? []
		: [{ label: 'Decides', cells, verdict: verdictOf(cells.map(({ words }) => words)) }];
}
