import { seriesOf } from '#core/base/series';
import { lowerFirst, upperFirst } from '#core/base/words';
import type { Cell, Comparison, ComparisonRow, Verdict } from './comparison';
import { differs, rowOf } from './rows';
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

/** A row that may be chosen, and what its cells say where there is little room. */
type Candidate = ComparisonRow & { readonly shorter?: readonly (string | undefined)[] };

function candidatesOf(comparison: Comparison): Candidate[] {
	const rows = new Map(comparison.groups.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
	return CANDIDATES.flatMap((id) => (id === 'decides' ? decides(comparison) : (rows.get(id) ?? [])));
}

/**
 * The few rows that tell the roles apart best, for a page that is read from afar: those that differ come before those that do not,
 * and what is asked, looked after and decided comes before the rest.
 */
export function digest(comparison: Comparison, most: number): DigestRow[] {
	const candidates = candidatesOf(comparison);
	const rank = ({ verdict }: Candidate): number => (verdict.kind === 'equal' ? 1 : 0);
	const chosen = new Set(candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
	return candidates
		.filter((row) => chosen.has(row))
		.map(({ label, cells, verdict, shorter }) => ({
			label,
			cells: cells.map(({ words, stop }, i) => ({
				words,
				...(stop !== undefined && { stop }),
				...(shorter?.[i] !== undefined && { shorter: shorter[i] })
			})),
			verdict
		}));
}

/** The same for the top of a table: rows that differ and that its heads do not say, with their sources. */
export const tellingRows = (comparison: Comparison, most: number): ComparisonRow[] =>
	candidatesOf(comparison)
		.filter((row) => !row.headed && differs(row))
		.slice(0, most);

/**
 * What each role decides; where that is nothing, the weightiest part that it has, and then each cell says which. Decisions in which
 * no other has that part are named first.
 */
function decides({ groups, roles }: Comparison): Candidate[] {
	const rows = groups.find(({ id }) => id === 'decisions')?.rows ?? [];
	const most = roles.length > 2 ? 1 : MOST_DECISIONS;
	const best = roles.map((_, role) => {
		const of = (part: Part): ComparisonRow[] => rows.filter(({ cells }) => cells[role]!.part === part);
		const part = WEIGHT.find((one) => of(one).length > 0);
		if (!part) return undefined;
		const sharers = ({ cells }: ComparisonRow): number => cells.filter((cell) => cell.part === part).length;
		return {
			part,
			named: of(part)
				.toSorted((a, b) => sharers(a) - sharers(b))
				.slice(0, most)
				.map(({ label, cells }) => ({ label, sources: cells[role]!.sources ?? [] }))
		};
	});
	if (best.every((one) => one === undefined)) return [];
	const all = best.every((one) => one?.part === 'A');
	const say = (one: (typeof best)[number], many: number): string => {
		const labels = listed(one!.named.slice(0, many).map(({ label }) => label));
		return all ? labels : `${verbOf(one!.part)}: ${lowerFirst(labels)}`;
	};
	const cells = best.map((one): Cell => {
		if (!one) return NO_PART;
		const words = say(one, most);
		return { value: words, words, sources: [...new Set(one.named.flatMap(({ sources }) => sources))] };
	});
	const row = rowOf({ id: 'decides', label: all ? 'Decides' : 'Decisions', show: 'words', cells }, false);
	return [{ ...row, shorter: best.map((one) => (one && one.named.length > 1 ? say(one, 1) : undefined)) }];
}

/** As a list that can be told from the lists within its labels. */
const listed = (labels: readonly string[]): string =>
	seriesOf(labels.map((label, i) => (i === 0 ? label : lowerFirst(label))));
