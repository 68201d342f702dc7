import type { LayoutInput } from './arrangement';

/** The part of a tree that is shown, in the same columns, renumbered depth first. */
export interface VisibleNodes {
	readonly size: number;
	/** The node of the whole tree each entry stands for; ascending. */
	readonly position: Int32Array;
	readonly parent: Int32Array;
	readonly end: Int32Array;
	readonly row: Int32Array;
	readonly stacked: Uint8Array;
}

/** What every layout computes itself: which nodes are visible and where their cards' top left corners are. */
export interface Placed extends VisibleNodes {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** Of cards that are not all as wide as their kind. */
	readonly widths?: Float64Array;
}

/** The unfolded nodes from the top of the input down. The first entry is never stacked: whoever is the top stands in a row. */
export function visibleNodes(input: LayoutInput): VisibleNodes {
	const { folded, top = 0 } = input;
	if (top === 0 && !folded?.includes(1)) {
		const position = Int32Array.from({ length: input.size }, (_, i) => i);
		return { size: input.size, position, parent: input.parent, end: input.end, row: input.row, stacked: input.stacked };
	}
	const position: number[] = [];
	const last = input.size === 0 ? 0 : input.end[top]!;
	const entry = new Int32Array(last).fill(-1);
	for (let p = top; p < last; p = folded?.[p] === 1 ? input.end[p]! : p + 1) {
		entry[p] = position.length;
		position.push(p);
	}
	const size = position.length;
	const parent = new Int32Array(size);
	const end = new Int32Array(size);
	const row = new Int32Array(size);
	const stacked = new Uint8Array(size);
	for (let e = size - 1; e >= 0; e--) {
		const p = position[e]!;
		parent[e] = e === 0 ? -1 : entry[input.parent[p]!]!;
		row[e] = input.row[p]!;
		stacked[e] = e === 0 ? 0 : input.stacked[p]!;
		end[e] = Math.max(end[e]!, e + 1);
		if (parent[e] !== -1) end[parent[e]!] = Math.max(end[parent[e]!]!, end[e]!);
	}
	return { size, position: Int32Array.from(position), parent, end, row, stacked };
}
