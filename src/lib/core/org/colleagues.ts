import { DISCIPLINES, type DisciplineIndex } from './disciplines';
import { LEVELS, type LevelIndex } from './levels';
import type { Org, Position } from './org';

/* Who is alike and who is joined by a dotted line, found without walking the organisation: looked through once, when first asked. */

/** Positions by level and discipline, ascending. */
interface Ranks {
	/** Where each group begins in `positions`; one more than there are groups. */
	readonly start: Int32Array;
	readonly positions: Int32Array;
}

const ranks = new WeakMap<Org, Ranks>();

/** Everyone of a level in a discipline, ascending. */
export function colleaguesOf(org: Org, level: LevelIndex, discipline: DisciplineIndex): Int32Array {
	let known = ranks.get(org);
	if (!known) ranks.set(org, (known = ranked(org)));
	const group = level * DISCIPLINES.length + discipline;
	return known.positions.subarray(known.start[group]!, known.start[group + 1]!);
}

function ranked({ size, level, discipline }: Org): Ranks {
	const groupOf = (p: Position): number =>
		level[p]! < 0 || discipline[p]! < 0 ? -1 : level[p]! * DISCIPLINES.length + discipline[p]!;
	const start = new Int32Array(LEVELS.length * DISCIPLINES.length + 1);
	for (let p = 0; p < size; p++) if (groupOf(p) !== -1) start[groupOf(p) + 1]!++;
	for (let group = 1; group < start.length; group++) start[group]! += start[group - 1]!;
	const positions = new Int32Array(start.at(-1)!);
	const next = start.slice();
	for (let p = 0; p < size; p++) if (groupOf(p) !== -1) positions[next[groupOf(p)]!++] = p;
	return { start, positions };
}

/** The index of the first of ascending positions that is not before `position`; their number where there is none. */
export function firstFrom(positions: Int32Array, position: Position): number {
	let [low, high] = [0, positions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (positions[middle]! < position) low = middle + 1;
		else high = middle;
	}
	return low;
}

const lines = new WeakMap<Org['dotted'], ReadonlyMap<Position, readonly Position[]>>();

/** The other ends of a position's dotted lines, in the order of the lines. */
export function joinedTo({ dotted }: Org, position: Position): readonly Position[] {
	let known = lines.get(dotted);
	if (!known) lines.set(dotted, (known = byEnd(dotted)));
	return known.get(position) ?? [];
}

function byEnd(dotted: Org['dotted']): ReadonlyMap<Position, readonly Position[]> {
	const ends = new Map<Position, Position[]>();
	const join = (from: Position, to: Position): void => {
		const known = ends.get(from);
		if (known) known.push(to);
		else ends.set(from, [to]);
	};
	for (const [from, to] of dotted) {
		join(from, to);
		if (from !== to) join(to, from);
	}
	return ends;
}
