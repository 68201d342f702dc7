import { DISCIPLINES, disciplineIndex, NO_DISCIPLINE } from './disciplines';
import { isCSuite } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { isContributor } from './tree';

/** The kinds of territory, by which they are coloured. */
export type TerritoryKind = (typeof DISCIPLINES)[number]['territory'];

/** A connected piece of land of one discipline. */
export interface Territory {
	readonly kind: TerritoryKind;
	readonly name: string;
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
 * in one column.
 */
export function divide(org: Org): Territories {
	const of = new Int32Array(org.size).fill(-1);
	const land = new Int8Array(org.size).fill(NO_DISCIPLINE);
	const kinds: number[] = [];
	const sizes: number[] = [];
	const amongSiblings = new Map<number, number>();
	for (let p = 0; p < org.size; p++) {
		const up = org.parent[p]!;
		const kind = (land[p] = landOf(org, p, up === NOWHERE ? NO_DISCIPLINE : land[up]!));
		if (kind === NO_DISCIPLINE) continue;
		const siblings = up * DISCIPLINES.length + kind;
		let territory = up !== NOWHERE && land[up] === kind ? of[up]! : (amongSiblings.get(siblings) ?? -1);
		if (territory === -1) {
			territory = kinds.length;
			kinds.push(kind);
			sizes.push(0);
			amongSiblings.set(siblings, territory);
		}
		of[p] = territory;
		sizes[territory]!++;
	}
	return {
		of,
		list: kinds.map((kind, i) => ({ kind: DISCIPLINES[kind]!.territory, name: NAMES[kind]!, size: sizes[i]! }))
	};
}

function landOf(org: Org, p: Position, managers: number): number {
	if (isCSuite(org.level[p]!)) return EXECUTIVE;
	const up = org.parent[p]!;
	if (up !== NOWHERE && isContributor(org, p) && isContributor(org, up)) return managers;
	const discipline = org.discipline[p]!;
	if (discipline !== EXECUTIVE && discipline !== NO_DISCIPLINE) return discipline;
	if (managers !== EXECUTIVE) return managers;
	if (discipline === NO_DISCIPLINE) return NO_DISCIPLINE;
	return org.roles[p] === 'gm' ? PRODUCT : OPERATIONS;
}
