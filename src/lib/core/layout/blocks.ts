import type { Box } from '#core/base/geometry';

/** Cards that stand together: one card in a row, or a whole column. In the frame's units. */
export interface Block extends Box {
	readonly group: number;
	readonly entries: readonly number[];
	readonly column: boolean;
}

/** The power of two that is at least a length. */
const sizeClass = (length: number): number => Math.ceil(Math.log2(Math.max(1e-6, length)));

/** Blocks of about one size, in strips as high as they are at most; a strip's blocks are sorted by x0. */
interface Tier {
	readonly widest: number;
	readonly highest: number;
	readonly strips: Map<number, Block[]>;
}

/** Blocks by their size and place, so that whoever asks for a stretch looks only at the blocks that may reach it. */
export class BlockIndex {
	readonly #tiers: readonly Tier[];

	/** `all` is sorted by x0. */
	constructor(all: readonly Block[]) {
		const tiers = new Map<string, Tier>();
		for (const block of all) {
			const [width, height] = [sizeClass(block.x1 - block.x0), sizeClass(block.y1 - block.y0)];
			let tier = tiers.get(`${width} ${height}`);
			if (!tier)
				tiers.set(
					`${width} ${height}`,
					(tier = { widest: 2 ** width, highest: 2 ** height, strips: new Map<number, Block[]>() })
				);
			const strip = Math.floor(block.y0 / tier.highest);
			const blocks = tier.strips.get(strip);
			if (blocks) blocks.push(block);
			else tier.strips.set(strip, [block]);
		}
		this.#tiers = [...tiers.values()];
	}

	/** The blocks that overlap a box. */
	*within(box: Box): Generator<Block> {
		for (const { widest, highest, strips } of this.#tiers) {
			const [first, last] = [Math.floor(box.y0 / highest) - 1, Math.floor(box.y1 / highest)];
			const asked =
				last - first < strips.size ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : strips.keys();
			for (const strip of asked) yield* overlapping(strips.get(strip) ?? [], box, widest);
		}
	}
}

function* overlapping(blocks: readonly Block[], box: Box, widest: number): Generator<Block> {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (blocks[middle]!.x0 < box.x0 - widest) low = middle + 1;
		else high = middle;
	}
	for (let i = low; i < blocks.length && blocks[i]!.x0 <= box.x1; i++) {
		const block = blocks[i]!;
		if (block.x1 >= box.x0 && block.y0 <= box.y1 && block.y1 >= box.y0) yield block;
	}
}
