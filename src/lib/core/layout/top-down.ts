import { Node, tree, type HierarchyNode } from 'd3-hierarchy';
import type { Arrangement, LayoutInput } from './arrangement';
import { arrange } from './arrange';
import { LEAD_ROW, rowTop, STACK_INDENT, STACK_PITCH, stackTop } from './rows';
import { visibleNodes } from './visible';

declare module 'd3-hierarchy' {
	/** d3-hierarchy 3 exports its node, but its types leave it out. */
	export const Node: new <Datum>(data: Datum) => HierarchyNode<Datum>;
}

/** Width of a column of the tidy tree, and the wider one between groups. */
const COLUMN = 228;
const BETWEEN_GROUPS = 1 + 44 / COLUMN;
/** A column begins at most this far above the row that its place is in. */
const EARLY = 44;

/** A node of the tidy tree: a card, a column of contributors (under the card, or alone), or a place that a road passes through. */
interface Slot {
	/** The entry whose card stands here, or -1. */
	readonly entry: number;
	readonly group: number;
	/** Entries of the column that stands here, top to bottom. */
	stack: readonly number[];
	readonly below: Slot[];
}

const NO_ENTRIES: readonly number[] = [];

const slot = (entry: number, group: number, stack = NO_ENTRIES): Slot => ({ entry, group, stack, below: [] });

/** Hangs `target` under `from`, `steps` rows further down, with empty places between, so that depth equals the row. */
function hang(from: Slot, target: Slot, steps: number): void {
	let at = from;
	for (let i = 1; i < steps; i++) {
		const place = slot(-1, target.group);
		at.below.push(place);
		at = place;
	}
	at.below.push(target);
}

/** Keeps the rows under a slot free down to `bottom`: a column there is longer than one row. */
function reserve(from: Slot, row: number, bottom: number): void {
	let at = from;
	for (let r = row + 1; rowTop(r) - EARLY < bottom; r++) {
		const place = slot(-1, from.group);
		at.below.push(place);
		at = place;
	}
}

/** The same slots with those of one group side by side, groups in order of first appearance. */
function groupedInOrder(slots: readonly Slot[]): readonly Slot[] {
	const rank = new Map<number, number>();
	for (const { group } of slots) if (!rank.has(group)) rank.set(group, rank.size);
	return rank.size < 2 ? slots : [...slots].sort((a, b) => rank.get(a.group)! - rank.get(b.group)!);
}

/**
 * The slots as d3 nodes. d3's own `hierarchy` computes heights, which takes quadratic time for a long chain of managers and
 * which the tidy tree does not need.
 */
function nodesOf(top: Slot): HierarchyNode<Slot> {
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

/**
 * The tidy tree (Reingold and Tilford 1981, Buchheim et al. 2002, through d3-hierarchy), top-down: rows are levels, contributors
 * stand in columns under their manager, groups keep a wider distance. Every visible node is placed once; no two cards overlap.
 */
export function topDown(input: LayoutInput): Arrangement {
	const visible = visibleNodes(input);
	const { size, position, parent, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const groupOf = (entry: number): number => input.group[position[entry]!]!;

	const slots: Slot[] = new Array<Slot>(size);
	for (let e = 0; e < size; e++) if (stacked[e] === 0) slots[e] = slot(e, groupOf(e));
	for (let e = 0; e < size; e++) if (stacked[e] === 0 && end[e]! > e + 1) hangReports(e);

	function hangReports(manager: number): void {
		const here = slots[manager]!;
		const managerRow = row[manager]!;
		const top = stackTop(managerRow, input.levelled, input.leader);
		const targets: Slot[] = [];
		const columns = new Map<number, number[]>();
		for (let c = manager + 1; c < end[manager]!; c = end[c]!) {
			if (stacked[c] === 0) {
				targets.push(slots[c]!);
				continue;
			}
			const group = groupOf(c);
			let column = columns.get(group);
			if (!column) {
				columns.set(group, (column = []));
				targets.push(slot(-1, group, column));
			}
			for (let d = c; d < end[c]!; d++) {
				y[d] = top + column.length * STACK_PITCH;
				column.push(d);
			}
		}
		const only = targets.length === 1 ? targets[0]! : undefined;
		if (only && only.entry === -1 && only.group === here.group && (!input.levelled || managerRow >= LEAD_ROW)) {
			here.stack = only.stack;
			reserve(here, managerRow, top + only.stack.length * STACK_PITCH);
			return;
		}
		for (const target of groupedInOrder(targets)) {
			hang(here, target, target.entry === -1 ? 1 : row[target.entry]! - managerRow);
			if (target.entry === -1) reserve(target, managerRow + 1, top + target.stack.length * STACK_PITCH);
		}
	}

	if (size > 0) {
		tree<Slot>()
			.nodeSize([COLUMN, 1])
			.separation((a, b) => (a.data.group === b.data.group ? 1 : BETWEEN_GROUPS))(nodesOf(slots[0]!))
			.each(({ x: centre, data: { entry, stack } }) => {
				const left = centre - input.leader.width / 2;
				if (entry !== -1) {
					x[entry] = left;
					y[entry] = rowTop(row[entry]!);
				}
				for (const e of stack) x[e] = left + STACK_INDENT * (stacked[parent[e]!] === 1 ? 2 : 1);
			});
	}
	return arrange(input, { ...visible, x, y });
}
