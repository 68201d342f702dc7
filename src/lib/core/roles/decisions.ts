import { nameInSentence } from './crux-names';
import { decidersOf, extentWords, fieldName, type Decider } from './deciders';
import { listOf } from '#core/base/words';
import { DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import type { Decision, Library, Role } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Accountable } from '#core/org/schema';
import { isLastWord, VERBS } from './parts';
import type { Part } from './schema';
import { pathTo } from '#core/org/tree';

/** A role's part in a decision, in words for a reader. */
export interface Stake {
	readonly decision: Decision;
	/** What is decided: the decision's label and phrase, with the discipline in them where each has its own. */
	readonly label: string;
	readonly phrase: string;
	readonly part: Part;
	/** The part: "Decides", "drives it", "signs off", "advises", "is told". */
	readonly said: string;
	/** What is worked out and stands behind it: " for its unit", " where there is no product owner", ", the CPO decides", or "". */
	readonly rest: string;
	/** Whether the part is the library's, so that its sources say the same. */
	readonly ofLibrary: boolean;
	/** Whether the role has the last word. */
	readonly decides: boolean;
	/** The entry of the organisation's file that gives the role the last word, where the library does not. */
	readonly stated: Accountable | undefined;
}

const ORDER: readonly Part[] = ['A', 'A*', 'S', 'R', 'C', 'I'];

/** The weightiest part first. */
export const inOrder = (stakes: readonly Stake[]): Stake[] =>
	stakes.toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));

/** Whether a stake stands under "Decides": it is the last word, or a signature without which nothing goes. */
export const isWord = ({ part }: Pick<Stake, 'part'>): boolean => isLastWord(part) || part === 'S';

/** Keys of what the part rests on, as it is shown; none for an estimate. `sources` are the library's, by decision. */
export const sourcesOfStake = (
	{ decision, ofLibrary, stated }: Stake,
	sources: Readonly<Record<string, readonly string[]>>
): readonly string[] => (stated ? stated.sources : ofLibrary ? sources[decision.id] : []) ?? [];

/**
 * What the role in this position decides, drives, signs off, advises on and is told about here; the weightiest part first. A
 * role whose last word somebody else has here drives the decision where that is a manager, and else advises on it; where nobody
 * has it, the library's part stands. Others have the names that the organisation gives them, or, `byRole`, the library's.
 */
export function stakesOf(library: Library, org: Org, position: Position, byRole = false): Stake[] {
	const role = library.role(org.roles[position]);
	if (!role) return [];
	const all = decidersOf(library, org);
	const above = pathTo(org, position).reverse().slice(1);
	const discipline = DISCIPLINES[org.discipline[position]!]?.id;
	return inOrder(
		library.decisions.flatMap((decision): Stake[] => {
			const everybody = all.get(decision.id) ?? [];
			const own = everybody.filter(({ positions }) => positions.includes(position));
			if (own.length > 0) return lastWords(decision, own, role);
			const per = decision.per === 'discipline';
			const deciders = per ? everybody.filter((one) => one.discipline === discipline) : everybody;
			const stated = role.decisions[decision.id];
			// A discipline without people has nothing to decide for itself.
			if (
				stated === undefined ||
				(per && everybody.length > deciders.length && deciders.length === 0 && isLastWord(stated))
			)
				return [];
			const manager = above.find((p) => deciders.some(({ positions }) => positions.includes(p))) ?? NOWHERE;
			const part = deciders.length === 0 ? stated : withoutLastWord(stated, manager !== NOWHERE);
			const other = part === 'R' ? deciderInWords(decision, deciders, org, manager, byRole) : '';
			return [
				{
					decision,
					...about(decision, discipline === undefined ? [] : [discipline]),
					part,
					said: SAID[part],
					rest: other && `, ${other}`,
					ofLibrary: part === stated,
					decides: isLastWord(part),
					stated: undefined
				}
			];
		})
	);
}

/** A part in words. */
export const SAID: Readonly<Record<Part, string>> = { ...VERBS, A: 'Decides', 'A*': 'Decides', R: 'drives it' };

