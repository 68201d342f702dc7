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

/** The id of a level, as files have it. */
export type LevelId = (typeof LEVELS)[number]['id'];

/** All of them, in their order. */
export const LEVEL_IDS = LEVELS.map((level) => level.id) as [LevelId, ...LevelId[]];

/** Index into `LEVELS`, or -1 for a position without a level. */
export type LevelIndex = number;

/** Of a position whose level nobody says. */
export const NO_LEVEL = -1;

/** The index of a level. */
export const levelIndex = (id: LevelId | undefined): LevelIndex =>
	id === undefined ? NO_LEVEL : LEVEL_IDS.indexOf(id);

/** What a level is called; '' for none. */
export const levelName = (level: LevelIndex): string => LEVELS[level]?.name ?? '';

const C_SUITE = levelIndex('c-suite');
const FIRST_IC = levelIndex('ic-lead');

/** Whether a level is that of the chiefs. */
export const isCSuite = (level: LevelIndex): boolean => level === C_SUITE;

/** Individual contributors, lead ones among them. */
export const isIC = (level: LevelIndex): boolean => level >= FIRST_IC;
