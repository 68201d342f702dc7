import type { Org, Position } from '#core/org/org';
import { cruxOf, type Crux } from './contrasts';
import { buildCrux, type Halves } from './crux';
import { lostHere } from './decided-elsewhere';
import type { WholeLibrary } from './whole-library';

/** How two roles differ, in one organisation. */
export interface CruxHere extends Crux {
	/** What each does, of a sentence that nobody wrote. */
	readonly halves?: Halves;
}

/**
 * How the roles of two positions differ: the authored sentence, unless it claims that one decides what somebody else decides in this
 * organisation; then, and where nobody wrote one, a built sentence of which that is true. Undefined where one has no role.
 */
export function cruxHere(library: WholeLibrary, org: Org, pair: readonly [Position, Position]): CruxHere | undefined {
	const [left, right] = [library.role(org.roles[pair[0]]), library.role(org.roles[pair[1]])];
	if (!left || !right) return undefined;
	const lost = [lostHere(library, org, pair[0]), lostHere(library, org, pair[1])] as const;
	const holds = (side: 0 | 1, claimed: readonly string[] | undefined): boolean =>
		!claimed?.some((id) => lost[side].has(id));
	const authored = library.contrast(left.id, right.id);
	if (authored) {
		const [own, others] = authored.pair[0] === left.id ? ([0, 1] as const) : ([1, 0] as const);
		if (holds(0, authored.decides?.[own]) && holds(1, authored.decides?.[others])) return cruxOf(library, left, right);
	}
	const built = buildCrux([left, right], (side, { workDecides }) => holds(side, workDecides));
	return { ...built, authored: false, sources: [] };
}
