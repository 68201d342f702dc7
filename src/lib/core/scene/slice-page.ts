import type { Box } from '#core/base/geometry';
import type { LaidSlice } from './slice-layout';

/** Where a slice may stand on a page. Page units. */
export interface SlicePlacement {
	/** At its top, at its left or in the middle. */
	readonly room: Box;
	readonly centred: boolean;
	/** No text is smaller than this: what would be is left out. */
	readonly least: number;
	/** Share of the room for words that stays free, where they may be painted in another font. */
	readonly slack?: number;
}

/** From the world of a laid out slice to the page. */
export class OnPage {
	readonly least: number;
	/** Of the room for words, what they may take. */
	readonly share: number;
	readonly #left: number;
	readonly #top: number;

	constructor(
		readonly laid: LaidSlice,
		{ room, centred, least, slack = 0 }: SlicePlacement
	) {
		const { x0, x1, y0 } = laid.arrangement.box;
		const spare = room.x1 - room.x0 - (x1 - x0) * laid.kx;
		this.least = least;
		this.share = 1 - slack;
		this.#left = room.x0 + (centred ? spare / 2 : 0) - x0 * laid.kx;
		this.#top = room.y0 - y0 * laid.ky;
	}

	#x(x: number): number {
		return x * this.laid.kx + this.#left;
	}

	#y(y: number): number {
		return y * this.laid.ky + this.#top;
	}

	box({ x0, y0, x1, y1 }: Box): Box {
		return { x0: this.#x(x0), y0: this.#y(y0), x1: this.#x(x1), y1: this.#y(y1) };
	}

	/** Points as x, y pairs. */
	line(points: ArrayLike<number>): number[] {
		return Array.from(points, (v, i) => (i % 2 === 0 ? this.#x(v) : this.#y(v)));
	}
}
