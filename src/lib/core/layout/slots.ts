import { Node, type HierarchyNode } from 'd3-hierarchy';
import type { LayoutInput } from './arrangement';
import type { VisibleNodes } from './visible';

declare module 'd3-hierarchy' {
	/** d3-hierarchy 3 exports its node, but its types leave it out. */
	export const Node: new <Datum>(data: Datum) => HierarchyNode<Datum>;
}

/** A node of the tidy tree: a card, a column of contributors (under the card, or alone), or a place that a road passes through. */
export interface Slot {
	/** The entry whose card stands here, or -1. */
	readonly entry: number;
	readonly group: number;
	/** Entries of the column that stands here, first to last. */
	stack: readonly number[];
	readonly below: Slot[];
}

const NO_ENTRIES: readonly number[] = [];

/** A slot that nothing hangs below yet. */
export const slot = (entry: number, group: number, stack = NO_ENTRIES): Slot => ({ entry, group, stack, below: [] });

/** A slot for every card that stands in a row, by entry; none for stacked entries. */
export function cardSlots({ group }: LayoutInput, { size, position, stacked }: VisibleNodes): readonly Slot[] {
	const slots = new Array<Slot>(size);
	for (let e = 0; e < size; e++) if (stacked[e] === 0) slots[e] = slot(e, group[position[e]!]!);
	return slots;
}

/** The slots of those who report to `manager`, in order: their cards, and one column for the stacked people of each group. */
export function reportSlots(
	{ group }: LayoutInput,
	{ position, end, stacked }: VisibleNodes,
	cards: readonly Slot[],
	manager: number
): readonly Slot[] {
	const reports: Slot[] = [];
	const columns = new Map<number, number[]>();
	for (let c = manager + 1; c < end[manager]!; c = end[c]!) {
		if (stacked[c] === 0) {
			reports.push(cards[c]!);
			continue;
		}
		const own = group[position[c]!]!;
		let column = columns.get(own);
		if (!column) {
			columns.set(own, (column = []));
			reports.push(slot(-1, own, column));
		}
		for (let d = c; d < end[c]!; d++) column.push(d);
	}
	return reports;
}

/** Hangs an empty place under `from` and returns it. */
export function place(from: Slot, group: number): Slot {
	const empty = slot(-1, group);
	from.below.push(empty);
	return empty;
}

/** Hangs `target` under `from`, `steps` rows further down, with empty places between, so that depth equals the row. */
export function hang(from: Slot, target: Slot, steps: number): void {
	let at = from;
	for (let i = 1; i < steps; i++) at = place(at, target.group);
	at.below.push(target);
}

/** The same slots with those of one group side by side, groups in order of first appearance. */
export function groupedInOrder(slots: readonly Slot[]): readonly Slot[] {
	const rank = new Map<number, number>();
	for (const { group } of slots) if (!rank.has(group)) rank.set(group, rank.size);
	return rank.size < 2 ? slots : [...slots].sort((a, b) => rank.get(a.group)! - rank.get(b.group)!);
}

/**
 * The slots as d3 nodes. d3's own `hierarchy` computes heights, which takes quadratic time for a long chain of managers and
 * which the tidy tree does not need.
 */
export function nodesOf(top: Slot): HierarchyNode<Slot> {
	const root = new Node(top);
	const open: HierarchyNode<Slot>[] = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		const { below } = node.data;
		if (below.length === 0) continue;
		node.children = below.map((slot) => {
			const child = Object.assign(new Node(slot), { parent: node, depth: node.depth + 1 });
			open.push(child);
			return child;
		});
	}
	return root;
}
