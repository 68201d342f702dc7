import type { Box } from '#core/base/geometry';
import type { Land, LayoutInput } from './arrangement';
import type { Block } from './blocks';
import type { Band } from './land';
import { least, most, reversedPairs, simplify, STEPPED } from './stepped-land';
import type { Placed } from './visible';

/** The blocks of a layout that flows to the right: x of the frame is y of the world. Columns come card by card. */
export function blocksRight(input: LayoutInput, { size, stacked, x, y, position }: Placed): Block[] {
	return Array.from({ length: size }, (_, e) => {
		const { width, height } = stacked[e] === 1 ? input.contributor : input.leader;
		return {
			group: input.group[position[e]!]!,
			entries: [e],
			column: stacked[e] === 1,
			x0: y[e]!,
			x1: y[e]! + height,
			y0: x[e]!,
			y1: x[e]! + width
		};
	});
}

/** Room for the name above the first cards of a land that widens to the right. */
export const HEADROOM = 46;

/** The land of a layout that flows to the right: the name stands above the leader, on the land's first step. */
export function landRight(group: number, bands: readonly Band[], first: boolean): Land {
	const { side, foot, step } = STEPPED;
	const upper: number[] = [];
	const lower: number[] = [];
	const tops: number[] = [];
	bands.forEach((band, i) => {
		const x0 = i === 0 ? band.y0 - side : bands[i - 1]!.y1 + step;
		const x1 = i === bands.length - 1 ? band.y1 + foot : band.y1 + step;
		const before = bands[i - 1];
		const top =
			i === 0 ? band.x0 - HEADROOM : band.x0 <= before!.x0 ? Math.min(tops[i - 1]!, band.x0 - side) : band.x0 - side;
		tops.push(top);
		upper.push(x0, top, x1, top);
		lower.push(x0, band.x1 + side, x1, band.x1 + side);
	});
	const head = bands[0]!;
	const last = bands.at(-1)!;
	// The name stands over the last two columns, beside the leader.
	const ground: Box = {
		x0: bands.length > 1 ? Math.max(bands.at(-2)!.y0, head.y1 + step) : last.y0,
		x1: last.y1,
		y0: last.x0,
		y1: last.x1
	};
	// The name may reach as far as the next column where the land goes on at the same height.
	const reach = bands.length > 1 && tops[1]! <= tops[0]! ? bands[1]!.y0 - side : head.y1 + side;
	return {
		group,
		outline: Float64Array.from(simplify([...upper, ...reversedPairs(lower)])),
		box: { x0: head.y0 - side, y0: least(tops), x1: last.y1 + foot, y1: most(bands.map((band) => band.x1)) + side },
		neck: { x0: head.y0 - side, y0: tops[0]!, x1: reach, y1: head.x0 },
		leaders: head.blocks.every((block) => block.column)
			? head.blocks[0]!.entries
			: head.blocks.flatMap(({ entries }) => entries),
		ground,
		room: { ...ground, y0: ground.y0 - step, y1: ground.y1 + step },
		first
	};
}
