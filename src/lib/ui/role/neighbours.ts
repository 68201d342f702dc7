import { cruxOf, type Crux } from '#core/roles/contrasts';
import type { Library, Role } from '#core/roles/library';
import { neighboursOf, type Relation } from '#core/org/neighbours';
import type { Org, Position } from '#core/org/org';

/** A neighbour whose role differs, and how. */
export interface Differing {
	readonly other: Position;
	readonly relation: Relation;
	readonly role: Role;
	readonly crux: Crux;
}

const ORDER: readonly Relation[] = ['manager', 'dotted', 'counterpart', 'peer', 'report'];

/** Everyone around a position whose role is another, by relation; what somebody wrote comes before what was computed. */
export function differingAround(library: Library, org: Org, position: Position, role: Role): Differing[] {
	const all = neighboursOf(org, position).flatMap(({ position: other, relation }): Differing[] => {
		const its = library.role(org.roles[other]);
		// Two boxes of one role do not differ in what the role means.
		return its && its !== role ? [{ other, relation, role: its, crux: cruxOf(library, role, its) }] : [];
	});
	return ORDER.flatMap((relation) =>
		all
			.filter((entry) => entry.relation === relation)
			.toSorted((a, b) => Number(b.crux.authored) - Number(a.crux.authored))
	);
}
