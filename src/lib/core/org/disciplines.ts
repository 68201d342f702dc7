/** The disciplines of a product division. `territory` is the name of the land (and of its colours) on the map. */
export const DISCIPLINES = [
	{ id: 'product-management', name: 'Product management', territory: 'product' },
	{ id: 'design', name: 'Design', territory: 'design' },
	{ id: 'data', name: 'Data & analytics', territory: 'data' },
	{ id: 'product-marketing', name: 'Product marketing', territory: 'marketing' },
	{ id: 'product-operations', name: 'Product operations', territory: 'ops' },
	{ id: 'engineering', name: 'Engineering', territory: 'eng' },
	{ id: 'business', name: 'Business', territory: 'exec' }
] as const;

/** The id of a discipline, as files have it. */
export type DisciplineId = (typeof DISCIPLINES)[number]['id'];

/** All of them, in their order. */
export const DISCIPLINE_IDS = DISCIPLINES.map((discipline) => discipline.id) as [DisciplineId, ...DisciplineId[]];

/** Index into `DISCIPLINES`, or -1 for a position without a discipline. */
export type DisciplineIndex = number;

/** Of a position whose discipline nobody says. */
export const NO_DISCIPLINE = -1;

/** The index of a discipline. */
export const disciplineIndex = (id: DisciplineId | undefined): DisciplineIndex =>
	id === undefined ? NO_DISCIPLINE : DISCIPLINE_IDS.indexOf(id);

/** What a discipline is called; '' for none. */
export const disciplineName = (discipline: DisciplineIndex): string => DISCIPLINES[discipline]?.name ?? '';
