import { LEVELS, levelIndex } from '#core/org/levels';
import type { Decision, Role } from './library';

/** How senior a role is: a higher number is more senior. */
export const rankOf = (role: Role): number => LEVELS[levelIndex(role.level)]!.rank;

const hasLastWord = (role: Role, { id }: Decision): boolean =>
	role.decisions[id] === 'A' || role.decisions[id] === 'A*';

/**
 * Whether one role has the last word instead of another wherever a company has both, though the library gives it to either. The
 * rules are those of `decidersOf`: part A comes before A*; what is decided for an area is decided by each for an area of its own;
 * for a line, by whoever is on top of it; for a discipline, by the first that the decision names; for the organisation, by those
 * the decision puts first, then by the most senior.
 */
export function precedes(decision: Decision, one: Role, other: Role): boolean {
	if (one === other || !hasLastWord(one, decision) || !hasLastWord(other, decision)) return false;
	if (one.decisions[decision.id] !== other.decisions[decision.id]) return one.decisions[decision.id] === 'A';
	switch (decision.per) {
		case 'area':
			return false;
		case 'line':
			return rankOf(one) > rankOf(other);
		case 'discipline': {
			const named = decision.by?.[other.discipline] ?? [];
			return named.includes(one.id) && named.indexOf(one.id) < named.indexOf(other.id);
		}
		case undefined: {
			const [a, b] = [one, other].map(({ id }) => decision.first?.indexOf(id) ?? -1) as [number, number];
			if (a !== b && (a === -1 || b === -1)) return b === -1;
			return a === b ? rankOf(one) > rankOf(other) : a < b;
		}
	}
}
