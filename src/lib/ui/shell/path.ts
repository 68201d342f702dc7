import type { Position } from '#core/org/org';

/** A position on the way from the top, with its short title. */
export interface Crumb {
	readonly position: Position;
	readonly label: string;
}

/** Steps shown before the way is shortened. */
const MOST = 5;

/** A long way keeps its ends: the first step, undefined for what is left out, and the last three. */
export const shortened = (path: readonly Crumb[]): readonly (Crumb | undefined)[] =>
	path.length <= MOST ? path : [path[0], undefined, ...path.slice(-3)];
