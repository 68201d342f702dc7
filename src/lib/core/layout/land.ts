import type { Box } from '../base/geometry';
import type { Land, LayoutInput } from './arrangement';
import type { Placed } from './visible';

/** Land reaches this far beyond its cards, at the sides and at the bottom. */
const OUTSET = 18;
/** Room for the name above the first cards. */
const NECK = 58;
/** A row's land starts this far below the cards of the row above, so that the fork in the road lies on it. */
const STEP = 12;
/** The first row is this much wider than its cards where the rows below are wider, too. */
const SHOULDER = 28;
const NARROW_SHOULDER = 12;
/** Free paper between a widened row and someone else's card. */
const CLEARANCE = 60;

/** Cards that stand together: one card in a row, or a whole column. World units. */
interface Block extends Box {
	readonly group: number;
	readonly entries: readonly number[];
	readonly column: boolean;
}

/** What one territory has at one height. */
interface Band {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	readonly blocks: Block[];
}

/**
 * The stepped lands of all groups: narrow at their leader, widening row by row, never over another group's card. A group whose
 * cards are divided by another's gets several pieces.
 */
export function landsOf(input: LayoutInput, placed: Placed): { lands: Land[]; landOf: Int32Array } {
	const landOf = new Int32Array(placed.size).fill(-1);
	const lands: Land[] = [];
	if (input.groups === 0) return { lands, landOf };
	const all = blocksOf(input, placed).sort((a, b) => a.x0 - b.x0);
	const byGroup: Block[][] = Array.from({ length: input.groups }, () => []);
	for (const block of all) if (block.group !== -1) byGroup[block.group]!.push(block);
	byGroup.forEach((blocks, group) => {
		if (blocks.length === 0) return;
		const shapes = shapesOf(blocks, new Others(all, group));
		shapes.forEach((bands, i) => {
			shoulder(bands, group === input.narrowGroup ? NARROW_SHOULDER : SHOULDER);
			for (const band of bands) for (const block of band.blocks) for (const entry of block.entries) landOf[entry] = lands.length;
			lands.push(landFrom(group, bands, i === 0));
		});
	});
	return { lands, landOf };
}

function blocksOf(input: LayoutInput, placed: Placed): Block[] {
	const blocks: Block[] = [];
	const { size, stacked, end, x, y, position } = placed;
	const groupOf = (e: number): number => input.group[position[e]!]!;
	for (let e = 0; e < size; e++) {
		if (stacked[e] === 1) continue;
		blocks.push({ group: groupOf(e), entries: [e], column: false, x0: x[e]!, y0: y[e]!, x1: x[e]! + input.leader.width, y1: y[e]! + input.leader.height });
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
			blocks.push({ group, entries, column: true, x0: x[first]!, y0: y[first]!, x1: x[first]! + input.contributor.width, y1: y[last]! + input.contributor.height });
		}
	}
	return blocks;
}

/** Everybody else's blocks, to be asked whether a stretch of a row is free. `all` is sorted by x0. */
class Others {
	readonly #blocks: readonly Block[];
	readonly #widest: number;

	constructor(all: readonly Block[], group: number) {
		this.#blocks = all;
		this.#widest = all.reduce((widest, b) => Math.max(widest, b.x1 - b.x0), 0);
		this.group = group;
	}

	readonly group: number;

	/** The blocks of other groups that overlap the box. */
	*within(box: Box): Generator<Block> {
		let low = 0;
		let high = this.#blocks.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#blocks[middle]!.x0 < box.x0 - this.#widest) low = middle + 1;
			else high = middle;
		}
		for (let i = low; i < this.#blocks.length && this.#blocks[i]!.x0 <= box.x1; i++) {
			const block = this.#blocks[i]!;
			if (block.group !== this.group && block.x1 >= box.x0 && block.y0 <= box.y1 && block.y1 >= box.y0) yield block;
		}
	}
}

/** The bands of one territory, top to bottom, as one shape or several. `blocks` are sorted by x0. */
function shapesOf(blocks: readonly Block[], others: Others): Band[][] {
	const shapes: Band[][] = [];
	for (const level of levelsOf(blocks)) {
		const taken = new Set<Band[]>();
		for (const band of runsOf(level, others)) {
			const shape = shapes.find((s) => !taken.has(s) && reaches(s.at(-1)!, band, others));
			if (shape) {
				widen(band, shape.at(-1)!, others);
				shape.push(band);
				taken.add(shape);
			} else {
				shapes.push([band]);
				taken.add(shapes.at(-1)!);
			}
		}
	}
	return shapes;
}

/** Whether a band can join the one above: nobody else's card stands between the two, beside or below. */
function reaches(above: Band, band: Band, others: Others): boolean {
	const free = (box: Box): boolean => box.x0 >= box.x1 || others.within(box).next().done === true;
	const beside = { x0: Math.min(above.x1, band.x1), x1: Math.max(above.x0, band.x0), y0: above.y0, y1: band.y1 };
	const below = { x0: band.x0 - OUTSET, x1: band.x1 + OUTSET, y0: above.y1 + STEP, y1: band.y0 };
	return free(beside) && free(below);
}

