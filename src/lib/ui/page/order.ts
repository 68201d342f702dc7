import { DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import { levelIndex } from '#core/org/levels';
import type { Role } from '#core/roles/library';

export interface DisciplineRoles {
	readonly id: DisciplineId;
	readonly name: string;
	readonly kind: (typeof DISCIPLINES)[number]['territory'];
	/** The most senior first. */
	readonly roles: readonly Role[];
}

/** The most senior first: by level, then by the years of experience that are usual and by how much the role covers. */
export const bySeniority = (a: Role, b: Role): number =>
	levelIndex(a.level) - levelIndex(b.level) ||
	b.attributes.years[0] - a.attributes.years[0] ||
	b.attributes.scope - a.attributes.scope ||
	b.attributes.years[1] - a.attributes.years[1] ||
	(a.title < b.title ? -1 : 1);

/** All roles by discipline and, inside one, the most senior first. */
export function byDiscipline(roles: readonly Role[]): DisciplineRoles[] {
	return DISCIPLINES.map(({ id, name, territory }) => ({
		id,
		name,
		kind: territory,
		roles: roles.filter(({ discipline }) => discipline === id).toSorted(bySeniority)
	})).filter((group) => group.roles.length > 0);
}

/** The roles before and after one in the order of the list. */
export function aroundRole(
	roles: readonly Role[],
	id: string
): { readonly previous: Role | undefined; readonly next: Role | undefined } {
	const order = byDiscipline(roles).flatMap((group) => group.roles);
	const at = order.findIndex((role) => role.id === id);
	return { previous: order[at - 1], next: order[at + 1] };
}
