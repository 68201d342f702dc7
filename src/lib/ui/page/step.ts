import { seriesOf } from '#core/base/series';
import { changesBetween, describeChanges } from '#core/org/changes';
import { matchPositions } from '#core/org/match-positions';
import { decidersOf, extentWords, type Decider } from '#core/roles/deciders';
import type { Decision, Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { disciplinesOf, titleIn } from './decided';

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
				{ org: from, deciders: decidersOf(library, from).get(decision.id) ?? [] },
				{ org: to, deciders: decidersOf(library, to).get(decision.id) ?? [] }
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

/** Those who decide something in an organisation. */
interface Hands {
	readonly org: Org;
	readonly deciders: readonly Decider[];
}

const same = (a: Decider, b: Decider): boolean => a.role === b.role && a.discipline === b.discipline;

/**
 * Nothing where the same roles decide; areas, teams and lines that come with a new role or go with one are no news, nor are
 * disciplines for which only one of the two organisations has somebody who decides.
 */
function otherHands(decision: Decision, before: Hands, now: Hands): OtherHands[] {
	const { label, per } = decision;
	const kept = now.deciders.some((one) => before.deciders.some((other) => same(one, other)));
	if (per !== undefined && per !== 'discipline' && kept) return [];
	const only = ({ org, deciders }: Hands, others: Hands): Hands => ({
		org,
		deciders: deciders
			.filter((one) => others.deciders.some(({ discipline }) => discipline === one.discipline))
			.filter((one) => !others.deciders.some((other) => same(one, other) && one.extent === other.extent))
	});
	const [gained, lost] = [only(now, before), only(before, now)];
	return gained.deciders.length === 0
		? []
		: [{ label, now: inWords(decision, gained), before: inWords(decision, lost) }];
}

/** "Head of Product for design and data", "GM of Unit A; Chief Product Officer outside the units". */
function inWords(decision: Decision, { org, deciders }: Hands): string {
	const roles = [...new Set(deciders.map(({ role }) => role))];
	return seriesOf(
		roles.map((role) => {
			const those = deciders.filter((decider) => decider.role === role);
			const [{ extent }] = those as [Decider];
			const reach =
				extent === 'outside' || extent === 'otherwise' ? extentWords(extent, decision) : disciplinesOf(those);
			const positions = [...new Set(those.flatMap((one) => one.positions))];
			return `${titleIn(org, { ...those[0]!, positions })} ${reach}`.trim();
		})
	);
}
