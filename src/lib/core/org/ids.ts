import { NOWHERE, type Org, type Position } from './org';

/** Ids that were handed out, so that what comes back is found without an index over the whole organisation. */
const handedOut = new WeakMap<Org, Map<string, Position>>();

/** The id of a position. */
export function idAt(org: Org, position: Position): string {
	const id = org.ids[position]!;
	let known = handedOut.get(org);
	if (!known) handedOut.set(org, (known = new Map()));
	known.set(id, position);
	return id;
}

/** The position with this id, or -1. At once for an id that `idAt` gave; any other is looked up. */
export const placeOf = (org: Org, id: string): Position => handedOut.get(org)?.get(id) ?? (org.size === 0 ? NOWHERE : org.find(id));
