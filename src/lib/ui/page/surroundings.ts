import type { Library } from '#core/roles/library';
import { neighboursOf, type Relation } from '#core/org/neighbours';
import type { Org } from '#core/org/org';

/** Neighbours of one title. */
export interface NeighbourGroup {
	readonly title: string;
	/** Id of the library role, or '' where the library describes none. */
	readonly role: string;
	readonly count: number;
}

/** Who stands around a role in one organisation. */
export interface Surroundings {
	readonly org: Org;
	/** How many positions fill the role. */
	readonly positions: number;
	readonly rows: readonly {
		readonly relation: Relation;
		readonly label: string;
		readonly groups: readonly NeighbourGroup[];
	}[];
}

const LABELS: Record<Relation, string> = {
	manager: 'Reports to',
	dotted: 'Dotted lines',
	counterpart: 'Counterparts',
	peer: 'Peers',
	report: 'Leads'
};

/**
 * Who stands around a role in every organisation that has it: the neighbours of all its positions, each person counted once. Other
 * positions of the same role are left out.
 */
export function surroundingsOf(library: Library, orgs: readonly Org[], id: string): Surroundings[] {
	return orgs.flatMap((org) => {
		const positions = org.roles.flatMap((role, p) => (role === id ? [p] : []));
		if (positions.length === 0) return [];
		const relationOf = new Map<number, Relation>();
		for (const p of positions)
			for (const { position, relation } of neighboursOf(org, p))
				if (org.roles[position] !== id && !relationOf.has(position)) relationOf.set(position, relation);
		const rows = (Object.keys(LABELS) as Relation[]).map((relation) => {
			const groups = new Map<string, NeighbourGroup>();
			for (const [position, its] of relationOf) {
				if (its !== relation) continue;
				const [title, role] = [org.titles[position]!, library.role(org.roles[position])?.id ?? ''];
				const known = groups.get(`${role} ${title}`);
				groups.set(`${role} ${title}`, { title, role, count: (known?.count ?? 0) + 1 });
			}
			return { relation, label: LABELS[relation], groups: [...groups.values()] };
		});
		return [{ org, positions: positions.length, rows: rows.filter(({ groups }) => groups.length > 0) }];
	});
}
