import { halfSentence, sharedHalves } from '#core/roles/crux';
import { cruxHere, type CruxHere } from '#core/roles/crux-here';
import type { Role } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import { neighboursOf, type Relation } from '#core/org/neighbours';
import type { Org, Position } from '#core/org/org';

/** A neighbour whose role differs, and how. */
export interface Differing {
	readonly other: Position;
	readonly relation: Relation;
	readonly role: Role;
	readonly crux: CruxHere;
	/** Whether the two have a page of their own. */
	readonly paired: boolean;
	/** What is said before the first of those that it holds for: what the selected role does. */
	readonly lead: string | undefined;
	/** How it differs: the sentence, or what the neighbour does where the `lead` says the other half. */
	readonly words: string;
}

const ORDER: readonly Relation[] = ['manager', 'dotted', 'counterpart', 'peer', 'report'];

/** The first of each other role around a position, by relation; what somebody wrote comes before what was computed. */
export function differingAround(library: WholeLibrary, org: Org, position: Position, role: Role): Differing[] {
	// Two boxes of one role do not differ in what the role means, nor from a third one in two ways.
	const seen = new Set<Role | undefined>([role, undefined]);
	const all = neighboursOf(org, position).flatMap(({ position: other, relation }) => {
		const its = library.role(org.roles[other]);
		if (seen.has(its)) return [];
		seen.add(its);
		const crux = cruxHere(library, org, [position, other]);
		const paired = its !== undefined && library.contrast(role.id, its.id) !== undefined;
		return its && crux ? [{ other, relation, role: its, crux, paired }] : [];
	});
	const shared = sharedHalves(all.map(({ crux }) => crux.halves));
	return ORDER.flatMap((relation) =>
		all
			.filter((entry) => entry.relation === relation)
			.toSorted((a, b) => Number(b.crux.authored) - Number(a.crux.authored))
	).map((entry): Differing => {
		const { sentence, halves } = entry.crux;
		if (!halves || !shared.has(halves[0])) return { ...entry, lead: undefined, words: sentence };
		return { ...entry, lead: halfSentence(role, halves[0]), words: halfSentence(entry.role, halves[1]) };
	});
}
