import type { Box } from '#core/base/geometry';
import { arrange } from './arrange';
import type { Arrangement, Land, LayoutInput, LayoutProgress } from './arrangement';
import { simplify } from './stepped-land';
import { visibleNodes, type Placed } from './visible';

/** Reports stand this far right of their manager. */
const INDENT = 40;
/** Between the cards of one land, and between two lands: what both reach beyond their cards, and paper. */
const GAP = 12;
const OUTSET = 16;
const BETWEEN_LANDS = 2 * OUTSET + 12;
/** Room for a name above a land's first card, beyond its outset. */
const HEADROOM = 26;
/** A step in the land's right edge is at least this wide. */
const SMALLEST_STEP = 30;

/** An indented list from top to bottom: one card per line, reports under their manager. */
export function outline(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, position, parent, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const groupOf = (e: number): number => input.group[position[e]!]!;
	const named = new Set<number>();
	let bottom = 0;
	for (let e = 0; e < size; e++) {
		const group = groupOf(e);
		x[e] = e === 0 ? 0 : x[parent[e]!]! + INDENT;
		const another = e > 0 && group !== groupOf(e - 1);
		const begins = group !== -1 && !named.has(group);
		named.add(group);
		y[e] = bottom + (e === 0 ? 0 : another ? BETWEEN_LANDS : GAP) + (begins ? HEADROOM : 0);
		bottom = y[e]! + (stacked[e] === 1 ? input.contributor.height : input.leader.height);
	}
	onprogress?.(0.5);
	const placed = { ...visible, x, y };
	return arrange(input, placed, 'list', landsOf(input, placed));
}

/** The land of each run of lines of one group; a group whose lines are divided by another's gets several pieces. */
function landsOf(input: LayoutInput, { size, position, x, y, stacked }: Placed): { lands: Land[]; landOf: Int32Array } {
	const landOf = new Int32Array(size).fill(-1);
	const lands: Land[] = [];
	const named = new Set<number>();
	for (let from = 0, to = 0; from < size; from = to) {
		const group = input.group[position[from]!]!;
		while (to < size && input.group[position[to]!] === group) to++;
		if (group === -1) continue;
		landOf.fill(lands.length, from, to);
		lands.push(landOfRun(from, to, group));
		named.add(group);
	}
	return { lands, landOf };

	/** A band behind the lines, whose right edge steps outwards with the deeper ones. */
	function landOfRun(from: number, to: number, group: number): Land {
		const first = !named.has(group);
		const rightOf = (e: number): number => x[e]! + (stacked[e] === 1 ? input.contributor : input.leader).width + OUTSET;
		const bottomOf = (e: number): number => y[e]! + (stacked[e] === 1 ? input.contributor : input.leader).height;
		let left = Infinity;
		let widest = -Infinity;
		for (let e = from; e < to; e++) {
			left = Math.min(left, x[e]! - OUTSET);
			widest = Math.max(widest, rightOf(e));
		}
		const top = y[from]! - OUTSET - (first ? HEADROOM : 0);
		const foot = bottomOf(to - 1) + OUTSET;
		const right: number[] = [];
		let edge = -Infinity;
		for (let e = from; e < to; e++) {
			if (edge !== -Infinity && rightOf(e) <= edge) continue;
			const next = widest - rightOf(e) < SMALLEST_STEP ? widest : rightOf(e);
			const at = edge === -Infinity ? top : y[e]! - GAP / 2;
			if (edge !== -Infinity && next - edge < SMALLEST_STEP) right[right.length - 2] = next;
			else right.push(...(edge === -Infinity ? [] : [edge, at]), next, at);
			edge = next;
		}
		const ground: Box = { x0: left, y0: y[from + 1 < to ? from + 1 : from]!, x1: widest, y1: bottomOf(to - 1) };
		return {
			group,
			outline: Float64Array.from(simplify([left, top, ...right, edge, foot, left, foot])),
			box: { x0: left, y0: top, x1: widest, y1: foot },
			neck: { x0: left, y0: top, x1: rightOf(from), y1: y[from]! },
			leaders: [from],
			ground,
			room: ground,
			first
		};
	}
}
