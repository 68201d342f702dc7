import { IdIndex } from './id-index';
import type { Org, Position } from './org';

/* Ids at the edges, positions inside: an organisation is plain data, so what finds its ids is kept here beside it. */

/** By the ids of an organisation; built when an id is first looked for. */
const indexes = new WeakMap<readonly string[], IdIndex>();

/** Ids that were handed out, so that what comes back is found without an index over the whole organisation. */
const handedOut = new WeakMap<readonly string[], Map<string, Position>>();

/** The id of a position. */
export function idAt({ ids }: Pick<Org, 'ids'>, position: Position): string {
	const id = ids[position]!;
	let known = handedOut.get(ids);
	if (!known) handedOut.set(ids, (known = new Map()));
	known.set(id, position);
	return id;
}

/** The position with this id, or -1. At once for an id that `idAt` gave; for others an index is built once. */
export function placeOf({ ids }: Pick<Org, 'ids'>, id: string): Position {
	const known = handedOut.get(ids)?.get(id);
	if (known !== undefined) return known;
	let index = indexes.get(ids);
	if (!index) indexes.set(ids, (index = new IdIndex(ids)));
	return index.find(id);
}
