import { plain } from '#core/base/words';
import { nameInSentence } from './crux-names';
import { areClose, type Half, type Halves, type Pair, RULES } from './crux-rules';
import type { Role } from './library';

/** The longest sentence, its marks not counted: as long as an authored one may be. */
export const LONGEST_CRUX = 110;

/** With fewer computed differences than this, two roles count as close. */
const ENOUGH = 3;

/** Said first of roles that are close, the fuller form where there is room. */
const CLOSE = ['Close in scope and horizon: ', 'Close in scope: '];
const FEW_DIFFERENCES = ['Close in what we compare: ', 'Close: '];

/**
 * The most telling sentence about two roles that fits, its contrasting halves between `**`: by the rules in their order, else by
 * the largest of the `found` differences (completions of "The CPO …", left role first).
 */
export function buildCrux(pair: Pair, found: readonly { readonly sides: readonly [string, string] }[]): string {
	const openings = areClose(pair) ? CLOSE : found.length < ENOUGH ? FEW_DIFFERENCES : [''];
	const clauses = found.map(({ sides: [a, b] }): Halves => [{ strong: a }, { strong: b }]);
	const told = [...RULES.map((rule) => rule(pair)), ...clauses].filter((halves) => halves !== undefined);
	for (const halves of told)
		for (const opening of openings) {
			const sentence = upperFirst(`${opening}${joined(pair, halves)}`);
			if (plain(sentence).length <= LONGEST_CRUX) return sentence;
		}
	const [left, right] = pair.roles.map(nameInSentence);
	return `The ${left} and the ${right} are close: nothing we compare sets them apart.`;
}

function joined({ roles }: Pair, [first, second]: Halves): string {
	// Only what both say can be left out the second time.
	const same = (first.lead ?? '') === (second.lead ?? '') && (first.tail ?? '') === (second.tail ?? '');
	const half = (role: Role, { lead = '', strong, tail = '' }: Half): string =>
		`the ${nameInSentence(role)} ${lead}**${strong}**${tail}`;
	return `${half(roles[0], first)}; ${half(roles[1], same ? { ...second, ...second.second } : second)}.`;
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
