import { plainName } from '#core/org/known-roles';
import type { Library, Role } from './library';

/** The role that somebody means who types this: as a title would be taken, else by a loose name. */
export const roleCalled = (text: string, library: Library): Role | undefined =>
	library.match(text) ??
	library.roles.find(({ looseNames }) => looseNames?.some((name) => plainName(name) === plainName(text)));