/** Blocks whose heights overlap share a level; levels from top to bottom. */
function levelsOf(blocks: readonly Block[]): Block[][] {
	const levels: Block[][] = [];
	let bottom = -Infinity;
	for (const block of [...blocks].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
		if (block.y0 >= bottom) levels.push([]);
		levels.at(-1)!.push(block);
		bottom = levels.at(-1)!.length === 1 ? block.y1 : Math.max(bottom, block.y1);
	}
	return levels.map((level) => level.sort((a, b) => a.x0 - b.x0));
}

/** A level's blocks as runs that no other group's card divides. */
function runsOf(level: readonly Block[], others: Others): Band[] {
	const runs: Band[] = [];
	const y0 = Math.min(...level.map((b) => b.y0));
	const y1 = Math.max(...level.map((b) => b.y1));
	for (const block of level) {
		const run = runs.at(-1);
		if (run && others.within({ x0: run.x1, x1: block.x0, y0: y0 - STEP, y1: y1 + OUTSET }).next().done) {
			run.x1 = Math.max(run.x1, block.x1);
			run.blocks.push(block);
		} else runs.push({ x0: block.x0, x1: block.x1, y0, y1, blocks: [block] });
	}
	return runs;
}

/** Makes a band at least as wide as the one above, but not over anybody else's card. */
function widen(band: Band, above: Band, others: Others): void {
	const rows = { y0: above.y1, y1: band.y1 + OUTSET };
	if (above.x0 < band.x0) {
		let x0 = above.x0;
		for (const other of others.within({ x0: above.x0 - CLEARANCE, x1: band.x0, ...rows })) x0 = Math.max(x0, Math.min(band.x0, other.x1 + CLEARANCE));
		band.x0 = x0;
	}
	if (above.x1 > band.x1) {
		let x1 = above.x1;
		for (const other of others.within({ x0: band.x1, x1: above.x1 + CLEARANCE, ...rows })) x1 = Math.min(x1, Math.max(band.x1, other.x0 - CLEARANCE));
		band.x1 = x1;
	}
}

/** Widens the first band, as far as the bands below reach. */
function shoulder(bands: Band[], by: number): void {
	const first = bands[0]!;
	const left = Math.min(...bands.map((band) => band.x0));
	const right = Math.max(...bands.map((band) => band.x1));
	first.x0 = Math.max(left, first.x0 - by);
	first.x1 = Math.min(right, first.x1 + by);
	for (let i = 1; i < bands.length; i++) {
		// The shoulders carry on downwards where the next row would be narrower by less than they are wide.
		const band = bands[i]!;
		if (band.x0 > bands[i - 1]!.x0 && band.x0 - bands[i - 1]!.x0 <= by) band.x0 = bands[i - 1]!.x0;
		if (band.x1 < bands[i - 1]!.x1 && bands[i - 1]!.x1 - band.x1 <= by) band.x1 = bands[i - 1]!.x1;
	}
}

function landFrom(group: number, bands: readonly Band[], first: boolean): Land {
	const right: number[] = [];
	const left: number[] = [];
	bands.forEach((band, i) => {
		const top = i === 0 ? band.y0 - NECK : bands[i - 1]!.y1 + STEP;
		const bottom = i === bands.length - 1 ? band.y1 + OUTSET : band.y1 + STEP;
		right.push(band.x1 + OUTSET, top, band.x1 + OUTSET, bottom);
		left.push(band.x0 - OUTSET, top, band.x0 - OUTSET, bottom);
	});
	const outline = simplify([...right, ...reversedPairs(left)]);
	const head = bands[0]!;
	const columns = bands.flatMap((band) => band.blocks.filter((block) => block.column));
	const last = bands.at(-1)!;
	return {
		group,
		outline: Float64Array.from(outline),
		box: {
			x0: Math.min(...bands.map((band) => band.x0)) - OUTSET,
			y0: head.y0 - NECK,
			x1: Math.max(...bands.map((band) => band.x1)) + OUTSET,
			y1: last.y1 + OUTSET
		},
		neck: { x0: head.x0 - OUTSET, y0: head.y0 - NECK, x1: head.x1 + OUTSET, y1: head.y0 },
		leaders: head.blocks.flatMap((block) => (block.column ? block.entries.slice(0, 1) : block.entries)),
		ground: columns.length > 0 ? { x0: last.x0, x1: last.x1, y0: Math.min(...columns.map((b) => b.y0)), y1: Math.max(...columns.map((b) => b.y1)) } : { x0: last.x0, x1: last.x1, y0: last.y0, y1: last.y1 },
		first
	};
}

function reversedPairs(points: readonly number[]): number[] {
	const out: number[] = [];
	for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
	return out;
}

/** Without corners that repeat or lie on a straight line. */
function simplify(points: number[]): number[] {
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
