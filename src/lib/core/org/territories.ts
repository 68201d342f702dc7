import { DISCIPLINES, disciplineIndex, NO_DISCIPLINE } from './disciplines';
import { isCSuite } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { isContributor } from './tree';
import { leadsUnit, unitNames } from './units';

/** The kinds of territory, by which they are coloured. */
export type TerritoryKind = (typeof DISCIPLINES)[number]['territory'];

/** A connected piece of land of one discipline. */
export interface Territory {
	readonly kind: TerritoryKind;
	/** What it is called on the map: its discipline, and its unit where another territory of that discipline lies outside the unit. */
	readonly name: string;
	/** What its discipline is called. */
	readonly discipline: string;
	/** Number of positions on it. */
	readonly size: number;
}

/** The territories of an organisation. */
export interface Territories {
	readonly list: readonly Territory[];
	/** Index into `list` for each position, or -1 where there is no land. */
	readonly of: Int32Array;
}

const EXECUTIVE = disciplineIndex('business');
const PRODUCT = disciplineIndex('product-management');
const OPERATIONS = disciplineIndex('product-operations');
const NAMES = DISCIPLINES.map((discipline) => (discipline.id === 'business' ? 'Executive' : discipline.name));

/**
 * Divides an organisation into territories: connected groups of one discipline, together with siblings of that discipline under
 * one manager. The C-suite is one discipline of its own. Business roles below it take their manager's land; where that is the
 * Executive's they belong to product operations, a general manager to product management. A position without a discipline
 * shares its manager's land, except the Executive's. A contributor under another contributor shares that one's land: they stand
 * in one column. A general manager whose own manager is one, too, or on other land begins a territory: units stay apart.
 */
export function divide(org: Org): Territories {
	const of = new Int32Array(org.size).fill(-1);
	const land = new Int8Array(org.size).fill(NO_DISCIPLINE);
	/** The nearest general manager from each position upwards. */
	const unit = new Int32Array(org.size).fill(NOWHERE);
	const found: { readonly kind: number; readonly unit: Position; size: number }[] = [];
	const amongSiblings = new Map<number, number>();
	for (let p = 0; p < org.size; p++) {
		const up = org.parent[p]!;
		const leads = leadsUnit(org, p);
		unit[p] = leads ? p : up === NOWHERE ? NOWHERE : unit[up]!;
		const kind = (land[p] = landOf(org, p, up === NOWHERE ? NO_DISCIPLINE : land[up]!, leads));
		if (kind === NO_DISCIPLINE) continue;
		const joins = up !== NOWHERE && land[up] === kind;
		const begins = leads && kind !== EXECUTIVE && !(joins && unit[up] !== up);
		const siblings = up * DISCIPLINES.length + kind;
		let territory = begins ? -1 : joins ? of[up]! : (amongSiblings.get(siblings) ?? -1);
		if (territory === -1) {
			territory = found.push({ kind, unit: unit[p]!, size: 0 }) - 1;
			if (!begins) amongSiblings.set(siblings, territory);
		}
		of[p] = territory;
		found[territory]!.size++;
	}
	/** Of each discipline, the unit that all its territories lie in, if there is one. */
	const around = new Map<number, Position>();
	for (const { kind, unit } of found) around.set(kind, (around.get(kind) ?? unit) === unit ? unit : NOWHERE);
	const units = found.filter(({ kind, unit }) => unit !== NOWHERE && around.get(kind) !== unit);
	const names = unitNames(
		org,
		units.map(({ unit }) => unit)
	);
	return {
		of,
		list: found.map((one) => {
			const discipline = NAMES[one.kind]!;
			const place = around.get(one.kind) === one.unit ? undefined : names.get(one.unit);
			return {
				kind: DISCIPLINES[one.kind]!.territory,
				name: place ? `${discipline}, ${place}` : discipline,
				discipline,
				size: one.size
			};
		})
	};
}

function landOf(org: Org, p: Position, managers: number, leads: boolean): number {
	if (isCSuite(org.level[p]!)) return EXECUTIVE;
	const up = org.parent[p]!;
	if (up !== NOWHERE && isContributor(org, p) && isContributor(org, up)) return managers;
	const discipline = org.discipline[p]!;
	if (discipline !== EXECUTIVE && discipline !== NO_DISCIPLINE) return discipline;
	if (managers !== EXECUTIVE) return managers;
	if (discipline === NO_DISCIPLINE) return NO_DISCIPLINE;
	return leads ? PRODUCT : OPERATIONS;
}
