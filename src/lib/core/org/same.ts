import { placeOf } from './ids';
import { NOWHERE, type Org, type Position } from './org';
import { firstWithRole } from './tree';

/**
 * Which position of one organisation is which of another: for each position of `to` the one of `from`, or -1. The same role (or,
 * without a role, the same title) is the same; among several of a role the same id first, then their order.
 */
export function matchPositions(from: Org, to: Org): Int32Array {
	const match = new Int32Array(to.size).fill(NOWHERE);
	if (from === to) return match.map((_, p) => p);
	const keyOf = (org: Org, p: Position): string => (org.roles[p] === '' ? `title ${org.titles[p]!.toLowerCase()}` : `role ${org.roles[p]!}`);
	const taken = new Uint8Array(from.size);
	const pair = (p: Position, q: Position): void => {
		match[p] = q;
		taken[q] = 1;
	};
	for (let p = 0; p < to.size; p++) {
		const q = placeOf(from, to.ids[p]!);
		if (q !== NOWHERE && keyOf(from, q) === keyOf(to, p)) pair(p, q);
	}
	// Only what somebody looks for is kept: one of the two organisations may be far larger.
	const waiting = new Map<string, Position[]>();
	for (let p = 0; p < to.size; p++) if (match[p] === NOWHERE) waiting.set(keyOf(to, p), []);
	for (let q = from.size - 1; waiting.size > 0 && q >= 0; q--) if (taken[q] === 0) waiting.get(keyOf(from, q))?.push(q);
	for (let p = 0; p < to.size; p++) {
		if (match[p] !== NOWHERE) continue;
		const q = waiting.get(keyOf(to, p))?.pop();
		if (q !== undefined) pair(p, q);
	}
	return match;
}

/** The position of another organisation that is the same as one of this, else the first with its role; -1 where there is none. */
export function sameIn(from: Org, to: Org, position: Position): Position {
	if (position === NOWHERE) return NOWHERE;
	const same = matchPositions(from, to).indexOf(position);
	if (same !== -1) return same;
	const role = from.roles[position]!;
	return role === '' ? NOWHERE : firstWithRole(to, role);
}
