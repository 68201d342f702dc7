import { rolesByName } from '#core/org/known-roles';
import type { Contrast, LibraryFile } from './schema';

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
	/** The authored contrast of two roles, in either order. */
	contrast(a: string, b: string): Contrast | undefined;
	/** What sets exactly these roles apart, in a few words, whatever their order; undefined where nobody wrote it. */
	headline(ids: readonly string[]): string | undefined;
	skillLabel(id: string): string;
}

const keyOf = (...ids: readonly string[]): string => ids.toSorted().join(' ');

/** Makes a checked file one that can be asked. */
export function buildLibrary(file: LibraryFile): Library {
	const contrasts = new Map(file.contrasts.map((contrast) => [keyOf(...contrast.pair), contrast]));
	const skills = new Map(file.skills.map((skill) => [skill.id, skill.label]));
	return {
		roles: file.roles,
		decisions: file.decisions,
		...rolesByName(file.roles),
		contrast: (a, b) => contrasts.get(keyOf(a, b)),
		headline: (ids) =>
			ids.length === 2
				? contrasts.get(keyOf(...ids))?.headline
				: file.sets.find(({ roles }) => keyOf(...roles) === keyOf(...ids))?.headline,
		skillLabel: (id) => skills.get(id) ?? id
	};
}

/** No roles at all: positions show only what their organisation file says. */
export const EMPTY_LIBRARY: Library = buildLibrary({ roles: [], contrasts: [], sets: [], decisions: [], skills: [] });
