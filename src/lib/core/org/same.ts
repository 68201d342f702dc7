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
	const taken = new Uint8Array(from.size);
	const pair = (p: Position, q: Position): void => {
		match[p] = q;
		taken[q] = 1;
	};
	for (const [p, q] of twins(from, to)) pair(p, q);
	// What is kept by key is no more than the smaller of the two has: the other one may be far larger.
	const wanted = from.size > to.size ? new Set<string>() : undefined;
	if (wanted) for (let p = 0; p < to.size; p++) if (match[p] === NOWHERE) wanted.add(keyOf(to, p));
	const likely = from.size > to.size ? likelyKeys(to, to.ids.keys()) : undefined;
	const waiting = new Map<string, Position[]>();
	for (let q = from.size - 1; q >= 0; q--) {
		if (taken[q] === 1 || likely?.(from, q) === false) continue;
		const key = keyOf(from, q);
		const those = waiting.get(key);
		if (those) those.push(q);
		else if (!wanted || wanted.has(key)) waiting.set(key, [q]);
	}
	const likelyThere = to.size > from.size ? likelyKeys(from, from.ids.keys()) : undefined;
	for (let p = 0; waiting.size > 0 && p < to.size; p++) {
		if (match[p] !== NOWHERE || likelyThere?.(to, p) === false) continue;
		const q = waiting.get(keyOf(to, p))?.pop();
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
		if (here !== undefined && keyOf(small, here) === keyOf(large, there))
			yield small === to ? [here, there] : [there, here];
	}
}

/** Length and ends of an id as one small number: told sooner than whether a map has a text that was never looked up. */
const shapeOf = (id: string): number => ((id.length * 31 + id.charCodeAt(0)) * 31 + id.charCodeAt(id.length - 1)) | 0;

/** The dot that an İ leaves over its i in small letters, which makes a title longer. */
const DOT = /\u0307/g;

/** Tells quickly that a position of some organisation has the key of none of these; else it may have one. */
function likelyKeys(org: Org, positions: Iterable<Position>): (other: Org, position: Position) => boolean {
	const roles = new Set<string>();
	const lengths = new Set<number>();
	for (const p of positions) {
		roles.add(org.roles[p]!);
		if (org.roles[p] !== '') continue;
		const title = org.titles[p]!.toLowerCase();
		for (let dots = title.match(DOT)?.length ?? 0; dots >= 0; dots--) lengths.add(title.length - dots);
	}
	return (other, position) => {
		const role = other.roles[position]!;
		return role === '' ? lengths.has(other.titles[position]!.length) : roles.has(role);
	};
}

const keyOf = (org: Org, p: Position): string =>
	org.roles[p] === '' ? `title ${org.titles[p]!.toLowerCase()}` : `role ${org.roles[p]!}`;

/** The position of another organisation with the same id that is the same, or -1. */
function byId(org: Org, position: Position, other: Org): Position {
	const id = org.ids[position]!;
	const there = other.ids[position] === id ? position : placeOf(other, id);
	return there !== NOWHERE && keyOf(other, there) === keyOf(org, position) ? there : NOWHERE;
}

/**
 * The positions of another organisation that are the same as these of this, each else the first with its role; -1 where there is
 * none. What `matchPositions` says, but only for these: by id at once, and both organisations are walked once for all others.
 */
export function sameOnes(from: Org, to: Org, positions: readonly Position[]): Position[] {
	if (from === to) return [...positions];
	const there = new Map(
		positions.map((position) => [position, position === NOWHERE ? NOWHERE : byId(from, position, to)])
	);
	there.delete(NOWHERE);
	const left = [...there.keys()].filter((position) => there.get(position) === NOWHERE);
	if (left.length > 0) {
		const keys = new Set(left.map((position) => keyOf(from, position)));
		const likely = likelyKeys(from, left);
		const [here, others] = [withoutTwin(from, to, keys, likely), withoutTwin(to, from, keys, likely)];
		for (const position of left) {
			const key = keyOf(from, position);
			there.set(position, others.get(key)?.[here.get(key)!.indexOf(position)] ?? roleOf(from, to, position));
		}
	}
	return positions.map((position) => there.get(position) ?? NOWHERE);
}

const roleOf = (from: Org, to: Org, position: Position): Position =>
	from.roles[position] === '' ? NOWHERE : firstWithRole(to, from.roles[position]!);

/** By key, the positions that have no twin of the same id in another organisation, ascending. */
function withoutTwin(
	org: Org,
	other: Org,
	keys: ReadonlySet<string>,
	likely: ReturnType<typeof likelyKeys>
): Map<string, Position[]> {
	const found = new Map([...keys].map((key) => [key, [] as Position[]]));
	for (let p = 0; p < org.size; p++) {
		if (!likely(org, p)) continue;
		const those = found.get(keyOf(org, p));
		if (those && byId(org, p, other) === NOWHERE) those.push(p);
	}
	return found;
}

/** The position of another organisation that is the same as one of this, else the first with its role; -1 where there is none. */
export const sameIn = (from: Org, to: Org, position: Position): Position => sameOnes(from, to, [position])[0]!;
