import type { Box } from '#core/base/geometry';
import type { Land, LayoutInput } from './arrangement';
import { BlockIndex, type Block } from './blocks';

/**
 * How far land reaches beyond its cards. The lands are divided in a frame of the layout's own, whose x runs along a row and whose y
 * runs with the flow; units are those of the frame.
 */
export interface Reach {
	/** Beyond the cards, at the sides. */
	readonly side: number;
	/** Beyond the last cards. */
	readonly foot: number;
	/** A row's land starts this far behind the cards of the row before, so that the fork in the road lies on it. */
	readonly step: number;
	/** The first row is this much wider than its cards where the rows behind are wider, too. */
	readonly shoulder: number;
	readonly narrowShoulder: number;
	/** Free paper between a widened row and someone else's card. */
	readonly clearance: number;
}

/** What one territory has in one row. */
export interface Band {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	readonly blocks: Block[];
}

/** The lands of an arrangement. */
export interface Lands {
	readonly lands: Land[];
	/** Index into `lands` for each entry, or -1. */
	readonly landOf: Int32Array;
}

/** A land in world units from its rows in the frame. */
export type LandOf = (group: number, bands: readonly Band[], first: boolean) => Land;

/**
 * The stepped lands of all groups: narrow at their leader, widening row by row, never over another group's card. A group whose
 * cards are divided by another's gets several pieces.
 */
export function landsOf(input: LayoutInput, unsorted: Block[], reach: Reach, size: number, landFrom: LandOf): Lands {
	const landOf = new Int32Array(size).fill(-1);
	const lands: Land[] = [];
	if (input.groups === 0) return { lands, landOf };
	const all = unsorted.sort((a, b) => a.x0 - b.x0);
	const byGroup: Block[][] = Array.from({ length: input.groups }, () => []);
	for (const block of all) if (block.group !== -1) byGroup[block.group]!.push(block);
	const taken = new BlockIndex(all);
	byGroup.forEach((blocks, group) => {
		if (blocks.length === 0) return;
		const shapes = shapesOf(blocks, new Others(taken, group), reach);
		shapes.forEach((bands, i) => {
			shoulder(bands, group === input.narrowGroup ? reach.narrowShoulder : reach.shoulder);
			for (const band of bands)
				for (const block of band.blocks) for (const entry of block.entries) landOf[entry] = lands.length;
			lands.push(landFrom(group, bands, i === 0));
		});
	});
	return { lands, landOf };
}

/** Everybody else's blocks, to be asked whether a stretch of a row is free. */
class Others {
	constructor(
		readonly index: BlockIndex,
		readonly group: number
	) {}

	/** The blocks of other groups that overlap the box. */
	*within(box: Box): Generator<Block> {
		for (const block of this.index.within(box)) if (block.group !== this.group) yield block;
	}
}

/** The bands of one territory, top to bottom, as one shape or several. `blocks` are sorted by x0. */
function shapesOf(blocks: readonly Block[], others: Others, reach: Reach): Band[][] {
	const shapes: Band[][] = [];
	for (const level of levelsOf(blocks)) {
		const taken = new Set<Band[]>();
		for (const band of runsOf(level, others, reach)) {
			const shape = shapes.find((s) => !taken.has(s) && reaches(s.at(-1)!, band, others, reach));
			if (shape) {
				widen(band, shape.at(-1)!, others, reach);
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
function reaches(above: Band, band: Band, others: Others, { side, step }: Reach): boolean {
	const free = (box: Box): boolean => box.x0 >= box.x1 || others.within(box).next().done === true;
	const beside = { x0: Math.min(above.x1, band.x1), x1: Math.max(above.x0, band.x0), y0: above.y0, y1: band.y1 };
	const below = { x0: band.x0 - side, x1: band.x1 + side, y0: above.y1 + step, y1: band.y0 };
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
function runsOf(level: readonly Block[], others: Others, { step, foot }: Reach): Band[] {
	const runs: Band[] = [];
	const y0 = level.reduce((least, b) => Math.min(least, b.y0), Infinity);
	const y1 = level.reduce((most, b) => Math.max(most, b.y1), -Infinity);
	for (const block of level) {
		const run = runs.at(-1);
		if (run && others.within({ x0: run.x1, x1: block.x0, y0: y0 - step, y1: y1 + foot }).next().done) {
			run.x1 = Math.max(run.x1, block.x1);
			run.blocks.push(block);
		} else runs.push({ x0: block.x0, x1: block.x1, y0, y1, blocks: [block] });
	}
	return runs;
}

/** Makes a band at least as wide as the one above, but not over anybody else's card. */
function widen(band: Band, above: Band, others: Others, { foot, clearance }: Reach): void {
	const rows = { y0: above.y1, y1: band.y1 + foot };
	if (above.x0 < band.x0) {
		let x0 = above.x0;
		for (const other of others.within({ x0: above.x0 - clearance, x1: band.x0, ...rows }))
			x0 = Math.max(x0, Math.min(band.x0, other.x1 + clearance));
		band.x0 = x0;
	}
	if (above.x1 > band.x1) {
		let x1 = above.x1;
		for (const other of others.within({ x0: band.x1, x1: above.x1 + clearance, ...rows }))
			x1 = Math.min(x1, Math.max(band.x1, other.x0 - clearance));
		band.x1 = x1;
	}
}

/** Widens the first band, as far as the bands below reach. */
function shoulder(bands: Band[], by: number): void {
	const first = bands[0]!;
	const left = bands.reduce((least, band) => Math.min(least, band.x0), Infinity);
	const right = bands.reduce((most, band) => Math.max(most, band.x1), -Infinity);
	first.x0 = Math.max(left, first.x0 - by);
	first.x1 = Math.min(right, first.x1 + by);
	for (let i = 1; i < bands.length; i++) {
		// The shoulders carry on downwards where the next row would be narrower by less than they are wide.
		const band = bands[i]!;
		if (band.x0 > bands[i - 1]!.x0 && band.x0 - bands[i - 1]!.x0 <= by) band.x0 = bands[i - 1]!.x0;
		if (band.x1 < bands[i - 1]!.x1 && bands[i - 1]!.x1 - band.x1 <= by) band.x1 = bands[i - 1]!.x1;
	}
}
