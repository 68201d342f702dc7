import { abbreviationOf, byAbbreviation, byPerson, byRoleName, byText, byTitle, type Ground } from './candidates';
import { closestTo } from './closest';
import { marksOf } from './marks';
import { byRank, TIER, type Because, type Candidate } from './rank';
import { readTyped, type Query, type Range } from './words';
import { NOWHERE, type Position } from '#core/org/org';

/** Rows of one answer. */
const MOST_ROWS = 8;
/** Of these, kept free for roles that the map lacks, where the query names them. */
const MOST_MISSING = 3;
/** Positions of one title that was asked for exactly are listed one by one up to this number. */
const MOST_SPREAD = 5;

/** A text and its matched stretches, UTF-16 offsets in order. */
export interface Marked {
	readonly text: string;
	readonly ranges: readonly Range[];
}

/** A position that was found. */
export interface PositionRow {
	readonly kind: 'position';
	readonly position: Position;
	readonly title: Marked;
	/** Why, where the title is not the reason: "also called VP Product Management". */
	readonly reason: Marked | undefined;
	/** Positions that the row stands for; 1 where it stands for itself. */
	readonly count: number;
}

/** A role of the library that no position on the map fills. */
export interface RoleRow {
	readonly kind: 'role';
	readonly role: string;
	readonly title: Marked;
	readonly reason: Marked | undefined;
	/** Ids of the reference organisations that have it. */
	readonly organisations: readonly string[];
}

/** One result: a position of the map, or a role that it lacks. */
export type FindRow = PositionRow | RoleRow;

/** What was found. */
export interface Found {
	/** The query, without spaces around it and not longer than is read. */
	readonly query: string;
	readonly positions: readonly PositionRow[];
	readonly roles: readonly RoleRow[];
	/** What else the abbreviation that was typed can mean: one sentence. */
	readonly clash: string | undefined;
	/** Where nothing was found: the least different name. */
	readonly closest: FindRow | undefined;
}

/**
 * Finds positions and roles by title, alias, person, decision, skill and responsibility. The same query always gives the same rows.
 * Returns undefined for a query of spaces.
 */
export function find(ground: Ground, typed: string): Found | undefined {
	const query = readTyped(typed);
	if (query.text === '') return undefined;
	const ranked = rank(ground, query);
	const onMap = ranked.filter(({ position }) => position !== NOWHERE);
	const missing = ranked.filter(({ position }) => position === NOWHERE);
	const named = missing.filter(({ tier }) => tier < TIER.decision).length;
	const positions = positionRows(ground, query, onMap, MOST_ROWS - Math.min(named, MOST_MISSING));
	const roles = missing.slice(0, MOST_ROWS - positions.length).map((candidate) => roleRow(ground, query, candidate));
	const closest = ranked.length === 0 ? closestTo(ground, query) : undefined;
	return {
		query: query.text,
		positions,
		roles,
		clash: clashOf(ground, query, ranked[0]?.role),
		closest: closest && rowOf(ground, query, closest)
	};
}

/** Every position and missing role once, for its best reason. */
function rank(ground: Ground, query: Query): Candidate[] {
	const candidates = [byTitle, byRoleName, byAbbreviation, byPerson, byText]
		.flatMap((by) => by(ground, query))
		.map((candidate) => inPlace(ground, query, candidate));
	const taken = new Set<Position | string>();
	return candidates.sort(byRank).filter(({ position, role }) => {
		const key = position === NOWHERE ? role : position;
		return !taken.has(key) && taken.add(key);
	});
}

/** Counts words that are out of place: "cheif product" is Chief Product Officer before Chief of Staff, Product. */
function inPlace(ground: Ground, query: Query, candidate: Candidate): Candidate {
	if (candidate.tier !== TIER.titleWords && candidate.tier !== TIER.titleTypo) return candidate;
	const text = candidate.because?.text ?? titleOf(ground, candidate);
	return { ...candidate, extra: candidate.extra + marksOf(text, query).displaced };
}

const titleOf = ({ org, library }: Ground, { position, role }: Candidate): string =>
	position === NOWHERE ? (library.library.role(role)?.title ?? role) : org.titles[position]!;

function positionRows(ground: Ground, query: Query, candidates: readonly Candidate[], room: number): PositionRow[] {
	const rows: PositionRow[] = [];
	const taken = new Set<Position>();
	let waiting = Math.min(candidates.length, room);
	for (const candidate of candidates) {
		if (rows.length === room) break;
		waiting = Math.max(0, waiting - 1);
		if (taken.has(candidate.position)) continue;
		const first = rows.length === 0 && candidate.tier <= TIER.otherName;
		const each = apart(ground, candidate, first ? Math.min(MOST_SPREAD, room) : room - rows.length - waiting);
		for (const one of each) {
			if (taken.has(one.position)) continue;
			taken.add(one.position);
			rows.push(positionRow(ground, query, one));
		}
	}
	return rows;
}

/** The positions behind a title or a person one by one where all of them have room; else the first, with their number. */
function apart(ground: Ground, candidate: Candidate, room: number): Candidate[] {
	const { group, count, because } = candidate;
	if (!group || count === 1 || count > room) return [candidate];
	return group.column
		.positions(group.phrase, room)
		.map((position) => ({ ...candidate, position, count: 1, because: because ?? whose(ground, position) }));
}

/** What tells positions of one title apart. */
function whose({ org }: Ground, position: Position): Because | undefined {
	if (org.people[position] !== '') return { lead: 'held by ', text: org.people[position]! };
	const manager = org.parent[position]!;
	return manager === NOWHERE ? undefined : { lead: 'reports to ', text: org.titles[manager]! };
}

function positionRow(ground: Ground, query: Query, candidate: Candidate): PositionRow {
	return {
		kind: 'position',
		position: candidate.position,
		count: candidate.count,
		...wordsFor(ground, query, candidate)
	};
}

function roleRow(ground: Ground, query: Query, candidate: Candidate): RoleRow {
	const { file } = ground.library;
	const organisations = (file.organisations[candidate.role] ?? []).filter((id) => id !== ground.org.id);
	return { kind: 'role', role: candidate.role, organisations, ...wordsFor(ground, query, candidate) };
}

const rowOf = (ground: Ground, query: Query, candidate: Candidate): FindRow =>
	candidate.position === NOWHERE ? roleRow(ground, query, candidate) : positionRow(ground, query, candidate);

/** Title and reason. Another name is no reason where the title has every word of the query already. */
function wordsFor(ground: Ground, query: Query, candidate: Candidate): { title: Marked; reason: Marked | undefined } {
	const text = titleOf(ground, candidate);
	const { ranges, all } = marksOf(text, query);
	const { because, tier } = candidate;
	const needed = because && !(all && tier < TIER.decision && /^(also called|role:)/.test(because.lead));
	return { title: { text, ranges }, reason: needed ? markedReason(because, query) : undefined };
}

function markedReason({ lead, text }: Because, query: Query): Marked {
	const matched = marksOf(text, query).ranges;
	return {
		text: lead + text,
		ranges: matched.map(([start, end]) => [start + lead.length, end + lead.length] as const)
	};
}

function clashOf({ library }: Ground, query: Query, first: string | undefined): string | undefined {
	const entry = abbreviationOf(library, query);
	if (!entry) return undefined;
	const others = entry.meanings.filter(({ role }) => role === undefined || role !== first);
	const also = others.length < entry.meanings.length ? 'can also mean' : 'can mean';
	return `${entry.abbreviation} ${also} ${either(others.map(({ words }) => words))}.`;
}

/** "a", "a or b", "a, b or c". */
const either = (items: readonly string[]): string =>
	items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
