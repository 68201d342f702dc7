import type { DisciplineId } from './disciplines';
import type { LevelId } from './levels';

/** A role, as far as an organisation is concerned. */
export interface KnownRole {
	readonly id: string;
	readonly title: string;
	readonly level: LevelId;
	readonly discipline: DisciplineId;
}

/** A role with everything that it is found by. */
export interface NamedRole extends KnownRole {
	readonly short: string;
	readonly aliases: readonly string[];
	/** Those of its names, or further ones, that mostly stand for other work: typed they find it, as a title they do not mean it. */
	readonly looseNames?: readonly string[] | undefined;
}

/** A decision, as far as an organisation's file may say who has the last word on it. */
export interface KnownDecision {
	readonly id: string;
	/** What it is taken for, one at a time; undefined for the organisation as a whole. */
	readonly per?: 'area' | 'team' | 'line' | 'discipline' | undefined;
}

/** What an organisation is put together with: the roles and decisions that its file may name. A role library is one. */
export interface KnownRoles {
	readonly decisions: readonly KnownDecision[];
	/** The role with this id. */
	role(id: string): KnownRole | undefined;
	/** The role that somebody with this title fills. */
	match(text: string): KnownRole | undefined;
}

/** A name without what makes no difference: "Vice President, Product" is "VP of Product". */
export const plainName = (text: string): string =>
	text
		.toLowerCase()
		.replace(/\b(of|and)\b|[\s/,.&-]+/g, '')
		.replace('vicepresident', 'vp')
		.replace('productmanager', 'pm');

/** Finds roles by id, and by id, title, short title or alias, whatever its case. */
export function rolesByName<R extends NamedRole>(roles: readonly R[]) {
	const byId = new Map(roles.map((role) => [role.id, role]));
	const byName = new Map<string, R>();
	// Ids, titles and short titles win over aliases: "Head of Product" is a role before it is another role's alias.
	for (const names of [(r: R) => [r.id, r.title, r.short], (r: R) => r.aliases])
		for (const role of roles)
			for (const name of names(role).map(plainName)) if (!byName.has(name)) byName.set(name, role);
	for (const { looseNames = [] } of roles) for (const name of looseNames) byName.delete(plainName(name));
	return {
		role: (id: string | undefined): R | undefined => byId.get(id!),
		match: (text: string): R | undefined => byName.get(plainName(text))
	};
}
