import { arrange } from './arrange';
import type { Arrangement, LayoutInput, LayoutProgress } from './arrangement';
import { landsOf } from './land';
import { columnLeft, LEAD_ROW, STACK_INDENT, STACK_PITCH } from './rows';
import { cardSlots, groupedInOrder, reportSlots, type Slot } from './slots';
import { STEPPED } from './stepped-land';
import { blocksRight, HEADROOM, landRight } from './stepped-right';
import { visibleNodes } from './visible';

/** Between cards of one group, and between those of two: their land, paper, and the name of the lower one. */
const GAP = 20;
const BETWEEN_GROUPS = STEPPED.side + 22 + HEADROOM;
/** Room for a road that passes through a column. */
const PASSAGE = 28;

/** A slot and the entry of its manager, -1 for the top. */
interface Branch {
	readonly slot: Slot;
	readonly manager: number;
}

/**
 * Columns are levels, everything flows to the right and down: a manager stands beside the first of the reports, so that reading begins
 * at the top left. Contributors stand under each other in the column behind the last level's. Whatever comes later goes as far up as
 * what stands before it in its columns allows.
 */
export function leftRight(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, parent, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const stackColumn = (managerRow: number): number =>
		(input.levelled ? Math.max(managerRow, LEAD_ROW) : managerRow) + 1;

	const slots = cardSlots(input, visible);
	for (let e = 0; e < size; e++)
		if (stacked[e] === 0 && end[e]! > e + 1)
			slots[e]!.below.push(...groupedInOrder(reportSlots(input, visible, slots, e)));
	onprogress?.(0.3);

	const columnOf = ({ slot, manager }: Branch): number =>
		slot.entry === -1 ? stackColumn(row[manager]!) : row[slot.entry]!;
	/** The middle of the first card of a column is as high as that of its manager's. */
	const lower = (input.leader.height - input.contributor.height) / 2;
	const heightOf = ({ entry, stack }: Slot): number =>
		entry === -1 ? lower + (stack.length - 1) * STACK_PITCH + input.contributor.height : input.leader.height;
	/** How far down each column is taken, and by which group. */
	const bottom: number[] = [];
	const last: number[] = [];
	/** The height on which something of a group can begin in a column: below what is there, and below the land that goes on from there. */
	const from = (column: number, group: number): number => {
		const [to, of] = [bottom[column], last[column]];
		if (to === undefined) return -Infinity;
		if (of === group) return to + GAP;
		return Math.max(to, last[column + 1] === of ? bottom[column + 1]! : to) + BETWEEN_GROUPS;
	};
	const take = (column: number, to: number, group: number): void => {
		[bottom[column], last[column]] = [Math.max(bottom[column] ?? -Infinity, to), group];
	};

	/** Somebody, the first of the reports, the first of theirs and so on: they stand side by side. */
	function firstsOf(branch: Branch): Branch[] {
		const firsts = [branch];
		for (let { slot } = branch; slot.below.length > 0;) {
			firsts.push({ slot: slot.below[0]!, manager: slot.entry });
			slot = slot.below[0]!;
		}
		return firsts;
	}

	/** Calls back for each column that the road to a slot passes through. */
	function passing(branch: Branch, each: (column: number) => void): void {
		if (branch.manager !== -1)
			for (let column = row[branch.manager]! + 1; column < columnOf(branch); column++) each(column);
	}

	const open: Branch[] = size === 0 ? [] : [{ slot: slots[0]!, manager: -1 }];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const firsts = firstsOf(next);
		let top = next.manager === -1 ? 0 : y[next.manager]!;
		for (const branch of firsts) {
			const { slot } = branch;
			top = Math.max(top, from(columnOf(branch), slot.group));
			passing(branch, (column) => (top = Math.max(top, from(column, slot.group) - (heightOf(slot) - PASSAGE) / 2)));
		}
		for (const branch of firsts) {
			const { slot } = branch;
			const column = columnOf(branch);
			take(column, top + heightOf(slot), slot.group);
			passing(branch, (between) => take(between, top + (heightOf(slot) + PASSAGE) / 2, slot.group));
			if (slot.entry !== -1) [x[slot.entry], y[slot.entry]] = [columnLeft(column), top];
			slot.stack.forEach((e, i) => {
				x[e] = columnLeft(column) + (stacked[parent[e]!] === 1 ? STACK_INDENT : 0);
				y[e] = top + lower + i * STACK_PITCH;
			});
		}
		// Deeper ones first: what comes later in the tree stands lower.
		for (const { slot } of firsts)
			for (let i = slot.below.length - 1; i > 0; i--) open.push({ slot: slot.below[i]!, manager: slot.entry });
	}
	onprogress?.(0.8);
	const placed = { ...visible, x, y };
	return arrange(input, placed, 'right', landsOf(input, blocksRight(input, placed), STEPPED, size, landRight));
}
