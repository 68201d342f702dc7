import type { Box } from '../base/geometry';

/** Cards that stand together: one card in a row, or a whole column. In the frame's units. */
export interface Block extends Box {
	readonly group: number;
	readonly entries: readonly number[];
	readonly column: boolean;
}

/** Blocks by their width, so that whoever asks for a stretch looks only at the blocks that may reach it. */
export class BlockIndex {
	readonly #classes: { readonly widest: number; readonly blocks: readonly Block[] }[];

	/** `all` is sorted by x0. */
	constructor(all: readonly Block[]) {
		const classes = new Map<number, Block[]>();
		for (const block of all) {
			const width = Math.ceil(Math.log2(Math.max(1e-6, block.x1 - block.x0)));
			const those = classes.get(width);
			if (those) those.push(block);
			else classes.set(width, [block]);
		}
		this.#classes = [...classes].map(([width, blocks]) => ({ widest: 2 ** width, blocks }));
	}

	*within(box: Box): Generator<Block> {
		for (const { widest, blocks } of this.#classes) {
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
	}
}
