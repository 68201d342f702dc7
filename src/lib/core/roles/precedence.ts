import { LEVELS, levelIndex } from '#core/org/levels';
import type { Decision, Role } from './library';
import { isLastWord } from './parts';

/** How senior a role is: a higher number is more senior. */
export const rankOf = (role: Role): number => LEVELS[levelIndex(role.level)]!.rank;

const hasLastWord = (role: Role, { id }: Decision): boolean => isLastWord(role.decisions[id]);

/** Whether a company has one of them: one does the other's work and is no more senior, so that both would hold the same seat. */
const instead = (one: Role, other: Role): boolean =>
	(one.replaces?.includes(other.id) ?? false) && rankOf(one) <= rankOf(other);

/**
 * Whether one role has the last word instead of another wherever a company has both, though the library gives it to either. The
 * rules are those of `decidersOf`: part A comes before A*; what is decided for an area or a team is decided by each for its own;
 * for a line, by whoever is on top of it; for a discipline, by the first that the decision names, and no other discipline counts;
 * for the organisation, by those who lead a unit, then by those the decision puts first, then by the most senior.
 */
export function precedes(decision: Decision, one: Role, other: Role): boolean {
	if (one === other || !hasLastWord(one, decision) || !hasLastWord(other, decision)) return false;
	if (instead(one, other) || instead(other, one)) return false;
	const named = decision.by?.[other.discipline] ?? [];
	if (decision.per === 'discipline' && one.discipline !== other.discipline && !named.includes(one.id)) return false;
	if (one.decisions[decision.id] !== other.decisions[decision.id]) return one.decisions[decision.id] === 'A';
	switch (decision.per) {
		case 'area':
		case 'team':
			return false;
		case 'line':
			return rankOf(one) > rankOf(other);
		case 'discipline':
			return named.includes(one.id) && named.indexOf(one.id) < named.indexOf(other.id);
		case undefined: {
			const order = [...(decision.units ?? []), ...(decision.first ?? [])];
			const [a, b] = [one, other].map(({ id }) => order.indexOf(id)) as [number, number];
			if (a !== b && (a === -1 || b === -1)) return b === -1;
			return a === b ? rankOf(one) > rankOf(other) : a < b;
		}
	}
}
