import { count } from '#core/base/words';
import { NO_DISCIPLINE } from './disciplines';
import { NO_LEVEL } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { pathTo, reportsOf } from './tree';

/** What one place of a slice stands for. */
export type Place =
	/** `picked`: asked for; `path`: on the way to the top; `quiet`: beside or below one that was picked. */
	| { readonly kind: 'picked' | 'path' | 'quiet'; readonly position: Position }
	/** Several reports of one manager in one place. */
	| { readonly kind: 'rest'; readonly positions: readonly Position[] };

/** A few positions of an organisation with the way to each and what is beside them: a small organisation of its own, to be laid out anew. */
export interface Slice {
	readonly org: Org;
	/** By the slice's own positions. */
	readonly places: readonly Place[];
	/** The picked ones, in the order in which they were asked for; the slice's own positions. */
	readonly picked: readonly Position[];
}

/** How much of what is beside the picked positions has a place of its own. */
export interface SliceRoom {
	/** Most siblings of picked positions under one manager. */
	readonly siblings: number;
	/** Most reports of one picked position; undefined leaves out who reports to it. */
	readonly reports?: number;
	/** Whether those without a place of their own are told of at all. */
	readonly rest: boolean;
}

/**
 * The slice around some positions: the path from the top to each, their siblings as far as there is room, and the siblings left over
 * in one place under their manager. Throws where nothing is picked.
 */
export function sliceOf(org: Org, picked: readonly Position[], room: SliceRoom): Slice {
	if (picked.length === 0) throw new Error('A slice needs a position.');
	const asked = new Set(picked);
	const kept = new Set(picked.flatMap((position) => pathTo(org, position)));
	const places: Place[] = [];
	const parent: Position[] = [];
	const end: Position[] = [];
	const open: { readonly place: Place; readonly manager: Position }[] = [
		{ place: { kind: asked.has(0) ? 'picked' : 'path', position: 0 }, manager: NOWHERE }
	];
	// Last in, first out: children are put there from the back, so that the places come depth first.
	for (let next = open.pop(); next; next = open.pop()) {
		const here = places.length;
		places.push(next.place);
		parent.push(next.manager);
		if (next.place.kind === 'rest' || next.place.kind === 'quiet') continue;
		for (const place of below(org, next.place.position, asked, kept, room).reverse())
			open.push({ place, manager: here });
	}
	for (let p = places.length - 1; p >= 0; p--) {
		const last = (end[p] ??= p + 1);
		const up = parent[p]!;
		if (up !== NOWHERE) end[up] = Math.max(end[up] ?? 0, last);
	}
	const placeOf = new Map(places.flatMap((place, p) => (place.kind === 'rest' ? [] : [[place.position, p] as const])));
	return {
		org: columns(org, places, parent, end, placeOf),
		places,
		picked: picked.map((position) => placeOf.get(position)!)
	};
}

/** The places under a kept position, in the order of its reports; the one for the rest comes last. */
function below(
	org: Org,
	manager: Position,
	asked: ReadonlySet<Position>,
	kept: ReadonlySet<Position>,
	room: SliceRoom
): Place[] {
	const reports = reportsOf(org, manager);
	const others = reports.filter((p) => !kept.has(p));
	const most = Math.max(
		reports.some((p) => asked.has(p)) ? room.siblings : -1,
		asked.has(manager) && room.reports !== undefined ? room.reports : -1
	);
	const shown = new Set(most < 0 ? [] : most >= others.length - 1 && room.rest ? others : largest(org, others, most));
	const rest = most < 0 || !room.rest ? [] : others.filter((p) => !shown.has(p));
	const places = reports.flatMap((position): Place[] => {
		if (kept.has(position)) return [{ kind: asked.has(position) ? 'picked' : 'path', position }];
		return shown.has(position) ? [{ kind: 'quiet', position }] : [];
	});
	return rest.length === 0 ? places : [...places, { kind: 'rest', positions: rest }];
}

/** Those who lead the most, the first among equals. */
const largest = (org: Org, positions: readonly Position[], most: number): readonly Position[] =>
	positions.toSorted((a, b) => org.end[b]! - b - (org.end[a]! - a)).slice(0, most);

/** What the place for the rest is called: `beside` others of the same manager, or alone under it. */
const restLabel = (size: number, beside: boolean): string =>
	beside ? count(size, 'more role') : count(size, 'report');

function columns(
	org: Org,
	places: readonly Place[],
	parent: readonly Position[],
	end: readonly Position[],
	placeOf: ReadonlyMap<Position, Position>
): Org {
	const of = <T>(one: (position: Position) => T, rest: (positions: readonly Position[], place: Position) => T): T[] =>
		places.map((place, p) => (place.kind === 'rest' ? rest(place.positions, p) : one(place.position)));
	const depth = new Int32Array(places.length);
	parent.forEach((up, p) => (depth[p] = up === NOWHERE ? 0 : depth[up]! + 1));
	return {
		...org,
		size: places.length,
		parent: Int32Array.from(parent),
		end: Int32Array.from(end),
		depth,
		// The rest is of no level: it stands in the row right under its manager.
		level: Int8Array.from(
			of(
				(p) => org.level[p]!,
				() => NO_LEVEL
			)
		),
		discipline: Int8Array.from(
			of(
				(p) => org.discipline[p]!,
				() => NO_DISCIPLINE
			)
		),
		// No id of a file holds a space.
		ids: of(
			(p) => org.ids[p]!,
			(_, p) => `rest ${p}`
		),
		titles: of(
			(p) => org.titles[p]!,
			(positions, p) => restLabel(positions.length, p !== parent[p]! + 1)
		),
		people: of(
			(p) => org.people[p]!,
			() => ''
		),
		roles: of(
			(p) => org.roles[p]!,
			() => ''
		),
		dotted: org.dotted.flatMap(([from, to]) =>
			placeOf.has(from) && placeOf.has(to) ? [[placeOf.get(from)!, placeOf.get(to)!] as const] : []
		)
	};
}
