import { listOf } from '#core/base/words';
import { decidersOf, type Decider } from '#core/roles/deciders';
import { disciplineIndex, disciplineName } from '#core/org/disciplines';
import type { Decision, Library, Role } from '#core/roles/library';
import type { Org } from '#core/org/org';

/** Those who have the last word on a decision on the same grounds, with what that rests on. */
export interface Holders {
	readonly roles: readonly Role[];
	/** "for design and engineering", "4 positions", or ''. */
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
		const deciders = all.get(decision.id) ?? [];
		const groups = new Map<string, Holders>();
		for (const role of new Set(deciders.map((decider) => decider.role))) {
			const grounds = groundsOf(
				deciders.filter((decider) => decider.role === role),
				sources.get(role.id)?.[decision.id] ?? []
			);
			const key = JSON.stringify(grounds);
			groups.set(key, { roles: [...(groups.get(key)?.roles ?? []), role], ...grounds });
		}
		return { decision, holders: [...groups.values()] };
	});
}

/** What is said of one role that decides; several disciplines are said together. */
function groundsOf(deciders: readonly Decider[], sources: readonly string[]): Omit<Holders, 'roles'> {
	const positions = deciders[0]!.positions.length;
	const stated = deciders.flatMap((decider) => decider.stated ?? []);
	return {
		extent: disciplinesOf(deciders) || (positions > 1 ? `${positions}\u00a0positions` : ''),
		standsIn: stated.length > 0,
		sources: stated.length > 0 ? [...new Set(stated.flatMap((entry) => entry.sources ?? []))] : sources
	};
}

/** "for design and engineering", or '' where it is decided for all disciplines at once. */
export function disciplinesOf(deciders: readonly Decider[]): string {
	const names = deciders.flatMap(({ discipline }) =>
		discipline === undefined ? [] : [disciplineName(disciplineIndex(discipline)).toLowerCase()]
	);
	return names.length === 0 ? '' : `for ${listOf(names)}`;
}
