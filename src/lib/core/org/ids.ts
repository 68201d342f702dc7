import { IdIndex } from './id-index';
import type { Org, Position } from './org';

/* Ids at the edges, positions inside: an organisation is plain data, so what finds its ids is kept here beside it. */

/** What is known of the ids of an organisation. */
interface Known {
	/** Ids that were handed out: what comes back is found at once. */
	readonly handedOut: Map<string, Position>;
	/** How many others were looked for. */
	searches: number;
	/** Built when many are. */
	index: IdIndex | undefined;
}

/** Looking through all ids takes about a hundredth of the time that an index takes to build. */
const FEW_SEARCHES = 32;

const known = new WeakMap<readonly string[], Known>();

function knownOf(ids: readonly string[]): Known {
	let found = known.get(ids);
	if (!found) known.set(ids, (found = { handedOut: new Map(), searches: 0, index: undefined }));
	return found;
}

/** The id of a position. */
export function idAt({ ids }: Pick<Org, 'ids'>, position: Position): string {
	const id = ids[position]!;
	knownOf(ids).handedOut.set(id, position);
	return id;
}

/** The position with this id, or -1. At once for an id that `idAt` gave; a few others are looked for, for many an index is built once. */
export function placeOf({ ids }: Pick<Org, 'ids'>, id: string): Position {
	const those = knownOf(ids);
	const position = those.handedOut.get(id);
	if (position !== undefined) return position;
	if (!those.index && those.searches++ < FEW_SEARCHES) return ids.indexOf(id);
	return (those.index ??= new IdIndex(ids)).find(id);
}
