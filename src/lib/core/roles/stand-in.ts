import { disciplineIndex, disciplineName } from '#core/org/disciplines';
import { listOf } from '#core/base/words';
import type { Library, Role } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';

/** What an organisation has for a role that it lacks. */
export interface StandIn {
	/** Who leads the role's discipline there: everybody else of it is below. -1 where nobody does. */
	readonly position: Position;
	/** Whether the library says that this one's role is there instead of the missing one. */
	readonly replaces: boolean;
}

/** Who leads a missing role's discipline, by what the organisation says: one whose role replaces it before one of its discipline. */
export function standIn(library: Library, org: Org, { id, discipline }: Role): StandIn {
	const of = disciplineIndex(discipline);
	const first = org.discipline.indexOf(of);
	const last = org.discipline.lastIndexOf(of);
	// Business is no one craft that anybody leads.
	const leads = (p: Position): boolean => discipline !== 'business' && p <= first && p < last && last < org.end[p]!;
	const replacing = org.roles.findIndex((role, p) => leads(p) && library.role(role)?.replaces?.includes(id));
	const replaces = replacing !== NOWHERE;
	return { position: replaces ? replacing : leads(first) ? first : NOWHERE, replaces };
}

/** "Enterprise has no Head of Product; its Chief Product Officer leads product management." */
export function lackWords(org: Org, missing: readonly Role[], leader: Position): string {
	const led = new Set(missing.map(({ discipline }) => disciplineName(disciplineIndex(discipline)).toLowerCase()));
	const leads = leader === NOWHERE ? '' : `; its ${org.titles[leader]} leads ${listOf([...led])}`;
	return `${org.title} has no ${missing.map(({ title }) => title).join(' and no ')}${leads}.`;
}
