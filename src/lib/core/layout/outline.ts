import type { Box } from '#core/base/geometry';
import { arrange } from './arrange';
import type { Arrangement, Land, LayoutInput, LayoutProgress } from './arrangement';
import { visibleNodes, type Placed } from './visible';

/**
 * A line of the list: all end at one edge, so that what is said in columns stands in columns. Deeper than there is room for, lines
 * keep a least width and end further right.
 */
const LINE = { height: 26, width: 200 } as const;
const GAP = 2;

/** What differs between a desk's window and a phone's. */
interface Measures {
	/** Where lines end. */
	readonly edge: number;
	/** Reports stand this far right of their manager. */
	readonly indent: number;
	/** Room for the name of a land: right of its lines, beside its first, or above that. */
	readonly beside: number;
	readonly above: number;
}
const WIDE: Measures = { edge: 900, indent: 22, beside: 236, above: 0 };
const NARROW: Measures = { edge: 354, indent: 14, beside: 0, above: 18 };

/** Land reaches this far beyond its lines; between two lands lies as much paper. */
const OUTSET = 4;
const BETWEEN_LANDS = 3 * OUTSET;
/** A name right of the lines leaves room for what hangs over their ends: coins, and dotted roads. */
const SPARE = 16;
/** A name above the first line stands at its end, and is no wider than this. */
const NAME = 220;

/** An indented list from top to bottom: one line per card, reports under their manager. */
export function outline(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, position, parent } = visible;
	const measures = input.narrow ? NARROW : WIDE;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const widths = new Float64Array(size);
	const groupOf = (e: number): number => input.group[position[e]!]!;
	const named = new Set<number>();
	for (let e = 0; e < size; e++) {
		const group = groupOf(e);
		x[e] = e === 0 ? 0 : x[parent[e]!]! + measures.indent;
		widths[e] = Math.max(LINE.width, measures.edge - x[e]!);
		if (e > 0) y[e] = y[e - 1]! + LINE.height + (group === groupOf(e - 1) ? GAP : BETWEEN_LANDS);
		if (group !== -1 && !named.has(group)) y[e]! += measures.above;
		named.add(group);
	}
	onprogress?.(0.5);
	const placed = { ...visible, x, y, widths };
	return arrange({ ...input, leader: LINE, contributor: LINE }, placed, 'list', landsOf(input, placed, measures));
}

/** The land of each run of lines of one group; a group whose lines are divided by another's gets several pieces. */
function landsOf(
	input: LayoutInput,
	{ size, position, x, y, widths }: Placed,
	{ beside, above }: Measures
): { lands: Land[]; landOf: Int32Array } {
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

	/** A band behind the lines, with room for the name. */
	function landOfRun(from: number, to: number, group: number): Land {
		const first = !named.has(group);
		let [left, right] = [Infinity, -Infinity];
		for (let e = from; e < to; e++) {
			left = Math.min(left, x[e]!);
			right = Math.max(right, x[e]! + widths![e]!);
		}
		const ground: Box = { x0: left, y0: y[from]!, x1: right, y1: y[to - 1]! + LINE.height };
		const box: Box = {
			x0: left - OUTSET,
			y0: ground.y0 - OUTSET - (first ? above : 0),
			x1: right + OUTSET + beside,
			y1: ground.y1 + OUTSET
		};
		return {
			group,
			outline: Float64Array.of(box.x0, box.y0, box.x1, box.y0, box.x1, box.y1, box.x0, box.y1),
			box,
			neck:
				beside > 0
					? { x0: right + SPARE, y0: ground.y0, x1: box.x1, y1: ground.y0 + LINE.height }
					: { x0: Math.max(box.x0, box.x1 - NAME), y0: box.y0, x1: box.x1, y1: ground.y0 },
			leaders: [from],
			ground,
			room: ground,
			first
		};
	}
}
