/** How many levels are shown: from 1; undefined for all. */
export type Levels = number | undefined;

/** One level fewer, of `deepest` that there are; at least one. */
export const fewer = (levels: Levels, deepest: number): number => Math.max(1, Math.min(levels ?? deepest, deepest) - 1);

/** One level more; all of them once none is missing. */
export const more = (levels: Levels, deepest: number): Levels =>
	levels === undefined || levels + 1 >= deepest ? undefined : levels + 1;
