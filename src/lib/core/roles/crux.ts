import { plain, upperFirst } from '#core/base/words';
import { nameInSentence } from './crux-names';
import { type Half, type Halves, type Pair, RULES } from './crux-rules';
import type { Role } from './library';

/** The longest sentence, its marks not counted: as long as an authored one may be. */
export const LONGEST_CRUX = 110;

/**
 * The most telling sentence about two roles that fits, its contrasting halves between `**`: by the rules in their order, else by
 * the largest of the `found` differences (completions of "The CPO …", left role first).
 */
export function buildCrux(pair: Pair, found: readonly { readonly sides: readonly [string, string] }[]): string {
	const clauses = found.map(({ sides: [a, b] }): Halves => [{ strong: a }, { strong: b }]);
	for (const halves of [...RULES.map((rule) => rule(pair)), ...clauses]) {
		if (!halves) continue;
		const sentence = upperFirst(joined(pair, halves));
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
