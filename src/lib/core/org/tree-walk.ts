import { NOWHERE, type Org, type Position } from './org';

/** Where a key leads from a position on a top-down map, or undefined for a key that means nothing here. */
export function step(org: Pick<Org, 'parent' | 'end' | 'size'>, from: Position, key: string): Position | undefined {
	const up = org.parent[from]!;
	switch (key) {
		case 'ArrowUp':
			return up === NOWHERE ? from : up;
		case 'ArrowDown':
			return org.end[from]! > from + 1 ? from + 1 : from;
		case 'ArrowRight':
			return up !== NOWHERE && org.end[from]! < org.end[up]! ? org.end[from]! : from;
		case 'ArrowLeft':
			return up === NOWHERE ? from : before(org, up, from);
		case 'Home':
			return 0;
		case 'End':
			return org.size - 1;
		default:
			return undefined;
	}
}

function before(org: Pick<Org, 'end'>, manager: Position, position: Position): Position {
	let previous = position;
	for (let p = manager + 1; p < position; p = org.end[p]!) previous = p;
	return previous;
}
