import { extentWords } from './deciders';
import { about, inOrder, SAID, stakesOf, type Stake } from './decisions';
import type { Library, Role } from './library';
import { isLastWord } from './parts';
import type { Org } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';

/** A role's parts in decisions as the library states them. */
export interface LibraryStakes {
	readonly stakes: readonly Stake[];
	/** The organisation in which it is looked up who decides what the role drives; undefined where nobody is named. */
	readonly namedIn: Org | undefined;
}

/**
 * A role's parts as the library states them, whatever an organisation makes of them: who has part A* decides where nobody else
 * does, as the decision says. Who decides what the role drives is read from the first of the organisations in which it drives the
 * most of that, and named by role.
 */
export function libraryStakes(library: Library, role: Role, orgs: readonly Org[]): LibraryStakes {
	let best: { readonly org: Org; readonly driven: ReadonlyMap<string, string> } | undefined;
	for (const org of orgs) {
		if (!org.roles.includes(role.id)) continue;
		const driven = new Map(
			stakesOf(library, org, firstWithRole(org, role.id), true).flatMap(({ decision: { id }, part, rest }) =>
				part === 'R' && role.decisions[id] === 'R' && rest !== '' ? [[id, rest]] : []
			)
		);
		if (driven.size > (best?.driven.size ?? 0)) best = { org, driven };
	}
	const stakes = library.decisions.flatMap((decision): Stake[] => {
		const part = role.decisions[decision.id];
		if (part === undefined) return [];
		const extent = part === 'A*' ? 'otherwise' : decision.units?.includes(role.id) ? 'unit' : undefined;
		return [
			{
				decision,
				...about(decision, [role.discipline]),
				part,
				said: SAID[part],
				rest: best?.driven.get(decision.id) ?? (extent ? ` ${extentWords(extent, decision)}` : ''),
				ofLibrary: true,
				decides: isLastWord(part),
				stated: undefined
			}
		];
	});
	return { stakes: inOrder(stakes), namedIn: best?.org };
}

/** A line for below the stakes of `libraryStakes`: where those come from who decide what the role drives. */
export const namedAsIn = ({ title }: Org): string =>
	`Who decides is shown as in the organisation “${title}”; elsewhere it may be somebody else.`;
