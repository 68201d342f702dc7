/** Results by key, so that each is made once. Forgets everything when it holds more than `limit` results. */
export class Remembered<Result> {
	readonly limit: number;
	readonly #results = new Map<string, Result>();

	constructor(limit: number) {
		if (!(limit >= 1)) throw new RangeError(`limit ${limit}: expected 1 or more`);
		this.limit = limit;
	}

	/** How many results are held now. */
	get size(): number {
		return this.#results.size;
	}

	/** The result for `key`, made by `make` if it is not held. */
	of(key: string, make: () => Result): Result {
		const held = this.#results.get(key);
		if (held !== undefined) return held;
		const made = make();
		if (this.#results.size >= this.limit) this.#results.clear();
		this.#results.set(key, made);
		return made;
	}
}
