import { nameInSentence } from './crux-names';
import { decidersOf, type Decider } from './deciders';
import { listOf } from '#core/base/words';
import { disciplineIndex, disciplineName, DISCIPLINES } from '#core/org/disciplines';
import type { Decision, Library, Role } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Accountable } from '#core/org/schema';
import type { Part } from './schema';
import { pathTo } from '#core/org/tree';

/** A role's part in a decision, in words for a reader. */
export interface Stake {
	readonly decision: Decision;
	readonly part: Part;
	/** "Decides", "Decides for design and data", "drives it, the CPO decides", "drives it, the area’s product manager decides", "signs off", "advises", "is told". */
	readonly words: string;
	/** Whether the role has the last word. */
	readonly decides: boolean;
	/** The entry of the organisation's file that gives the role the last word, where the library does not. */
	readonly stated: Accountable | undefined;
}

const ORDER: readonly Part[] = ['A', 'A*', 'C^', 'R', 'C', 'I'];

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
			const own = deciders.filter(({ role: { id }, positions }) => id === role.id && positions.includes(position));
			if (own.length > 0)
				return [{ decision, part: 'A', words: decidesWords(own, role), decides: true, stated: own[0]!.stated }];
			const above = path.find((p) => deciders.some((decider) => decides(decider, org, p)));
			const part =
				deciders.length === 0
					? role.decisions[decision.id]
					: withoutLastWord(role.decisions[decision.id], above !== undefined);
			if (part === undefined) return [];
			const words = inWords(
				part,
				decision.per === 'discipline'
					? inDiscipline(deciders, org, position)
					: whoseWord(decision, deciders, library.role(org.roles[above ?? NOWHERE]))
			);
			return [{ decision, part, words, decides: part === 'A', stated: undefined }];
		})
		.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
}

const decides = ({ role, positions }: Decider, org: Org, p: Position): boolean =>
	role.id === org.roles[p] && positions.includes(p);

/** "Decides", or for which disciplines where these are not just the role's own. */
function decidesWords(own: readonly Decider[], role: Role): string {
	const disciplines = own.flatMap(({ discipline }) => discipline ?? []);
	if (disciplines.every((discipline) => discipline === role.discipline)) return 'Decides';
	return `Decides for ${listOf(disciplines.map((one) => disciplineName(disciplineIndex(one)).toLowerCase()))}`;
}

/** "the Head of Analytics": who decides for the position's discipline. */
function inDiscipline(deciders: readonly Decider[], org: Org, position: Position): string | undefined {
	const decider = deciders.find(({ discipline }) => discipline === DISCIPLINES[org.discipline[position]!]?.id);
	return decider && named(decider.role);
}

const named = (role: Role): string => `the ${nameInSentence(role)}`;

/** Whose last word it is: a manager's; else the one role's that has it, or whoever's it is for the area or line. */
function whoseWord(decision: Decision, deciders: readonly Decider[], manager: Role | undefined): string | undefined {
	if (manager) return named(manager);
	const roles = [...new Set(deciders.map(({ role }) => role))];
	if (roles.length > 1 && decision.per && decision.per !== 'discipline') return AREAS[decision.per](roles);
	return roles.length > 0 ? listOr(roles.map(named)) : undefined;
}

/** Several roles decide, each for an area or a line of their own. */
const AREAS = {
	area: (roles: readonly Role[]): string =>
		roles.every(({ discipline }) => discipline === 'product-management')
			? 'the area’s product manager'
			: 'whoever leads the area',
	line: (): string => 'whoever leads the line'
} as const;

const listOr = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** What is left of a part where somebody else has the last word. */
function withoutLastWord(part: Part | undefined, managerDecides: boolean): Part | undefined {
	if (part === 'A') return managerDecides ? 'R' : 'C';
	return part === 'A*' ? 'C' : part;
}

function inWords(part: Part, other: string | undefined): string {
	switch (part) {
		case 'A':
		case 'A*':
			return 'Decides';
		case 'R':
			return other ? `drives it, ${other} decides` : 'drives it';
		case 'C^':
			return 'signs off';
		case 'C':
			return 'advises';
		case 'I':
			return 'is told';
	}
}
