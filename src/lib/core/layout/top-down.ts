import { tree } from 'd3-hierarchy';
import type { Arrangement, LayoutInput, LayoutProgress } from './arrangement';
import { arrange } from './arrange';
import { landsOf } from './land';
import { rowAboveColumns, rowTops, STACK_INDENT, STACK_PITCH, stackTop, topOf } from './rows';
import { cardSlots, groupedInOrder, hang, nodesOf, place, reportSlots, type Slot } from './slots';
import { blocksDown, landDown, STEPPED } from './stepped-land';
import { visibleNodes } from './visible';

/** Width of a column of the tidy tree, and the wider one between groups. */
const COLUMN = 228;
const BETWEEN_GROUPS = 1 + 44 / COLUMN;
/** A column begins at most this far above the row that its place is in. */
const EARLY = 44;

/** Keeps the rows under a slot free down to `bottom`: a column there is longer than one row. */
function reserve(tops: Float64Array, from: Slot, row: number, bottom: number): void {
	let at = from;
	for (let r = row + 1; topOf(tops, r) - EARLY < bottom; r++) at = place(at, from.group);
}

/**
 * The tidy tree (Reingold and Tilford 1981, Buchheim et al. 2002, through d3-hierarchy), top-down: rows are levels, contributors
 * stand in columns under their manager, groups keep a wider distance. Every visible node is placed once; no two cards overlap.
 */
export function topDown(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, parent, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const slots = cardSlots(input, visible);
	const tops = rowTops(row, stacked);
	const above = input.levelled ? rowAboveColumns(tops) : 0;
	for (let e = 0; e < size; e++) if (stacked[e] === 0 && end[e]! > e + 1) hangReports(e);

	function hangReports(manager: number): void {
		const here = slots[manager]!;
		const managerRow = row[manager]!;
		const top = stackTop(tops, managerRow, input.levelled, input.leader);
		const targets = reportSlots(input, visible, slots, manager);
		for (const { stack } of targets) stack.forEach((e, i) => (y[e] = top + i * STACK_PITCH));
		const only = targets.length === 1 ? targets[0]! : undefined;
		if (only && only.entry === -1 && only.group === here.group && managerRow >= above) {
			here.stack = only.stack;
			reserve(tops, here, managerRow, top + only.stack.length * STACK_PITCH);
			return;
		}
		for (const target of groupedInOrder(targets)) {
			hang(here, target, target.entry === -1 ? 1 : row[target.entry]! - managerRow);
			if (target.entry === -1) reserve(tops, target, managerRow + 1, top + target.stack.length * STACK_PITCH);
		}
	}

	onprogress?.(0.3);
	if (size > 0) {
		tree<Slot>()
			.nodeSize([COLUMN, 1])
			.separation((a, b) => (a.data.group === b.data.group ? 1 : BETWEEN_GROUPS))(nodesOf(slots[0]!))
			.each(({ x: centre, data: { entry, stack } }) => {
				const left = centre - input.leader.width / 2;
				if (entry !== -1) {
					x[entry] = left;
					y[entry] = tops[row[entry]!]!;
				}
				for (const e of stack) x[e] = left + STACK_INDENT * (stacked[parent[e]!] === 1 ? 2 : 1);
			});
	}
	onprogress?.(0.8);
	const placed = { ...visible, x, y };
	const lands = landsOf(input, blocksDown(input, placed), STEPPED, size, landDown);
	return { ...arrange(input, placed, 'down', lands), rowTops: tops };
}
