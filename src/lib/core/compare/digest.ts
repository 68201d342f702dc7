import { seriesOf } from '#core/base/series';
import { lowerFirst, upperFirst } from '#core/base/words';
import { verdictOf, type Comparison, type ComparisonRow, type Verdict } from './comparison';
import { VERBS } from '#core/roles/parts';
import type { Part } from '#core/roles/schema';
import { NO_PART } from './decisions';

/** One cell of a digest: what is said, and how far a scale of five reaches where it is one. */
export interface DigestCell {
	readonly words: string;
	/** What is said instead where there is no room for that. */
	readonly shorter?: string;
	readonly stop?: number;
}

/** One row of a digest. */
export interface DigestRow {
	readonly label: string;
	readonly cells: readonly DigestCell[];
	readonly verdict: Verdict;
}

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

/** Parts in decisions, the weightiest first. */
const WEIGHT: readonly Part[] = ['A', 'S', 'R', 'C', 'A*', 'I'];

const verbOf = (part: Part): string => (part === 'A*' ? 'Can decide' : upperFirst(VERBS[part]));

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
						label: row.label,
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

/**
 * What each role decides; where that is nothing, the weightiest part that it has, and then each cell says which. Decisions in which
 * no other has that part are named first.
 */
function decides({ groups, roles }: Comparison): DigestRow[] {
	const rows = groups.find(({ id }) => id === 'decisions')?.rows ?? [];
	const most = roles.length > 2 ? 1 : MOST_DECISIONS;
	const best = roles.map((_, role) => {
		const of = (part: Part): ComparisonRow[] => rows.filter(({ cells }) => cells[role]!.part === part);
		const part = WEIGHT.find((one) => of(one).length > 0);
		if (!part) return undefined;
		const sharers = ({ cells }: ComparisonRow): number => cells.filter((cell) => cell.part === part).length;
		return {
			part,
			labels: of(part)
				.toSorted((a, b) => sharers(a) - sharers(b))
				.slice(0, most)
				.map(({ label }) => label)
		};
	});
	if (best.every((one) => one === undefined)) return [];
	const all = best.every((one) => one?.part === 'A');
	const cells = best.map((one): DigestCell => {
		if (!one) return { words: NO_PART.words };
		const say = (labels: readonly string[]): string =>
			all ? listed(labels) : `${verbOf(one.part)}: ${lowerFirst(listed(labels))}`;
		return { words: say(one.labels), ...(one.labels.length > 1 && { shorter: say(one.labels.slice(0, 1)) }) };
	});
	return [{ label: all ? 'Decides' : 'Decisions', cells, verdict: verdictOf(cells.map(({ words }) => words)) }];
}

/** As a list that can be told from the lists within its labels. */
const listed = (labels: readonly string[]): string =>
	seriesOf(labels.map((label, i) => (i === 0 ? label : lowerFirst(label))));
