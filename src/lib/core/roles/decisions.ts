import { decidersOf, type Decider } from './deciders';
import { DISCIPLINES } from '#core/org/disciplines';
import type { Decision, Library, Role } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Accountable } from '#core/org/schema';
import type { Part } from './schema';
import { pathTo } from '#core/org/tree';

/** A role's part in a decision, in words for a reader. */
export interface Stake {
	readonly decision: Decision;
	readonly part: Part;
	/** "Decides", "drives it, the CPO decides", "signs off", "advises", "is told". */
	readonly words: string;
	/** Whether the role has the last word. */
	readonly decides: boolean;
	/** The entry of the organisation's file that gives the role the last word, where the library does not. */
	readonly stated: Accountable | undefined;
}

const ORDER: readonly Part[] = ['A', 'A*', 'C^', 'R', 'C', 'I'];

const short = (role: Role): string =>
	role.short === role.short.toUpperCase() || role.level !== 'c-suite' ? role.short : role.title;

/**
 * What the role in this position decides, drives, signs off, advises on and is told about here; the weightiest part first. A
 * role whose last word somebody else has here drives the decision where that is a manager, and else advises on it; where nobody
 * has it, the library's part stands.
 */
export function stakesOf(library: Library, org: Org, position: Position): Stake[] {
	const role = library.role(org.roles[position]);
	if (!role) return [];
	const all = decidersOf(library, org);
	const path = pathTo(org, position).reverse().slice(1);
	return library.decisions
		.flatMap((decision): Stake[] => {
			const deciders = all.get(decision.id) ?? [];
			const own = deciders.find(({ role: { id }, positions }) => id === role.id && positions.includes(position));
			if (own) return [{ decision, part: 'A', words: 'Decides', decides: true, stated: own.stated }];
			const above = path.find((p) => deciders.some((decider) => decides(decider, org, p)));
			const part =
				deciders.length === 0
					? role.decisions[decision.id]
					: withoutLastWord(role.decisions[decision.id], above !== undefined);
			if (part === undefined) return [];
			const other =
				decision.per === 'discipline'
					? ofDiscipline(deciders, org, position)
					: (library.role(org.roles[above ?? NOWHERE]) ?? deciders[0]?.role);
			return [{ decision, part, words: inWords(part, other), decides: part === 'A', stated: undefined }];
		})
		.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
}

const decides = ({ role, positions }: Decider, org: Org, p: Position): boolean =>
	role.id === org.roles[p] && positions.includes(p);

const ofDiscipline = (deciders: readonly Decider[], org: Org, position: Position): Role | undefined =>
	deciders.find(({ discipline }) => discipline === DISCIPLINES[org.discipline[position]!]?.id)?.role;

/** What is left of a part where somebody else has the last word. */
function withoutLastWord(part: Part | undefined, managerDecides: boolean): Part | undefined {
	if (part === 'A') return managerDecides ? 'R' : 'C';
	return part === 'A*' ? 'C' : part;
}

function inWords(part: Part, other: Role | undefined): string {
	switch (part) {
		case 'A':
		case 'A*':
			return 'Decides';
		case 'R':
			return other ? `drives it, the ${short(other)} decides` : 'drives it';
		case 'C^':
			return 'signs off';
		case 'C':
			return 'advises';
		case 'I':
			return 'is told';
	}
}
