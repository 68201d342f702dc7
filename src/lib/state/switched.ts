import type { Org } from '#core/org/org';

/** An organisation that took another's place. The one before may be large: it is let go of once it is told what is different. */
export class Switched {
	#from: Org | undefined;
	#told: unknown;

	constructor(
		from: Org,
		readonly to: Org
	) {
		this.#from = from;
	}

	/** What is different, worked out by the first that asks. */
	told<T>(tell: (from: Org, to: Org) => T): T {
		if (this.#from) {
			this.#told = tell(this.#from, this.to);
			this.#from = undefined;
		}
		return this.#told as T;
	}
}
