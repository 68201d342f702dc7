import { DISCIPLINE_IDS, DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import { isCSuite } from '#core/org/levels';
import type { Decision, Library, Role } from './library';
import type { Org, Position } from '#core/org/org';
import type { Accountable } from '#core/org/schema';
import { rankOf } from './precedence';
import type { Part } from './schema';

/** A role that has the last word on a decision in an organisation. */
export interface Decider {
	readonly role: Role;
	/** Who has it, in order. For a decision per area or line, each of them for an area or line of their own. */
	readonly positions: readonly Position[];
	/** The discipline it is decided for, where each has its own. */
	readonly discipline: DisciplineId | undefined;
	/** The entry of the organisation's file that says so; undefined where the library does. */
	readonly stated: Accountable | undefined;
}

/** Who decides, by id of the decision. A decision that nobody takes has an empty list. */
export type Deciders = ReadonlyMap<string, readonly Decider[]>;

const known = new WeakMap<Org, { readonly library: Library; readonly deciders: Deciders }>();

/**
 * Who has the last word on every decision in an organisation: whom its file names, else the role with part A that is there (with
 * A* where nobody has A). Where several are, one decides for the whole organisation (`first`, then the most senior), all of them
 * for areas, the topmost of each line for lines, and the first of `by` for each discipline that has
 * people below the C-suite. Remembered per organisation.
 */
export function decidersOf(library: Library, org: Org): Deciders {
	const before = known.get(org);
	if (before?.library === library) return before.deciders;
	const positions = new Map<string, Position[]>();
	const disciplines = new Set<DisciplineId>();
	for (let p = 0; p < org.size; p++) {
		const those = positions.get(org.roles[p]!);
		if (those) those.push(p);
		else positions.set(org.roles[p]!, [p]);
		if (!isCSuite(org.level[p]!) && org.discipline[p]! >= 0) disciplines.add(DISCIPLINES[org.discipline[p]!]!.id);
	}
	const present = {
		org,
		positions,
		roles: library.roles.filter((role) => positions.has(role.id)),
		disciplines: DISCIPLINE_IDS.filter((id) => disciplines.has(id))
	};
	const deciders = new Map(library.decisions.map((decision) => [decision.id, whoDecides(decision, library, present)]));
	known.set(org, { library, deciders });
	return deciders;
}

interface Present {
	readonly org: Org;
	/** Positions by role id, in order. */
	readonly positions: ReadonlyMap<string, readonly Position[]>;
	readonly roles: readonly Role[];
	readonly disciplines: readonly DisciplineId[];
}

function whoDecides(decision: Decision, library: Library, present: Present): Decider[] {
	const { org, positions, roles } = present;
	const decider = (role: Role | undefined, stated?: Accountable, discipline?: DisciplineId): Decider[] =>
		role ? [{ role, positions: positions.get(role.id) ?? [], discipline, stated }] : [];
	const entries = org.accountable.filter((entry) => entry.decision === decision.id);
	if (decision.per === 'discipline')
		return present.disciplines.flatMap((discipline) => {
			const entry = entries.find((one) => one.discipline === discipline);
			return decider(
				library.role(entry?.role ?? decision.by?.[discipline]?.find((id) => positions.has(id))),
				entry,
				discipline
			);
		});
	if (entries.length > 0) return entries.flatMap((entry) => decider(library.role(entry.role), entry));
	const having = (part: Part): Role[] => roles.filter((role) => role.decisions[decision.id] === part);
	const first = having('A');
	const holders = first.length > 0 ? first : having('A*');
	switch (decision.per) {
		case 'area':
			return holders.flatMap((role) => decider(role));
		case 'line':
			return topmost(org, holders, positions);
		case undefined:
			return decider(
				decision.first?.flatMap((id) => holders.find((role) => role.id === id) ?? [])[0] ?? mostSenior(holders)
			);
	}
}

const mostSenior = (roles: readonly Role[]): Role | undefined =>
	roles.reduce<Role | undefined>((best, role) => (best && rankOf(best) >= rankOf(role) ? best : role), undefined);

/** Of the positions that fill these roles, those with no other of them above. */
function topmost(org: Org, roles: readonly Role[], positions: Present['positions']): Decider[] {
	const all = roles.flatMap((role) => positions.get(role.id) ?? []).sort((a, b) => a - b);
	const top = new Set<Position>();
	let end = 0;
	for (const p of all) {
		if (p < end) continue;
		top.add(p);
		end = org.end[p]!;
	}
	return roles.flatMap((role) => {
		const those = (positions.get(role.id) ?? []).filter((p) => top.has(p));
		return those.length === 0 ? [] : [{ role, positions: those, discipline: undefined, stated: undefined }];
	});
}
