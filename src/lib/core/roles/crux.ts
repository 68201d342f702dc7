import { lowerFirst } from '#core/base/words';
import { nameInSentence } from './crux-names';
import type { Role } from './library';

/** Two completions of "The CPO …", the left role's first, what tells each apart between `**`. */
export type Halves = readonly [string, string];

/** The words of a sentence that nobody wrote. */
export interface Built {
	readonly halves: Halves;
	readonly sentence: string;
}

/**
 * A sentence about two roles that nobody has contrasted: what each does; or how much each looks after, where one does not say what
 * it does, or where that does not `hold`. It compares only what both state.
 */
export function buildCrux(
	roles: readonly [Role, Role],
	hold: (side: 0 | 1, role: Role) => boolean = () => true
): Built {
	const [a, b] = roles.map(({ work }) => work);
	const halves: Halves =
		a !== undefined && b !== undefined && hold(0, roles[0]) && hold(1, roles[1])
			? [`**${a}**`, `**${b}**`]
			: [scope(roles[0]), scope(roles[1])];
	const [left, right] = roles.map(nameInSentence);
	return { halves, sentence: `The ${left} ${halves[0]}; the ${right} ${halves[1]}.` };
}

const scope = ({ attributes }: Role): string => `looks after **${lowerFirst(attributes.covers)}**`;

/** The first halves with which several of these sentences begin: a page says each once, for all of them. */
export function sharedHalves(all: readonly (Halves | undefined)[]): ReadonlySet<string> {
	const own = all.flatMap((halves) => halves?.[0] ?? []);
	return new Set(own.filter((half, i) => own.indexOf(half) !== i));
}

/** One half as a sentence. */
export const halfSentence = (role: Role, half: string): string => `The ${nameInSentence(role)} ${half}.`;
