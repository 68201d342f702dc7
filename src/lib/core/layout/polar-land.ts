import type { Box } from '#core/base/geometry';
import type { Land, LayoutInput } from './arrangement';
import type { Block } from './blocks';
import { landsOf, type Band, type Lands, type Reach } from './land';
import { reversedPairs, simplify } from './stepped-land';
import type { Placed } from './visible';

/** A card on a ring, or contributors along a ray. Distances are those of the space in which rings are circles. */
export interface Sector {
	readonly group: number;
	readonly entries: readonly number[];
	readonly ray: boolean;
	readonly angle: number;
	/** Distances of its first and its last card from the middle. */
	readonly from: number;
	readonly to: number;
	/** Half a card's diagonal. */
	readonly half: number;
}

/** Land reaches this far beyond the circle around a card. */
const OUTSET = 10;
/** In polar coordinates: x is an angle, y the distance from the middle. The outset at the sides is part of each block. */
const POLAR: Reach = { side: 0, foot: OUTSET, step: 12, shoulder: 0, narrowShoulder: 0, clearance: 0.02 };
/** Half the width of the smallest box that a name could stand in. */
const SMALLEST_GROUND = 50;
/** A ring of at least so many cards of the group in the middle makes a disc of its land. */
const DISC = 2;
/** The pieces of a curve lie this close to it, and none ends this close to a corner, which is to be rounded. */
const FLATNESS = 0.1;
const CORNER = 30;
/** A name stands on one of so many last rows. */
const OUTER_ROWS = 4;
/** A name may stand this close to the edge of its land. */
const SPARE = 14;
/** Room for a name above a card. */
const NECK = 44;
const NECK_REACH = 28;

/** The stepped lands in polar coordinates: they widen ring by ring. The land in the middle is a disc. */
export function polarLands(
	input: LayoutInput,
	placed: Placed,
	sectors: readonly Sector[],
	radius: Float64Array,
	stretch: number
): Lands {
	const { position, size, x, y } = placed;
	const middle = input.group[position[0]!]!;
	const disc = discOf(sectors, radius, middle);
	const blocks = sectors
		.filter((sector) => sector.from > 0 && !(sector.group === middle && sector.to < disc))
		.map(({ group, entries, ray, angle, from, to, half }): Block => {
			const reach = Math.asin(Math.min(1, (half + OUTSET) / from));
			return { group, entries, column: ray, x0: angle - reach, x1: angle + reach, y0: from - half, y1: to + half };
		});
	const at = (r: number, angle: number): [number, number] => [stretch * r * Math.cos(angle), r * Math.sin(angle)];
	const cardOf = (entry: number): Box => {
		const { width, height } = placed.stacked[entry] === 1 ? input.contributor : input.leader;
		return { x0: x[entry]!, y0: y[entry]!, x1: x[entry]! + width, y1: y[entry]! + height };
	};
	const { lands, landOf } = landsOf(input, blocks, POLAR, size, (group, bands, first) =>
		landFrom(group, bands, first && group !== middle)
	);
	if (middle !== -1) {
		for (const { group, entries, to } of sectors)
			if (group === middle && to < disc) for (const entry of entries) landOf[entry] = lands.length;
		lands.push(discLand());
	}
	return { lands, landOf };

	function landFrom(group: number, bands: readonly Band[], first: boolean): Land {
		const right: number[] = [];
		const left: number[] = [];
		bands.forEach((band, i) => {
			const inner = i === 0 ? band.y0 - OUTSET : bands[i - 1]!.y1 + POLAR.step;
			const outer = i === bands.length - 1 ? band.y1 + OUTSET : band.y1 + POLAR.step;
			right.push(band.x1, inner, band.x1, outer);
			left.push(band.x0, inner, band.x0, outer);
		});
		const outline = curved(simplify([...right, ...reversedPairs(left)]), at);
		const leaders = bands[0]!.blocks.flatMap(({ entries }) => entries.slice(0, 1));
		const head = cardOf(leaders[leaders.length >> 1]!);
		const ground = groundOf(bands);
		return {
			group,
			outline,
			box: boxOf(outline),
			neck: neckOf(head),
			leaders,
			ground,
			room: roomAround(ground),
			first
		};
	}

	function discLand(): Land {
		const outline = Float64Array.from([...at(disc, 0), ...arc(disc, 0, 2 * Math.PI, 0, at)]);
		const card = cardOf(0);
		const ground: Box = {
			x0: -stretch * 110,
			x1: stretch * 110,
			y0: -(disc < radius[1]! ? disc : radius[1]! - 50),
			y1: card.y0
		};
		return {
			group: middle,
			outline,
			box: boxOf(outline),
			neck: neckOf(card),
			leaders: [0],
			ground,
			room: roomAround(ground),
			first: true
		};
	}

	/** Room for the name on the side of a card that its road does not leave: above it, in the upper half below it. */
	function neckOf({ x0, x1, y0, y1 }: Box): Box {
		const below = y0 + y1 < -1;
		return { x0: x0 - NECK_REACH, x1: x1 + NECK_REACH, y0: below ? y1 : y0 - NECK, y1: below ? y1 + NECK : y0 };
	}

	/** A large upright box inside a land, behind its leader where there is something. */
	function groundOf(bands: readonly Band[]): Box {
		let best: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
		const outer = bands
			.map((band, i) => ({ ...band, y0: i === 0 ? band.y0 - OUTSET : bands[i - 1]!.y1 + POLAR.step }))
			.slice(Math.min(1, bands.length - 1))
			.slice(-OUTER_ROWS);
		for (const band of outer) {
			const angle = (band.x0 + band.x1) / 2;
			for (const share of [0.5, 0.75, 0.3]) {
				const r = band.y0 + (band.y1 - band.y0) * share;
				const [cx, cy] = at(r, angle);
				for (const aspect of [2.2, 1.3, 0.9]) {
					let half = (stretch * (band.y1 - band.y0 + r * (band.x1 - band.x0))) / 2;
					const corners = (): boolean =>
						[-1, 1].every((sx) => [-1, 0, 1].every((sy) => holds(cx + sx * half, cy + (sy * half) / aspect, angle)));
					while (half > SMALLEST_GROUND && !corners()) half *= 0.9;
					if (half > SMALLEST_GROUND && (half * half) / aspect > ((best.x1 - best.x0) * (best.y1 - best.y0)) / 4)
						best = { x0: cx - half, y0: cy - half / aspect, x1: cx + half, y1: cy + half / aspect };
				}
			}
		}
		return best;

		function holds(px: number, py: number, near: number): boolean {
			const r = Math.hypot(px / stretch, py);
			const turn = Math.atan2(py, px / stretch) - near;
			const angle = near + turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
			return outer.some((band) => r >= band.y0 && r <= band.y1 + POLAR.step && angle >= band.x0 && angle <= band.x1);
		}
	}
}

