import { rolesByName } from '#core/org/known-roles';
import type { LibraryFile } from './schema';

/** A role of the library, without its long texts. */
export type Role = LibraryFile['roles'][number];
/** A decision that roles have a part in. */
export type Decision = LibraryFile['decisions'][number];

/** The role library, ready for look-up. Built once from a checked file. */
export interface Library {
	readonly roles: readonly Role[];
	readonly decisions: readonly Decision[];
	/** The role with this id. */
	role(id: string | undefined): Role | undefined;
	/** The role that somebody with this title fills: by id, title, short title or alias, whatever its case; by no loose name. */
	match(text: string): Role | undefined;
	skillLabel(id: string): string;
}

/** Makes a checked file one that can be asked. */
export function buildLibrary(file: LibraryFile): Library {
	const skills = new Map(file.skills.map((skill) => [skill.id, skill.label]));
	return {
		roles: file.roles,
		decisions: file.decisions,
		...rolesByName(file.roles),
		skillLabel: (id) => skills.get(id) ?? id
	};
}

/** What the card of a role says in the organisation with this id. */
export const cardIn = (role: Role | undefined, org: string): readonly string[] =>
	role?.cards?.[org] ?? role?.card ?? [];

/** No roles at all: positions show only what their organisation file says. */
export const EMPTY_LIBRARY: Library = buildLibrary({ roles: [], decisions: [], skills: [] });
