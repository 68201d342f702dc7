import { rowOf, type Cell, type ComparisonRow, type Group } from './comparison';
import { decisionGap } from '#core/roles/contrasts';
import type { Library, Role } from '#core/roles/library';
import type { Part, RoleProfile } from '#core/roles/schema';

const WORDS: Record<Part | '-', string> = {
	A: 'Decides',
	'A*': 'Decides where nobody owns the backlog alone',
	R: 'Drives',
	'C^': 'Signs off',
	C: 'Advises',
	I: 'Is told',
	'-': 'No part'
};

const FIRST = 5;

/** Every decision in which one of the roles has a part: the five biggest differences first, the others in the library's order. */
export function compareDecisions(
	library: Library,
	roles: readonly Role[],
	profiles: readonly (RoleProfile | undefined)[]
): Group {
	const all = library.decisions.flatMap(({ id, label }): { row: ComparisonRow; gap: number }[] => {
		const parts = roles.map(({ decisions }) => decisions[id]);
		if (parts.every((part) => part === undefined)) return [];
		const cells = parts.map((part, i): Cell => ({
			value: part ?? '-',
			words: WORDS[part ?? '-'],
			...(part && { part }),
			sources: profiles[i]?.decisionSources[id] ?? []
		}));
		return [{ row: rowOf({ id: `decision-${id}`, label, show: 'part', cells }, true), gap: widest(parts) }];
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

const widest = (parts: readonly (Part | undefined)[]): number =>
	Math.max(...parts.flatMap((a, i) => parts.slice(i + 1).map((b) => decisionGap(a, b))), 0);
