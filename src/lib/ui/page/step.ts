import { listOf } from '#core/base/words';
import { changesBetween, describeChanges } from '#core/org/changes';
import { matchPositions } from '#core/org/match-positions';
import { decidersOf, type Decider } from '#core/roles/deciders';
import type { Decision, Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { disciplinesOf } from './decided';

/** Positions of one title that fare alike. */
export interface Fellows {
	readonly title: string;
	/** Id of the library role, or ''. */
	readonly role: string;
	readonly count: number;
	/** Titles of the manager after and before; '' where there is none. */
	readonly manager: string;
	readonly before: string;
}

/** A decision that others take than before: titles of those who take it only after, and only before ('' for nobody). */
export interface OtherHands {
	readonly label: string;
	readonly now: string;
	readonly before: string;
}

/** What changes on the way from one organisation to another. */
export interface Step {
	readonly from: Org;
	readonly to: Org;
	/** "24 positions stay, 9 of them under another manager; 8 are new." */
	readonly words: string;
	readonly moved: readonly Fellows[];
	readonly added: readonly Fellows[];
	readonly gone: readonly Fellows[];
	/** Decisions that others take than before. */
	readonly decided: readonly OtherHands[];
}

export function stepBetween(library: Library, from: Org, to: Org): Step {
	const changes = changesBetween(from, to);
	const match = matchPositions(from, to);
	const titleOf = (org: Org, position: Position): string => (position === NOWHERE ? '' : org.titles[position]!);
	const before = (p: Position): string => (match[p] === NOWHERE ? '' : titleOf(from, from.parent[match[p]!]!));
	return {
		from,
		to,
		words: describeChanges(changes),
		moved: fellows(to, changes.moved, (p) => ({ manager: titleOf(to, to.parent[p]!), before: before(p) })),
		added: fellows(to, changes.added, (p) => ({ manager: titleOf(to, to.parent[p]!), before: '' })),
		gone: fellows(from, changes.gone, (p) => ({ manager: '', before: titleOf(from, from.parent[p]!) })),
		decided: library.decisions.flatMap((decision) =>
			otherHands(
				decision,
				decidersOf(library, from).get(decision.id) ?? [],
				decidersOf(library, to).get(decision.id) ?? []
			)
		)
	};
}

/** Positions put together where nothing that is said of them differs. */
function fellows(
	org: Org,
	positions: readonly Position[],
	managers: (position: Position) => Pick<Fellows, 'manager' | 'before'>
): Fellows[] {
	const groups = new Map<string, Fellows>();
	for (const p of positions) {
		const one = { title: org.titles[p]!, role: org.roles[p]!, ...managers(p) };
		const key = JSON.stringify(one);
		groups.set(key, { ...one, count: (groups.get(key)?.count ?? 0) + 1 });
	}
	return [...groups.values()];
}

/**
 * Nothing where the same roles decide; areas and lines that come with a new role or go with one are no news, nor are disciplines
 * for which only one of the two organisations has somebody who decides.
 */
function otherHands({ label, per }: Decision, before: readonly Decider[], now: readonly Decider[]): OtherHands[] {
	const same = (a: Decider, b: Decider): boolean => a.role === b.role && a.discipline === b.discipline;
	if ((per === 'area' || per === 'line') && now.some((one) => before.some((other) => same(one, other)))) return [];
	const only = (those: readonly Decider[], others: readonly Decider[]): Decider[] =>
		those
			.filter((one) => others.some(({ discipline }) => discipline === one.discipline))
			.filter((one) => !others.some((other) => same(one, other)));
	const [gained, lost] = [only(now, before), only(before, now)];
	return gained.length === 0 ? [] : [{ label, now: inWords(gained), before: inWords(lost) }];
}

/** "Head of Product for design and data". */
function inWords(deciders: readonly Decider[]): string {
	const roles = [...new Set(deciders.map(({ role }) => role))];
	return listOf(
		roles.map((role) => `${role.title} ${disciplinesOf(deciders.filter((decider) => decider.role === role))}`.trim())
	);
}
