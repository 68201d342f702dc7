/**
 * The levels of an organisation, most senior first. `rank` is the ordinal of the role library (6 C-suite … 1 individual
 * contributor); `row` is the row of the map a position of this level starts on (individual contributors are stacked instead).
 */
export const LEVELS = [
	{ id: 'c-suite', name: 'C-suite', rank: 6, row: 1 },
	{ id: 'vp', name: 'VP', rank: 5, row: 2 },
	{ id: 'director', name: 'Director', rank: 4, row: 3 },
	{ id: 'manager', name: 'Lead', rank: 3, row: 4 },
	{ id: 'ic-lead', name: 'Lead individual contributor', rank: 2, row: 5 },
	{ id: 'ic', name: 'Individual contributor', rank: 1, row: 5 }
] as const;

export type LevelId = (typeof LEVELS)[number]['id'];

export const LEVEL_IDS = LEVELS.map((level) => level.id) as [LevelId, ...LevelId[]];

/** Index into `LEVELS`, or -1 for a position without a level. */
export type LevelIndex = number;

export const NO_LEVEL = -1;

export const levelIndex = (id: LevelId | undefined): LevelIndex => (id === undefined ? NO_LEVEL : LEVEL_IDS.indexOf(id));

export const levelName = (level: LevelIndex): string => LEVELS[level]?.name ?? '';

const C_SUITE = levelIndex('c-suite');
const FIRST_IC = levelIndex('ic-lead');

export const isCSuite = (level: LevelIndex): boolean => level === C_SUITE;

/** Individual contributors, lead ones among them. */
export const isIC = (level: LevelIndex): boolean => level >= FIRST_IC;
