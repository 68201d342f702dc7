import { upperFirst } from '#core/base/words';
import type { Cell, ComparisonRow, Group } from './comparison';
import { rowOf } from './rows';
import { decisionGap } from '#core/roles/contrasts';
import { nameInSentence } from '#core/roles/crux-names';
import type { Decision, Library, Role } from '#core/roles/library';
import { VERBS } from '#core/roles/parts';
import { precedes } from '#core/roles/precedence';
import type { Part, RoleProfile } from '#core/roles/schema';

/** What a cell says where a role states no part. */
export const NO_PART: Cell = { value: '', words: 'No part stated' };

const FIRST = 5;

/**
 * Every decision in which one of the roles has a part: the five biggest differences first, the others in the library's order. Where
 * a role states no part nothing is compared, so those come last.
 */
export function compareDecisions(
	library: Library,
	roles: readonly Role[],
	profiles: readonly (RoleProfile | undefined)[]
): Group {
	const rows = library.decisions
		.filter(({ id }) => roles.some(({ decisions }) => decisions[id]))
		.map((decision) => {
			const cells = roles.map((role, i) => cellOf(decision, role, roles, profiles[i]));
			return rowOf({ id: `decision-${decision.id}`, label: decision.label, show: 'part', cells }, true);
		});
	const compared = rows.filter(({ counts }) => counts);
	const first = compared
		.filter((row) => gapOf(row) > 0)
		.toSorted((a, b) => gapOf(b) - gapOf(a))
		.slice(0, FIRST);
	return {
		id: 'decisions',
		title: 'Who decides',
		rule: 'The biggest differences come first. No part stated does not mean that there is none.',
		rows: [...first, ...compared.filter((row) => !first.includes(row)), ...rows.filter(({ counts }) => !counts)]
	};
}

/** A role's part in a decision beside others. On what it depends is computed, so it is a note, which no source is cited for. */
function cellOf(decision: Decision, role: Role, roles: readonly Role[], profile: RoleProfile | undefined): Cell {
	const own = role.decisions[decision.id];
	if (own === undefined) return NO_PART;
	const before = roles.find((other) => precedes(decision, other, role));
	const part = before ? 'A*' : own;
	const words = upperFirst(VERBS[part]);
	const note = part === 'A*' ? condition(decision, role, before) : undefined;
	return {
		value: note ? `${words} ${note}` : words,
		words,
		...(note && { note }),
		part,
		sources: profile?.decisionSources[decision.id] ?? []
	};
}

/** Where a role has a last word that it has not everywhere: where the one is missing that has it instead. */
function condition(decision: Decision, role: Role, before: Role | undefined): string {
	if (!before) return decision.otherwise ?? 'where nobody else does';
	const name = nameInSentence(before);
	return decision.per === 'line' && before.decisions[decision.id] === role.decisions[decision.id]
		? `where no ${name} leads the line`
		: `where there is no ${name}`;
}

const gapOf = ({ cells }: ComparisonRow): number => widest(cells.map(({ part }) => part));

const widest = (parts: readonly (Part | undefined)[]): number =>
	Math.max(...parts.flatMap((a, i) => parts.slice(i + 1).map((b) => decisionGap(a, b))), 0);
