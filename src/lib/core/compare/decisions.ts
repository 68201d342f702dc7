import { rowOf, type Cell, type ComparisonRow, type Group } from './comparison';
import { decisionGap } from '#core/roles/contrasts';
import { nameInSentence } from '#core/roles/crux-names';
import type { Decision, Library, Role } from '#core/roles/library';
import { precedes } from '#core/roles/precedence';
import type { Part, RoleProfile } from '#core/roles/schema';

const WORDS: Record<Part | '-', string> = {
	A: 'Decides',
	'A*': 'Decides where nobody else does',
	R: 'Drives',
	'C^': 'Signs off',
	C: 'Advises',
	I: 'Is told',
	'-': 'No part stated'
};

const FIRST = 5;

/** Every decision in which one of the roles has a part: the five biggest differences first, the others in the library's order. */
export function compareDecisions(
	library: Library,
	roles: readonly Role[],
	profiles: readonly (RoleProfile | undefined)[]
): Group {
	const all = library.decisions.flatMap((decision): { row: ComparisonRow; gap: number }[] => {
		const { id, label } = decision;
		if (roles.every(({ decisions }) => decisions[id] === undefined)) return [];
		const stakes = roles.map((role) => stakeBeside(decision, role, roles));
		const cells = stakes.map(({ part, words }, i): Cell => ({
			value: words,
			words,
			...(part && { part }),
			sources: profiles[i]?.decisionSources[id] ?? []
		}));
		const row = rowOf({ id: `decision-${id}`, label, show: 'part', cells }, true);
		return [{ row, gap: widest(stakes.map(({ part }) => part)) }];
	});
	const first = all
		.filter(({ gap }) => gap > 0)
		.toSorted((a, b) => b.gap - a.gap)
		.slice(0, FIRST);
	const rest = all.filter((one) => !first.includes(one));
	return {
		id: 'decisions',
		title: 'Who decides',
		rule: 'The biggest differences come first.',
		rows: [...first, ...rest].map(({ row }) => row)
	};
}

/** A role's part in a decision beside others: where one of them has the last word instead, it decides only where that one is missing. */
function stakeBeside(
	decision: Decision,
	role: Role,
	roles: readonly Role[]
): { part: Part | undefined; words: string } {
	const part = role.decisions[decision.id];
	const before = roles.find((other) => precedes(decision, other, role));
	if (before) return { part: 'A*', words: `Decides where there is no ${nameInSentence(before)}` };
	if (part === 'A*' && decision.otherwise) return { part, words: `Decides ${decision.otherwise}` };
	return { part, words: WORDS[part ?? '-'] };
}

const widest = (parts: readonly (Part | undefined)[]): number =>
	Math.max(...parts.flatMap((a, i) => parts.slice(i + 1).map((b) => decisionGap(a, b))), 0);
