import { placeOf } from './ids';
import { NOWHERE, type Org, type Position } from './org';
import { firstWithRole } from './tree';

/** The dot that an İ leaves over its i in small letters, which makes a title longer. */
const DOT = /\u0307/g;

/** Tells quickly that a position of some organisation has the key of none of these; else it may have one. */
export function likelyKeys(org: Org, positions: Iterable<Position>): (other: Org, position: Position) => boolean {
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

/** What two positions have in common that are the same: role, or title. */
export const samenessOf = (org: Org, p: Position): string =>
	org.roles[p] === '' ? `title ${org.titles[p]!.toLowerCase()}` : `role ${org.roles[p]!}`;

/** The position of another organisation with the same id that is the same, or -1. */
export function byId(org: Org, position: Position, other: Org): Position {
	const id = org.ids[position]!;
	const there = other.ids[position] === id ? position : placeOf(other, id);
	return there !== NOWHERE && samenessOf(other, there) === samenessOf(org, position) ? there : NOWHERE;
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
		const keys = new Set(left.map((position) => samenessOf(from, position)));
		const likely = likelyKeys(from, left);
		const [here, others] = [withoutTwin(from, to, keys, likely), withoutTwin(to, from, keys, likely)];
		for (const position of left) {
			const key = samenessOf(from, position);
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
		const those = found.get(samenessOf(org, p));
		if (those && byId(org, p, other) === NOWHERE) those.push(p);
	}
	return found;
}

/** The position of another organisation that is the same as one of this, else the first with its role; -1 where there is none. */
export const sameIn = (from: Org, to: Org, position: Position): Position => sameOnes(from, to, [position])[0]!;
