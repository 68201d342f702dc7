import { tree } from 'd3-hierarchy';
import { arrange } from './arrange';
import type { Arrangement, LayoutInput, LayoutProgress } from './arrangement';
import { landsOf } from './land';
import { columnLeft, LEAD_ROW, STACK_INDENT, STACK_PITCH } from './rows';
import { cardSlots, groupedInOrder, hang, nodesOf, reportSlots, type Slot } from './slots';
import { blocksRight, HEADROOM, landRight, STEPPED } from './stepped-land';
import { visibleNodes } from './visible';

/** Between cards of one group, and between those of two: their land, paper, and the name of the lower one. */
const GAP = 24;
const BETWEEN_GROUPS = STEPPED.side + 22 + HEADROOM;
/** Room for a road that passes through a column. */
const PASSAGE = 28;

/**
 * The tidy tree turned a quarter: columns are levels, everything flows to the right. Contributors stand in the column behind the
 * last level's, under each other, in the middle beside their manager.
 */
export function leftRight(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, parent, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const columnOf = (managerRow: number): number => (input.levelled ? Math.max(managerRow, LEAD_ROW) : managerRow) + 1;

	const slots = cardSlots(input, visible);
	for (let e = 0; e < size; e++) if (stacked[e] === 0 && end[e]! > e + 1) hangReports(e);

	function hangReports(manager: number): void {
		const from = row[manager]!;
		for (const target of groupedInOrder(reportSlots(input, visible, slots, manager)))
			hang(slots[manager]!, target, (target.entry === -1 ? columnOf(from) : row[target.entry]!) - from);
	}

	const heightOf = ({ entry, stack }: Slot): number =>
		entry !== -1 ? input.leader.height : stack.length > 0 ? stackHeight(stack.length) : PASSAGE;
	const stackHeight = (cards: number): number => (cards - 1) * STACK_PITCH + input.contributor.height;

	onprogress?.(0.3);
	if (size > 0) {
		tree<Slot>()
			.nodeSize([1, 1])
			.separation(
				({ data: a }, { data: b }) => (heightOf(a) + heightOf(b)) / 2 + (a.group === b.group ? GAP : BETWEEN_GROUPS)
			)(nodesOf(slots[0]!))
			.each(({ x: middle, data: { entry, stack } }) => {
				if (entry !== -1) {
					x[entry] = columnLeft(row[entry]!);
					y[entry] = middle - input.leader.height / 2;
				}
				const top = middle - stackHeight(stack.length) / 2;
				stack.forEach((e, i) => {
					let manager = parent[e]!;
					const nested = stacked[manager] === 1;
					while (stacked[manager] === 1) manager = parent[manager]!;
					x[e] = columnLeft(columnOf(row[manager]!)) + (nested ? STACK_INDENT : 0);
					y[e] = top + i * STACK_PITCH;
				});
			});
	}
	onprogress?.(0.8);
	const placed = { ...visible, x, y };
	return arrange(input, placed, 'right', landsOf(input, blocksRight(input, placed), STEPPED, size, landRight));
}
