import { NOWHERE, type Org, type Position } from './org';

/** The nearest position that is above all of these, or one of them that is above the others; -1 for none at all. */
export function commonManager(org: Pick<Org, 'parent' | 'end'>, positions: readonly Position[]): Position {
	let top = positions[0] ?? NOWHERE;
	while (top !== NOWHERE && positions.some((position) => position < top || position >= org.end[top]!))
		top = org.parent[top]!;
	return top;
}

/** Everyone on the ways from these positions up to a manager above them, that one not among them; each once, from the bottom up. */
export function waysUp(org: Pick<Org, 'parent'>, positions: readonly Position[], top: Position): Position[] {
	const met = new Set<Position>();
	for (const position of positions)
		for (let p = position; p !== top && p !== NOWHERE && !met.has(p); p = org.parent[p]!) met.add(p);
	return [...met];
}
