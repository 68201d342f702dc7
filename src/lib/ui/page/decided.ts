import { listOf } from '#core/base/words';
import { decidersOf, extentWords, fieldName, type Decider } from '#core/roles/deciders';
import type { Decision, Library } from '#core/roles/library';
import type { Org } from '#core/org/org';

/** Those who have the last word on a decision on the same grounds, with what that rests on. */
export interface Holders {
	/** Ids of the roles, and what the organisation calls those who fill them. */
	readonly roles: readonly { readonly id: string; readonly title: string }[];
	/** How many they are and how far their word reaches: "for design and engineering", "2 positions each", "outside the units", or ''. */
	readonly extent: string;
	/** Whether the organisation gives it to them because those the library names are not there, or are not asked. */
	readonly standsIn: boolean;
	/** Keys; none for an estimate. */
	readonly sources: readonly string[];
}

/** A decision and who takes it in an organisation. */
export interface Decided {
	readonly decision: Decision;
	readonly holders: readonly Holders[];
}

/** Sources of the library's answers: keys by role and decision. */
export type DecisionSources = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/** Every decision of the library, in its order, with who takes it in an organisation; the library's answers rest on `sources`. */
export function decidedIn(library: Library, org: Org, sources: DecisionSources): Decided[] {
	const all = decidersOf(library, org);
	return library.decisions.map((decision) => {
		const groups = new Map<string, Holders & { readonly number: string; readonly reach: string }>();
		for (const those of byGrounds(all.get(decision.id) ?? [])) {
			const [{ role, stated }] = those;
			const grounds = {
				number: numberOf(org, those[0]),
				reach: reachOf(decision, those),
				standsIn: stated !== undefined,
				sources: (stated ? stated.sources : sources.get(role.id)?.[decision.id]) ?? []
			};
			const key = JSON.stringify(grounds);
			const roles = [...(groups.get(key)?.roles ?? []), { id: role.id, title: titleIn(org, those[0]) }];
			const number = grounds.number && roles.length > 1 ? `${grounds.number} each` : grounds.number;
			groups.set(key, { ...grounds, roles, extent: [number, grounds.reach].filter(Boolean).join(', ') });
		}
		return { decision, holders: [...groups.values()] };
	});
}

/** Deciders of one role that decide on the same grounds; they may be of several disciplines. */
function byGrounds(deciders: readonly Decider[]): [Decider, ...Decider[]][] {
	const groups = new Map<string, [Decider, ...Decider[]]>();
	for (const one of deciders) {
		const key = JSON.stringify([one.role.id, one.extent, one.stated && (one.stated.sources ?? [])]);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

/** More titles than this are not told apart. */
const FEW = 2;

/** What the organisation calls those who decide; the role's title where it has many names for them. */
export function titleIn(org: Org, { role, positions }: Decider): string {
	const titles = new Set(positions.map((p) => org.titles[p]!));
	return titles.size > FEW ? role.title : listOf([...titles]);
}

/** How many they are, where their titles do not say it: "4 positions", or ''. */
function numberOf(org: Org, { positions }: Decider): string {
	const titles = new Set(positions.map((p) => org.titles[p]!)).size;
	return positions.length === 1 || (titles === positions.length && titles <= FEW)
		? ''
		: `${positions.length}\u00a0positions`;
}

/** How far their word reaches, or ''. */
function reachOf(decision: Decision, deciders: readonly [Decider, ...Decider[]]): string {
	const [{ extent, positions }] = deciders;
	const each = positions.length > 1 ? 'each ' : '';
	const parts = each && !extent && (decision.per ?? 'discipline') === 'discipline' ? 'each for its own part' : '';
	const reach = extent ? `${extent === 'unit' ? each : ''}${extentWords(extent, decision)}` : parts;
	return [disciplinesOf(deciders), reach].filter(Boolean).join(', ');
}

/** "for design and engineering", or '' where it is decided for all disciplines at once. */
export function disciplinesOf(deciders: readonly Decider[]): string {
	const names = deciders.flatMap(({ discipline }) => (discipline === undefined ? [] : [fieldName(discipline)]));
	return names.length === 0 ? '' : `for ${listOf(names)}`;
}