/** What is left of a part where somebody else has the last word. */
function withoutLastWord(part: Part, managerDecides: boolean): Part {
	if (part === 'A') return managerDecides ? 'R' : 'C';
	return part === 'A*' ? 'C' : part;
}

/** What a position decides; for disciplines that rest on different grounds one stake each. */
function lastWords(decision: Decision, own: readonly Decider[], role: Role): Stake[] {
	const grounds = new Map<string, Decider[]>();
	for (const one of own) {
		const key = JSON.stringify(one.stated?.sources ?? one.stated !== undefined);
		grounds.set(key, [...(grounds.get(key) ?? []), one]);
	}
	return [...grounds.values()].map((those) => {
		const { extent, positions, stated } = those[0]!;
		const several = (decision.per ?? 'discipline') === 'discipline' && positions.length > 1;
		return {
			decision,
			...about(
				decision,
				those.flatMap(({ discipline }) => discipline ?? [])
			),
			part: 'A',
			said: SAID.A,
			rest: extent ? ` ${extentWords(extent, decision)}` : several ? ' for its own part' : '',
			ofLibrary: !stated && isLastWord(role.decisions[decision.id]),
			decides: true,
			stated
		};
	});
}

const WITHIN = 'within the discipline';

/** What is decided in words: "Hiring in product management". */
export function about(decision: Decision, disciplines: readonly DisciplineId[]): Pick<Stake, 'label' | 'phrase'> {
	const { label, phrase, per } = decision;
	if (per !== 'discipline' || disciplines.length === 0) return { label, phrase };
	const names = listOf(disciplines.map(fieldName));
	const where = disciplines.every((one) => one === 'business') ? `for ${names}` : `in ${names}`;
	return { label: label.replace(WITHIN, where), phrase: phrase.replace(WITHIN, where) };
}

/** Who decides, for somebody else: "the CPO decides", "the area’s product manager decides"; '' for nobody. */
function deciderInWords(
	decision: Decision,
	deciders: readonly Decider[],
	org: Org,
	manager: Position,
	byRole: boolean
): string {
	const nameOf = (role: Role, positions: readonly Position[]): string => {
		const titles = new Set(byRole ? [] : positions.map((p) => org.titles[p]!));
		const [title = role.title] = titles;
		return titles.size > 1 || title === role.title || title === role.short ? nameInSentence(role) : title;
	};
	const above = deciders.find(({ positions }) => positions.includes(manager));
	if (above) {
		const where = above.extent === 'otherwise' ? ` ${extentWords(above.extent, decision)}` : '';
		return `the ${nameOf(above.role, [manager])} decides${where}`;
	}
	// Whoever has no head of a unit above is outside the units.
	const outside = deciders.filter(({ extent }) => extent !== 'unit');
	const those = outside.length > 0 ? outside : deciders;
	if (those.length === 0) return '';
	const roles = [...new Set(those.map(({ role }) => role))];
	const names = roles.map((role) =>
		nameOf(
			role,
			those.flatMap((one) => (one.role === role ? one.positions : []))
		)
	);
	const many = those.flatMap(({ positions }) => positions).length > 1;
	if (!many) return `the ${names[0]!} decides`;
	if (decision.per === 'area' || decision.per === 'team')
		return `the ${decision.per}’s ${ownerOf(decision, roles, names)} decides`;
	if (decision.per === 'line' && names.length > 1) return 'whoever leads the line decides';
	return `the ${listOr(names)} concerned decides`;
}

/** Up to so many are named. */
const FEW = 2;

/** Whoever decides for one area or team, of several roles: "product manager", "Product Owner or product manager", "lead". */
function ownerOf({ id }: Decision, roles: readonly Role[], names: readonly string[]): string {
	if (names.length <= FEW) return listOr(names);
	const first = names.filter((_, i) => roles[i]!.decisions[id] === 'A');
	const kind = roles.every(({ discipline }) => discipline === 'product-management') ? 'product manager' : 'lead';
	return first.length === 1 ? listOr([first[0]!, kind]) : kind;
}

const listOr = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
