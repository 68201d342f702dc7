import { DISCIPLINES, NO_DISCIPLINE } from './disciplines';
import { NO_LEVEL } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { peersOf, reportsOf } from './tree';

/** How a neighbour stands to a position. */
export type Relation = 'manager' | 'counterpart' | 'peer' | 'report';

/** One who stands beside a position, and how. */
export interface Neighbour {
	readonly position: Position;
	readonly relation: Relation;
}

/**
 * Everyone a position is compared with: its manager, its counterparts, its peers and its reports, in this order and each once
 * (a peer or a report with a dotted line stays a peer or a report).
 *
 * Counterparts are the other ends of dotted lines and, for each further discipline, the nearest position of the same level:
 * the one with the closest common manager, the first in order among equals.
 */
export function neighboursOf(org: Org, position: Position): Neighbour[] {
	const manager = org.parent[position]!;
	const peers = peersOf(org, position);
	const reports = reportsOf(org, position);
	const taken = new Set([position, manager, ...peers, ...reports]);
	const as = (relation: Relation) => (p: Position): Neighbour => ({ position: p, relation });
	return [
		...(manager === NOWHERE ? [] : [{ position: manager, relation: 'manager' } as const]),
		...counterpartsOf(org, position, taken).map(as('counterpart')),
		...peers.map(as('peer')),
		...reports.map(as('report'))
	];
}

function counterpartsOf(org: Org, position: Position, taken: ReadonlySet<Position>): Position[] {
	const found: Position[] = [];
	/** Disciplines that somebody of this level is there for. */
	const covered = new Set([org.discipline[position]!, NO_DISCIPLINE]);
	for (const p of taken) if (p !== NOWHERE && org.level[p] === org.level[position]) covered.add(org.discipline[p]!);
	for (const [from, to] of org.dotted) {
		const other = from === position ? to : to === position ? from : NOWHERE;
		if (other === NOWHERE || taken.has(other) || found.includes(other)) continue;
		found.push(other);
		covered.add(org.discipline[other]!);
	}
	const level = org.level[position]!;
	if (level === NO_LEVEL) return found;
	const { discipline, level: levels } = org;
	// Climb; at each manager look at the parts of the branch that have not been looked at yet.
	let low = position;
	let high = org.end[position]!;
	for (let m = org.parent[position]!; m !== NOWHERE; m = org.parent[m]!) {
		const look = (from: Position, to: Position): void => {
			for (let p = from; p < to && covered.size <= DISCIPLINES.length; p++) {
				if (levels[p] !== level || covered.has(discipline[p]!) || taken.has(p) || found.includes(p)) continue;
				covered.add(discipline[p]!);
				found.push(p);
			}
		};
		look(m, low);
		look(high, org.end[m]!);
		low = m;
		high = org.end[m]!;
	}
	return found;
}
