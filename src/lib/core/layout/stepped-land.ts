import type { Box } from '#core/base/geometry';
import type { Land, LayoutInput } from './arrangement';
import type { Block } from './blocks';
import type { Band, Reach } from './land';
import type { Placed } from './visible';

/** The reach of a land whose frame is in world units. */
export const STEPPED: Reach = { side: 18, foot: 18, step: 12, shoulder: 28, narrowShoulder: 12, clearance: 60 };

/** Room for the name above the first cards. */
const NECK = 58;

/** The blocks of a layout that flows down. */
export function blocksDown(input: LayoutInput, placed: Placed): Block[] {
	const blocks: Block[] = [];
	const { size, stacked, end, x, y, position } = placed;
	const groupOf = (e: number): number => input.group[position[e]!]!;
	for (let e = 0; e < size; e++) {
		if (stacked[e] === 1) continue;
		blocks.push({
			group: groupOf(e),
			entries: [e],
			column: false,
			x0: x[e]!,
			y0: y[e]!,
			x1: x[e]! + input.leader.width,
			y1: y[e]! + input.leader.height
		});
		// Columns: the stacked reports that share a group, with whoever stands under them.
		const columns = new Map<number, number[]>();
		for (let c = e + 1; c < end[e]!; c = end[c]!) {
			if (stacked[c] === 0) continue;
			const column = columns.get(groupOf(c)) ?? [];
			columns.set(groupOf(c), column);
			for (let d = c; d < end[c]!; d++) column.push(d);
		}
		for (const [group, entries] of columns) {
			const [first, last] = [entries[0]!, entries.at(-1)!];
			blocks.push({
				group,
				entries,
				column: true,
				x0: x[first]!,
				y0: y[first]!,
				x1: entries.reduce((most, e) => Math.max(most, x[e]!), -Infinity) + input.contributor.width,
				y1: y[last]! + input.contributor.height
			});
		}
	}
	return blocks;
}

/** The land of a layout that flows down: the name stands above the leader, in the neck. */
export function landDown(group: number, bands: readonly Band[], first: boolean): Land {
	const { side, foot, step } = STEPPED;
	const right: number[] = [];
	const left: number[] = [];
	bands.forEach((band, i) => {
		const top = i === 0 ? band.y0 - NECK : bands[i - 1]!.y1 + step;
		const bottom = i === bands.length - 1 ? band.y1 + foot : band.y1 + step;
		right.push(band.x1 + side, top, band.x1 + side, bottom);
		left.push(band.x0 - side, top, band.x0 - side, bottom);
	});
	const outline = simplify([...right, ...reversedPairs(left)]);
	const head = bands[0]!;
	const columns = bands.flatMap((band) => band.blocks.filter((block) => block.column));
	const last = bands.at(-1)!;
	const box: Box = {
		x0: least(bands.map((band) => band.x0)) - side,
		y0: head.y0 - NECK,
		x1: most(bands.map((band) => band.x1)) + side,
		y1: last.y1 + foot
	};
	return {
		group,
		outline: Float64Array.from(outline),
		box,
		neck: { x0: head.x0 - side, y0: head.y0 - NECK, x1: head.x1 + side, y1: head.y0 },
		leaders: head.blocks.flatMap((block) => (block.column ? block.entries.slice(0, 1) : block.entries)),
		ground:
			columns.length > 0
				? { x0: last.x0, x1: last.x1, y0: least(columns.map((b) => b.y0)), y1: most(columns.map((b) => b.y1)) }
				: { x0: last.x0, x1: last.x1, y0: last.y0, y1: last.y1 },
		room: { ...box, y0: head.y1 },
		first
	};
}

/** The least of some numbers, however many. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
/** The greatest of some numbers, however many. */
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** The points of a line, given as x, y pairs, the other way round. */
export function reversedPairs(points: readonly number[]): number[] {
	const out: number[] = [];
	for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
	return out;
}

/** Without corners that repeat or lie on a straight line. */
export function simplify(points: number[]): number[] {
	const n = points.length / 2;
	const out: number[] = [];
	for (let i = 0; i < n; i++) {
		const [px, py] = [points[((i + n - 1) % n) * 2]!, points[((i + n - 1) % n) * 2 + 1]!];
		const [x, y] = [points[i * 2]!, points[i * 2 + 1]!];
		const [nx, ny] = [points[((i + 1) % n) * 2]!, points[((i + 1) % n) * 2 + 1]!];
		if ((px === x && x === nx) || (py === y && y === ny) || (px === x && py === y)) continue;
		out.push(x, y);
	}
	return out;
}
