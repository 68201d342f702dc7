import { DISCIPLINE_IDS, disciplineIndex, disciplineName, DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import { isCSuite } from '#core/org/levels';
import type { Decision, Library, Role } from './library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Accountable } from '#core/org/schema';
import { rankOf } from './precedence';
import type { Part } from './schema';
import { reportsOf } from '#core/org/tree';

/** What a last word covers where it does not cover all of its kind: each one's unit, what lies outside the units, or the rest where nobody with part A is. */
export type Extent = 'unit' | 'outside' | 'otherwise';

/** A role that has the last word on a decision in an organisation. */
export interface Decider {
	readonly role: Role;
	/** Who has it, in order. For a decision per area, team or line, each of them for one of their own. */
	readonly positions: readonly Position[];
	/** The discipline it is decided for, where each has its own. */
	readonly discipline: DisciplineId | undefined;
	readonly extent: Extent | undefined;
	/** The entry of the organisation's file that says so; undefined where the library does. */
	readonly stated: Accountable | undefined;
}

/** "for its unit", "outside the units", "where there is no product owner". */
export const extentWords = (extent: Extent, { otherwise = 'where nobody else does' }: Decision): string =>
	({ unit: 'for its unit', outside: 'outside the units', otherwise })[extent];

/** The people of a discipline in a sentence: "product management", "business roles". */
export const fieldName = (discipline: DisciplineId): string =>
	discipline === 'business' ? 'business roles' : disciplineName(disciplineIndex(discipline)).toLowerCase();

/** Who decides, by id of the decision. A decision that nobody takes has an empty list. */
export type Deciders = ReadonlyMap<string, readonly Decider[]>;

const known = new WeakMap<Org, { readonly library: Library; readonly deciders: Deciders }>();

/**
 * Who has the last word on every decision in an organisation: whom its file names, else the role with part A that is there (with
 * A* where nobody has A). Where several are, one decides for the whole organisation (`first`, then the most senior) but for the
 * `units`, all of them for areas and teams, the topmost of each line for lines, and the first of `by` for each discipline that
 * has people below the C-suite. For areas and teams, part A takes it only from those with A* whose area it is. Remembered per
 * organisation.
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
	const decider = (role: Role | undefined, more: Partial<Decider> = {}): Decider[] =>
		role
			? [
					{
						role,
						positions: positions.get(role.id) ?? [],
						discipline: undefined,
						extent: undefined,
						stated: undefined,
						...more
					}
				]
			: [];
	const entries = org.accountable.filter((entry) => entry.decision === decision.id);
	if (decision.per === 'discipline')
		return present.disciplines.flatMap((discipline) => {
			const stated = entries.find((one) => one.discipline === discipline);
			const id = stated?.role ?? decision.by?.[discipline]?.find((one) => positions.has(one));
			return decider(library.role(id), { discipline, stated });
		});
	if (entries.length > 0) return entries.flatMap((stated) => decider(library.role(stated.role), { stated }));
	const having = (part: Part): Role[] => roles.filter((role) => role.decisions[decision.id] === part);
	const either = (those: (part: Part) => readonly Role[]): readonly Role[] =>
		those('A').length > 0 ? those('A') : those('A*');
	switch (decision.per) {
		case 'area':
		case 'team':
			return forAreas(org, having('A'), having('A*'), positions);
		case 'line':
			return topmost(org, either(having), positions);
		case undefined: {
			const leads = (role: Role): boolean => decision.units?.includes(role.id) ?? false;
			const units = having('A')
				.filter(leads)
				.flatMap(({ id }) => positions.get(id)!);
			const outside = (role: Role): Position[] =>
				positions.get(role.id)!.filter((p) => !units.some((unit) => p >= unit && p < org.end[unit]!));
			const rest = either((part) => having(part).filter((role) => !leads(role) && outside(role).length > 0));
			const first = decision.first?.flatMap((id) => rest.find((role) => role.id === id) ?? [])[0] ?? mostSenior(rest);
			return [
				...having('A')
					.filter(leads)
					// Who leads the whole has no unit beside others.
					.flatMap((role) => decider(role, { extent: units.includes(0) ? undefined : 'unit' })),
				...decider(first, first && units.length > 0 ? { positions: outside(first), extent: 'outside' } : {})
			];
		}
	}
}

const mostSenior = (roles: readonly Role[]): Role | undefined =>
	roles.reduce<Role | undefined>((best, role) => (best && rankOf(best) >= rankOf(role) ? best : role), undefined);

const decidersAt = (
	roles: readonly Role[],
	positions: Present['positions'],
	extent?: Extent,
	of?: ReadonlySet<Position>
): Decider[] =>
	roles.flatMap((role) => {
		const those = (positions.get(role.id) ?? []).filter((p) => of?.has(p) ?? true);
		return those.length === 0 ? [] : [{ role, positions: those, discipline: undefined, extent, stated: undefined }];
	});

/**
 * Everybody with part A, and those with A* whose area no one of them has. Whose it is, is told by a line between the two or by a
 * manager that they alone share; where several could be meant, each of those decides where nobody with part A does.
 */
function forAreas(
	org: Org,
	first: readonly Role[],
	others: readonly Role[],
	positions: Present['positions']
): Decider[] {
	const rest = others.flatMap(({ id }) => positions.get(id) ?? []).sort((a, b) => a - b);
	const all = new Set(rest);
	const [taken, perhaps] = [new Set<Position>(), new Set<Position>()];
	const managers = new Set<Position>();
	const having = new Set(first.flatMap(({ id }) => positions.get(id) ?? []));
	const joined = new Set<Position>();
	const lines = [...having].map((p) => [p, org.parent[p]!] as const);
	for (const [p, q] of [...lines, ...org.dotted, ...org.dotted.map(([from, to]) => [to, from] as const)]) {
		if (!having.has(p) || !all.has(q)) continue;
		taken.add(q);
		joined.add(p);
	}
	for (const p of having) if (!joined.has(p)) managers.add(org.parent[p]!);
	for (const manager of managers) {
		const peers = reportsOf(org, manager).filter((q) => all.has(q));
		if (peers.length === 1) taken.add(peers[0]!);
		else for (const q of peers.length > 0 ? peers : nearestBelow(org, manager, rest)) perhaps.add(q);
	}
	const holding = (is: (p: Position) => boolean): ReadonlySet<Position> => new Set(rest.filter(is));
	return [
		...decidersAt(first, positions),
		...decidersAt(
			others,
			positions,
			undefined,
			holding((p) => !taken.has(p) && !perhaps.has(p))
		),
		...decidersAt(
			others,
			positions,
			'otherwise',
			holding((p) => !taken.has(p) && perhaps.has(p))
		)
	];
}

/** Those of ascending positions below a manager or, where it has none of them, the nearest one above who has. */
function nearestBelow(org: Org, manager: Position, positions: readonly Position[]): readonly Position[] {
	for (let p = manager; p !== NOWHERE; p = org.parent[p]!) {
		const below = positions.filter((q) => q > p && q < org.end[p]!);
		if (below.length > 0) return below;
	}
	return [];
}

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
	return decidersAt(roles, positions, undefined, top);
}
