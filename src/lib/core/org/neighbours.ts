import { colleaguesOf, firstFrom, joinedTo } from './colleagues';
import { DISCIPLINES } from './disciplines';
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
 * Counterparts are, for each further discipline, the nearest position of the same level: the one with the closest common manager;
 * among equals the first that dotted lines join to others, for such a one works with other disciplines, else the first in order.
 * Costs what is near: the way to the top, peers, reports, those of that level below the common manager.
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
	const level = org.level[position]!;
	if (level === NO_LEVEL) return [];
	const covered = new Set([org.discipline[position]!]);
	for (const p of taken) if (org.level[p] === level) covered.add(org.discipline[p]!);
	const end = org.end[position]!;
	return (
		DISCIPLINES.flatMap((_, discipline) => {
			if (covered.has(discipline)) return [];
			const all = colleaguesOf(org, level, discipline);
			const before = all[firstFrom(all, position) - 1] ?? NOWHERE;
			const after = all[firstFrom(all, end)] ?? Infinity;
			let m = org.parent[position]!;
			while (m !== NOWHERE && before < m && after >= org.end[m]!) m = org.parent[m]!;
			if (m === NOWHERE) return [];
			const near = all.subarray(firstFrom(all, m), firstFrom(all, org.end[m]!));
			const joined = near.find((p) => (p < position || p >= end) && joinedTo(org, p).length > 0);
			return [{ m, p: joined ?? (before >= m ? near[0]! : after) }];
		})
			// A manager nearer to the position comes later in the organisation.
			.sort((a, b) => b.m - a.m || a.p - b.p)
			.map(({ p }) => p)
	);
}
