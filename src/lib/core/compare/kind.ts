import type { Compared } from './compared';
import { disciplineIndex } from '#core/org/disciplines';
import { levelIndex, NO_LEVEL } from '#core/org/levels';
import { NOWHERE, type Org } from '#core/org/org';

/** Level and discipline as the head of a column has them: the role's, else the position's. -1 for none. */
export function kindOf({ role, position }: Compared, org: Org | undefined): { level: number; discipline: number } {
	if (role) return { level: levelIndex(role.level), discipline: disciplineIndex(role.discipline) };
	if (!org || position === NOWHERE) return { level: NO_LEVEL, discipline: -1 };
	return { level: org.level[position]!, discipline: org.discipline[position]! };
}
