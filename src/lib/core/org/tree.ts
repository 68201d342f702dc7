import { isIC, NO_LEVEL } from './levels';
import { NOWHERE, type Org, type Position } from './org';

type Shape = Pick<Org, 'parent' | 'end'>;

/** The direct reports, in order. */
export function reportsOf(org: Shape, position: Position): Position[] {
	const reports: Position[] = [];
	for (let p = position + 1; p < org.end[position]!; p = org.end[p]!) reports.push(p);
	return reports;
}

/** How many report to a position directly. */
export function countReports(org: Shape, position: Position): number {
	let n = 0;
	for (let p = position + 1; p < org.end[position]!; p = org.end[p]!) n++;
	return n;
}

/** From the top down to the position itself. */
export function pathTo(org: Shape, position: Position): Position[] {
	const path: Position[] = [];
	for (let p = position; p !== NOWHERE; p = org.parent[p]!) path.push(p);
	return path.reverse();
}

/** The other reports of the same manager, in order. */
export const peersOf = (org: Shape, position: Position): Position[] =>
	org.parent[position] === NOWHERE ? [] : reportsOf(org, org.parent[position]!).filter((p) => p !== position);

/** The first position that fills this library role, or -1. */
export const firstWithRole = (org: Pick<Org, 'roles'>, role: string): Position => org.roles.indexOf(role);

/** An individual contributor by level; without a level, whoever leads nobody. */
export const isContributor = (org: Pick<Org, 'level' | 'end'>, position: Position): boolean =>
	org.level[position] === NO_LEVEL ? org.end[position] === position + 1 : isIC(org.level[position]!);
