import { rolesByName, type KnownDecision, type KnownRoles, type NamedRole } from './known-roles';

/** What another thread is handed to put an organisation together: plain data, and no more of a library than that takes. */
export interface KnownParts {
	readonly roles: readonly NamedRole[];
	readonly decisions: readonly KnownDecision[];
}

/** No more of a library than an organisation is put together with. */
export const knownParts = ({ roles, decisions }: KnownParts): KnownParts => ({
	roles: roles.map(({ id, title, level, discipline, short, aliases, looseNames }) => ({
		id,
		title,
		level,
		discipline,
		short,
		aliases,
		looseNames
	})),
	decisions: decisions.map(({ id, per }) => ({ id, per }))
});

/** The other thread's end of it. */
export const knownOf = ({ roles, decisions }: KnownParts): KnownRoles => ({ decisions, ...rolesByName(roles) });