const roomAround = (ground: Box): Box => ({ ...ground, y0: ground.y0 - SPARE, y1: ground.y1 + SPARE });

/** How far the land in the middle reaches: around the first card, or over its first ring where nobody else stands on that. */
function discOf(sectors: readonly Sector[], radius: Float64Array, middle: number): number {
	const around = (r: number): number => r + sectors[0]!.half + OUTSET;
	if (middle === -1 || radius.length < 2) return around(0);
	const within = around(radius[1]!);
	const inside = sectors.filter(({ from, half }) => from > 0 && from - half < within);
	return inside.length >= DISC && inside.every(({ group, to, half }) => group === middle && to + half <= within)
		? within
		: around(0);
}

/** An outline in angles and distances as one in world units: along a ring it is sampled. */
function curved(polar: readonly number[], at: (r: number, angle: number) => [number, number]): Float64Array {
	const out: number[] = [];
	for (let i = 0; i < polar.length; i += 2) {
		const [angle, r] = [polar[i]!, polar[i + 1]!];
		const [next, nextR] = [polar[(i + 2) % polar.length]!, polar[(i + 3) % polar.length]!];
		out.push(...at(r, angle));
		if (r === nextR) out.push(...arc(r, angle, next, CORNER, at));
	}
	return Float64Array.from(out);
}

/** Points of a ring between two angles, none closer than `margin` to its ends. */
function arc(
	r: number,
	from: number,
	to: number,
	margin: number,
	at: (r: number, angle: number) => [number, number]
): number[] {
	const out: number[] = [];
	const pieces = Math.min(400, Math.ceil(Math.abs(to - from) / Math.sqrt((8 * FLATNESS) / r)));
	const edge = (margin / (r * Math.abs(to - from))) * pieces;
	for (let n = 1; n < pieces; n++)
		if (n >= edge && pieces - n >= edge) out.push(...at(r, from + ((to - from) * n) / pieces));
	return out;
}

function boxOf(outline: Float64Array): Box {
	const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
	for (let i = 0; i < outline.length; i += 2) {
		box.x0 = Math.min(box.x0, outline[i]!);
		box.x1 = Math.max(box.x1, outline[i]!);
		box.y0 = Math.min(box.y0, outline[i + 1]!);
		box.y1 = Math.max(box.y1, outline[i + 1]!);
	}
	return box;
}
