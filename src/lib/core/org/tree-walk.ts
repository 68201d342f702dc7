import { NOWHERE, type Org, type Position } from './org';

/** What a key does in the tree: it leads somewhere, or folds or unfolds where one is. */
export type TreeMove = { readonly to: Position } | 'fold' | 'unfold';

/** What of an organisation can be walked over. */
export interface Walkable {
	readonly org: Pick<Org, 'parent' | 'end'>;
	/** The positions that are not folded away, ascending: depth first. */
	readonly shown: ArrayLike<Position>;
	/** 1 where a position's reports are hidden. */
	readonly folded: Uint8Array | undefined;
}

/**
 * Where a key leads on a map: Up to the manager, Down to the first report, Left and Right to the siblings, Home to the top, End to
 * the last. Undefined for a key that means nothing here.
 */
export function mapMove({ org, shown, folded }: Walkable, from: Position, key: string): TreeMove | undefined {
	const top = shown[0] ?? 0;
	const up = from === top ? NOWHERE : org.parent[from]!;
	switch (key) {
		case 'ArrowUp':
			return { to: up === NOWHERE ? from : up };
		case 'ArrowDown':
			return { to: org.end[from]! > from + 1 && folded?.[from] !== 1 ? from + 1 : from };
		case 'ArrowRight':
			return { to: up !== NOWHERE && org.end[from]! < org.end[up]! ? org.end[from]! : from };
		case 'ArrowLeft':
			return { to: up === NOWHERE ? from : before(org, up, from) };
		default:
			return ends(shown, key);
	}
}

/** Where a key leads in a list: the pattern of the ARIA tree view. */
export function listMove({ org, shown, folded }: Walkable, from: Position, key: string): TreeMove | undefined {
	const leads = org.end[from]! > from + 1;
	const open = leads && folded?.[from] !== 1;
	switch (key) {
		case 'ArrowUp':
			return { to: shown[Math.max(0, indexOf(shown, from) - 1)]! };
		case 'ArrowDown':
			return { to: shown[Math.min(shown.length - 1, indexOf(shown, from) + 1)]! };
		case 'ArrowRight':
			return open ? { to: from + 1 } : leads ? 'unfold' : { to: from };
		case 'ArrowLeft':
			return open ? 'fold' : { to: from === shown[0] ? from : org.parent[from]! };
		default:
			return ends(shown, key);
	}
}

function ends(shown: ArrayLike<Position>, key: string): TreeMove | undefined {
	if (key === 'Home') return { to: shown[0]! };
	return key === 'End' ? { to: shown[shown.length - 1]! } : undefined;
}

/** The index of a position among ascending ones; of the one before it where it is not there. */
export function indexOf(shown: ArrayLike<Position>, position: Position): number {
	let low = 0;
	let high = shown.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (shown[middle]! <= position) low = middle;
		else high = middle - 1;
	}
	return low;
}

function before(org: Pick<Org, 'end'>, manager: Position, position: Position): Position {
	let previous = position;
	for (let p = manager + 1; p < position; p = org.end[p]!) previous = p;
	return previous;
}

/** The next shown position, after the present one and around, whose title begins with what was typed; a repeated letter goes on. */
export function positionTyped(
	titles: readonly string[],
	shown: ArrayLike<Position>,
	from: Position,
	typed: string
): Position | undefined {
	const letters = typed.toLowerCase();
	const repeated = letters.length > 1 && [...letters].every((letter) => letter === letters[0]);
	const start = indexOf(shown, from);
	const find = (prefix: string, first: number): Position | undefined => {
		for (let i = 0; i < shown.length; i++) {
			const p = shown[(start + first + i) % shown.length]!;
			if (titles[p]!.toLowerCase().startsWith(prefix)) return p;
		}
		return undefined;
	};
	// A longer beginning may still fit where one is; a single letter goes on to the next.
	return find(letters, letters.length > 1 ? 0 : 1) ?? (repeated ? find(letters[0]!, 1) : undefined);
}
