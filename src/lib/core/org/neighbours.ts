import { colleaguesOf, firstFrom, joinedTo } from './colleagues';
import { DISCIPLINES, NO_DISCIPLINE } from './disciplines';
import { NO_LEVEL } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { peersOf, reportsOf } from './tree';

/** How a neighbour stands to a position. */
export type Relation = 'manager' | 'dotted' | 'counterpart' | 'peer' | 'report';

/** One who stands beside a position, and how. */
export interface Neighbour {
	readonly position: Position;
	readonly relation: Relation;
}

/**
 * Everyone a position is compared with: its manager, the other ends of its dotted lines, its counterparts, its peers and its
 * reports, in this order and each once
 * (a peer or a report with a dotted line stays a peer or a report).
 *
 * Counterparts are, for each further discipline, the nearest position of the same level:
 * the one with the closest common manager, the first in order among equals. Costs what is near: the way to the top, peers, reports.
 */
export function neighboursOf(org: Org, position: Position): Neighbour[] {
	const manager = org.parent[position]!;
	const peers = peersOf(org, position);
	const reports = reportsOf(org, position);
	const taken = new Set([position, manager, ...peers, ...reports]);
	const dotted = [...new Set(joinedTo(org, position))].filter((other) => !taken.has(other));
	const as =
		(relation: Relation) =>
		(p: Position): Neighbour => ({ position: p, relation });
	return [
		...(manager === NOWHERE ? [] : [{ position: manager, relation: 'manager' } as const]),
		...dotted.map(as('dotted')),
		...counterpartsOf(org, position, new Set([...taken, ...dotted])).map(as('counterpart')),
		...peers.map(as('peer')),
		...reports.map(as('report'))
	];
}

function counterpartsOf(org: Org, position: Position, taken: ReadonlySet<Position>): Position[] {
	const found = new Set<Position>();
	const covered = new Set([org.discipline[position]!, NO_DISCIPLINE]);
	for (const p of taken) if (p !== NOWHERE && org.level[p] === org.level[position]) covered.add(org.discipline[p]!);
	const level = org.level[position]!;
	if (level === NO_LEVEL) return [...found];
	let missing = DISCIPLINES.flatMap((_, discipline) =>
		covered.has(discipline) ? [] : nearest(colleaguesOf(org, level, discipline), org, position)
	);
	// Climb; what a manager's branch holds was not in the branches before.
	for (let m = org.parent[position]!; missing.length > 0 && m !== NOWHERE; m = org.parent[m]!) {
		const end = org.end[m]!;
		const isHere = ({ before, after }: Nearest): boolean => before >= m || after < end;
		if (!missing.some(isHere)) continue;
		const here = missing
			.filter(isHere)
			.map(({ before, after, all }) => (before >= m ? all[firstFrom(all, m)]! : after));
		for (const p of here.sort((a, b) => a - b)) found.add(p);
		missing = missing.filter((one) => !isHere(one));
	}
	return [...found];
}

/** Everyone of one discipline and level, and who of them is nearest to a position: the last before it, the first after its branch. */
interface Nearest {
	readonly all: Int32Array;
	readonly before: Position;
	readonly after: Position;
}

/** None for a discipline that has nobody of this level. */
function nearest(all: Int32Array, org: Org, position: Position): Nearest[] {
	if (all.length === 0) return [];
	return [
		{
			all,
			before: all[firstFrom(all, position) - 1] ?? NOWHERE,
			after: all[firstFrom(all, org.end[position]!)] ?? Infinity
		}
	];
}
