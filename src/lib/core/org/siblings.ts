import { NOWHERE, type Org, type Position } from './org';

const places = new WeakMap<object, Int32Array>();

/** Place among the reports of one manager, in their order, from 1; 1 at the top. Those of a whole organisation are counted when first asked for. */
export function placeAmong(org: Pick<Org, 'size' | 'parent'>, position: Position): number {
	let place = places.get(org);
	if (!place) {
		place = new Int32Array(org.size);
		const met = new Int32Array(org.size);
		for (let p = 0; p < org.size; p++) place[p] = org.parent[p] === NOWHERE ? 1 : ++met[org.parent[p]!]!;
		places.set(org, place);
	}
	return place[position]!;
}
