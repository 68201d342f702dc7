import { LEADER } from '#core/cards/zoom';
import type { Arrangement } from '#core/layout/arrangement';

/** Cards that are narrower than this, map px, are dust: those in one place of this size are drawn once. */
export const DUST = 0.5;

/** Where there is dust, for one walk through the entries of an arrangement at a scale. */
export class Dust {
	readonly #any: boolean;
	/** The place of the last card that was dust, in dust. */
	x = NaN;
	y = NaN;

	constructor(
		readonly arrangement: Arrangement,
		readonly k: number
	) {
		this.#any = LEADER.width * k < DUST;
	}

	/** Whether an entry is a card that nothing hangs from, and dust. */
	is(entry: number): boolean {
		return this.#any && this.arrangement.end[entry] === entry + 1;
	}

	/** Whether the dust before lies in the place of this; its place is remembered. */
	lies(entry: number): boolean {
		const x = Math.floor((this.arrangement.x[entry]! * this.k) / DUST);
		const y = Math.floor((this.arrangement.y[entry]! * this.k) / DUST);
		if (x === this.x && y === this.y) return true;
		this.x = x;
		this.y = y;
		return false;
	}
}
