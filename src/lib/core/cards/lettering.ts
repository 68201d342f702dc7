import type { Zoom } from './zoom';

const OUT = 80;
const IN = 120;

/** The zoom whose words are drawn, and how opaque they are. */
export interface Lettering {
	readonly zoom: Zoom;
	readonly alpha: number;
	/** Whether they still change by themselves. */
	readonly changing: boolean;
}

/** What is written on the cards cross-fades when the zoom changes: the old words go, then the new ones come. */
export class LetteringFade {
	#shown: Zoom | undefined;
	#from: Zoom | undefined;
	#since = 0;

	/** `now` in ms. Without motion the words change at once. */
	at(zoom: Zoom, now: number, motion: boolean): Lettering {
		if (this.#shown === undefined || !motion) {
			this.#shown = zoom;
			this.#from = undefined;
		} else if (zoom !== this.#shown) {
			this.#from = this.#shown;
			this.#shown = zoom;
			this.#since = now;
		}
		const passed = now - this.#since;
		if (this.#from === undefined || passed >= OUT + IN) {
			this.#from = undefined;
			return { zoom, alpha: 1, changing: false };
		}
		return passed < OUT
			? { zoom: this.#from, alpha: 1 - passed / OUT, changing: true }
			: { zoom, alpha: (passed - OUT) / IN, changing: true };
	}
}
