import type { Box } from '#core/base/geometry';
import type { Arrangement, Flow, LayoutInput, Rings } from './arrangement';
import type { Lands } from './land';
import type { Placed } from './visible';

/** Completes a layout: bounds of every subtree and everything's box. */
export function arrange(
	input: LayoutInput,
	placed: Placed,
	flow: Flow,
	{ lands, landOf }: Lands,
	rings?: Rings
): Arrangement {
	const { size, parent, stacked, x, y, widths } = placed;
	const x0 = new Float64Array(size).fill(Infinity);
	const y0 = new Float64Array(size).fill(Infinity);
	const x1 = new Float64Array(size).fill(-Infinity);
	const y1 = new Float64Array(size).fill(-Infinity);
	for (let e = size - 1; e >= 0; e--) {
		const card = stacked[e] === 1 ? input.contributor : input.leader;
		x0[e] = Math.min(x0[e]!, x[e]!);
		y0[e] = Math.min(y0[e]!, y[e]!);
		x1[e] = Math.max(x1[e]!, x[e]! + (widths?.[e] ?? card.width));
		y1[e] = Math.max(y1[e]!, y[e]! + card.height);
		const up = parent[e]!;
		if (up === -1) continue;
		x0[up] = Math.min(x0[up]!, x0[e]!);
		y0[up] = Math.min(y0[up]!, y0[e]!);
		x1[up] = Math.max(x1[up]!, x1[e]!);
		y1[up] = Math.max(y1[up]!, y1[e]!);
	}
	const box: Box = lands.reduce<Box>(
		(all, { box: b }) => ({
			x0: Math.min(all.x0, b.x0),
			y0: Math.min(all.y0, b.y0),
			x1: Math.max(all.x1, b.x1),
			y1: Math.max(all.y1, b.y1)
		}),
		size === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : { x0: x0[0]!, y0: y0[0]!, x1: x1[0]!, y1: y1[0]! }
	);
	const { position, end, row } = placed;
	const { leader, contributor, levelled } = input;
	return {
		size,
		position,
		parent,
		end,
		row,
		stacked,
		x,
		y,
		...(widths && { widths }),
		leader,
		contributor,
		x0,
		y0,
		x1,
		y1,
		lands,
		landOf,
		box,
		levelled,
		flow,
		...(rings && { rings })
	};
}
