import type { Box } from '#core/base/geometry';
import { LEADER } from '#core/cards/zoom';
import type { Arrangement } from '#core/layout/arrangement';

/** Cards that are narrower than this, map px, are dust: those in one place of this size are drawn once. */
export const DUST = 1;

/** Which places have dust already, in one walk through what a window of world units shows of an arrangement at a scale. */
export class Dust {
	/** Whether cards are dust at this scale. */
	readonly any: boolean;
	/** The place of the last card that was looked at, in dust. */
	x = NaN;
	y = NaN;
	readonly #left: number;
	readonly #top: number;
	readonly #across: number;
	readonly #down: number;
	readonly #taken: Uint8Array;

	constructor(
		readonly arrangement: Arrangement,
		window: Box,
		readonly k: number
	) {
		this.any = LEADER.width * k < DUST;
		const { box } = arrangement;
		const place = (v: number): number => Math.floor((v * k) / DUST);
		this.#left = place(Math.max(box.x0, window.x0));
		this.#top = place(Math.max(box.y0, window.y0));
		this.#across = Math.max(1, place(Math.min(box.x1, window.x1)) - this.#left + 1);
		this.#down = Math.max(1, place(Math.min(box.y1, window.y1)) - this.#top + 1);
		this.#taken = new Uint8Array(this.any ? this.#across * this.#down : 0);
	}

	/** Whether other dust lies in the place of an entry's card; it does from now on. A card that reaches in from outside lies at the edge. */
	lies(entry: number): boolean {
		this.x = Math.floor((this.arrangement.x[entry]! * this.k) / DUST);
		this.y = Math.floor((this.arrangement.y[entry]! * this.k) / DUST);
		const column = Math.min(this.#across - 1, Math.max(0, this.x - this.#left));
		const row = Math.min(this.#down - 1, Math.max(0, this.y - this.#top));
		const place = row * this.#across + column;
		if (this.#taken[place] === 1) return true;
		this.#taken[place] = 1;
		return false;
	}
}
