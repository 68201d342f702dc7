import { NOWHERE, type Org, type Position } from './org';
import { byId, samenessOf, likelyKeys } from './same';

/**
 * Which position of one organisation is which of another: for each position of `to` the one of `from`, or -1. The same role (or,
 * without a role, the same title) is the same; among several of a role the same id first, then their order.
 */
export function matchPositions(from: Org, to: Org): Int32Array {
	const match = new Int32Array(to.size).fill(NOWHERE);
	if (from === to) return match.map((_, p) => p);
	const taken = new Uint8Array(from.size);
	const pair = (p: Position, q: Position): void => {
		match[p] = q;
		taken[q] = 1;
	};
	for (const [p, q] of twins(from, to)) pair(p, q);
	// What is kept by key is no more than the smaller of the two has: the other one may be far larger.
	const wanted = from.size > to.size ? new Set<string>() : undefined;
	if (wanted) for (let p = 0; p < to.size; p++) if (match[p] === NOWHERE) wanted.add(samenessOf(to, p));
	const likely = from.size > to.size ? likelyKeys(to, to.ids.keys()) : undefined;
	const waiting = new Map<string, Position[]>();
	for (let q = from.size - 1; q >= 0; q--) {
		if (taken[q] === 1 || likely?.(from, q) === false) continue;
		const key = samenessOf(from, q);
		const those = waiting.get(key);
		if (those) those.push(q);
		else if (!wanted || wanted.has(key)) waiting.set(key, [q]);
	}
	const likelyThere = to.size > from.size ? likelyKeys(from, from.ids.keys()) : undefined;
	for (let p = 0; waiting.size > 0 && p < to.size; p++) {
		if (match[p] !== NOWHERE || likelyThere?.(to, p) === false) continue;
		const q = waiting.get(samenessOf(to, p))?.pop();
		if (q !== undefined) pair(p, q);
	}
	return match;
}

/** An organisation of up to so many positions is looked for in a far larger one, and not the other way round. */
const FEW = 4096;

/** The positions of `to` and `from` that have the same id and are the same. The larger of two is walked, without an index of its ids. */
function* twins(from: Org, to: Org): Generator<readonly [p: Position, q: Position]> {
	const [small, large] = from.size < to.size ? [from, to] : [to, from];
	if (small.size > FEW) {
		for (let p = 0; p < to.size; p++) {
			const q = byId(to, p, from);
			if (q !== NOWHERE) yield [p, q];
		}
		return;
	}
	const places = new Map(small.ids.map((id, position) => [id, position]));
	const likely = new Set(small.ids.map(shapeOf));
	for (let there = 0; there < large.size; there++) {
		const id = large.ids[there]!;
		const here = likely.has(shapeOf(id)) ? places.get(id) : undefined;
		if (here !== undefined && samenessOf(small, here) === samenessOf(large, there))
			yield small === to ? [here, there] : [there, here];
	}
}

/** Length and ends of an id as one small number: told sooner than whether a map has a text that was never looked up. */
const shapeOf = (id: string): number => ((id.length * 31 + id.charCodeAt(0)) * 31 + id.charCodeAt(id.length - 1)) | 0;
