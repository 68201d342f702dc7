import { listOf } from '#core/base/words';
import { disciplineIndex } from '#core/org/disciplines';
import { ORGANISATIONS } from '#core/org/organisations';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { positionName } from '#core/org/position-names';
import { isAskedFor } from './asked-to-compare';
import type { Ground } from './candidates';
import type { CompareRow, FindRow, Marked } from './found';
import { marksOf } from './marks';
import type { FoundPlace } from './places';
import { TIER, type Because, type Candidate } from './rank';
import { readTyped, type Query } from './words';

/** Rows of one answer. */
const MOST_ROWS = 8;
/** Positions of one title that was asked for exactly are listed one by one up to this number. */
const MOST_SPREAD = 5;

/** What a candidate is called. */
export const candidateTitle = ({ here, library }: Ground, { position, role, place }: Candidate): string =>
	place
		? place.title
		: position === NOWHERE
			? (library.library.role(role)?.title ?? role)
			: here!.org.titles[position]!;

/** The rows for the best of these candidates. */
export function findRows(ground: Ground, query: Query, candidates: readonly Candidate[]): FindRow[] {
	const rows: FindRow[] = [];
	const taken = new Set<Position>();
	let waiting = Math.min(candidates.length, MOST_ROWS);
	for (const candidate of candidates) {
		if (rows.length === MOST_ROWS) break;
		waiting = Math.max(0, waiting - 1);
		const { position, tier } = candidate;
		if (position === NOWHERE) {
			rows.push(placeRow(ground, query, candidate));
			continue;
		}
		if (taken.has(position)) continue;
		const first = rows.length === 0 && tier <= TIER.same;
		for (const one of apart(ground, candidate, first ? MOST_SPREAD : MOST_ROWS - rows.length - waiting)) {
			if (taken.has(one.position)) continue;
			taken.add(one.position);
			rows.push({ kind: 'position', position: one.position, count: one.count, ...wordsFor(ground, query, one) });
		}
	}
	return rows;
}

/** The positions behind a title or a person one by one where all of them have room; else the first, with their number. */
function apart({ here }: Ground, candidate: Candidate, room: number): Candidate[] {
	const { group, count, because } = candidate;
	if (!here || !group || count === 1 || count > room) return [candidate];
	return group.column
		.positions(group.phrase, room)
		.map((position) => ({ ...candidate, position, count: 1, because: because ?? whose(here.org, position) }));
}

/** What tells positions of one title apart. */
function whose(org: Org, position: Position): Because | undefined {
	if (org.people[position] !== '') return { lead: 'held by ', text: org.people[position]! };
	const manager = org.parent[position]!;
	return manager === NOWHERE ? undefined : { lead: 'reports to ', text: org.titles[manager]! };
}

/** What is not on the map: a role of the library, or a place. */
function placeRow(ground: Ground, query: Query, candidate: Candidate): FindRow {
	const words = wordsFor(ground, query, candidate);
	const { place, role } = candidate;
	switch (place?.kind) {
		case 'organisation':
			return { kind: 'organisation', organisation: place.id, ...words };
		case 'discipline':
			return { kind: 'discipline', discipline: place.id, position: headOf(ground.here?.org, place), ...words };
		case 'page':
			return { kind: 'page', page: place.id, ...words };
		case undefined: {
			const having = ground.library.file.organisations[role] ?? [];
			const organisations = ORGANISATIONS.filter(({ id }, i) => id !== ground.here?.org.id && having.includes(i));
			return { kind: 'role', role, organisations: organisations.map(({ id }) => id), ...words };
		}
	}
}

/** The most senior position of a discipline, the first of them. */
function headOf(org: Org | undefined, { id }: FoundPlace & { kind: 'discipline' }): Position {
	const discipline = disciplineIndex(id);
	let head = NOWHERE;
	for (let p = 0; org && p < org.size; p++)
		if (org.discipline[p] === discipline && (head === NOWHERE || rankAt(org, p) < rankAt(org, head))) head = p;
	return head;
}

const rankAt = (org: Org, position: Position): number => (org.level[position]! < 0 ? 99 : org.level[position]!);

/** "Compare CPO and CTO". */
export function comparisonRow(ground: Ground, query: Query, candidates: readonly Candidate[]): CompareRow {
	const { here, library } = ground;
	const text = `Compare ${listOf(candidates.map((one) => library.library.role(one.role)?.short ?? candidateTitle(ground, one)))}`;
	const near = candidates.find(isAskedFor);
	return {
		kind: 'comparison',
		names: candidates.map(({ position, role }) => (position === NOWHERE ? role : positionName(here!.org, position))),
		here: candidates.every(({ position }) => position !== NOWHERE),
		title: { text, ranges: marksOf(text, query).ranges },
		reason:
			near &&
			markedReason({ lead: `${candidateTitle(ground, near)}: `, text: near.because!.lead + near.because!.text }, query)
	};
}

/** Title and reason. Another name is no reason where the title has every word of the query already. */
function wordsFor(ground: Ground, query: Query, candidate: Candidate): { title: Marked; reason: Marked | undefined } {
	const text = candidateTitle(ground, candidate);
	const { ranges, all } = marksOf(text, query);
	const { because, tier } = candidate;
	const needed = because && !(all && tier < TIER.decision && /^(also called|nearest to|role:)/.test(because.lead));
	return { title: { text, ranges }, reason: needed ? markedReason(because, query) : undefined };
}

function markedReason({ lead, text, by }: Because, query: Query): Marked {
	const matched = marksOf(text, by === undefined ? query : readTyped(by)).ranges;
	return {
		text: lead + text,
		ranges: matched.map(([start, end]) => [start + lead.length, end + lead.length] as const)
	};
}
