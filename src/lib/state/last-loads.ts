/** What is being loaded, and what is to be done with it once it has come: unless it no longer counts by then. */
export class LastLoads {
	#forgotten = 0;
	readonly #last = new Map<string, number>();

	/** Nothing that is being loaded counts any more. */
	forget(): void {
		this.#forgotten++;
	}

	/** Calls `then` with what has come, or `otherwise` where it cannot be had. Of several of one `kind` only the last counts. Never rejects. */
	async once<T>(coming: Promise<T>, then: (come: T) => void, otherwise: () => unknown, kind?: string): Promise<void> {
		const forgotten = this.#forgotten;
		const last = (this.#last.get(kind ?? '') ?? 0) + 1;
		this.#last.set(kind ?? '', last);
		const counts = (): boolean =>
			forgotten === this.#forgotten && (kind === undefined || last === this.#last.get(kind));
		try {
			const come = await coming;
			if (counts()) then(come);
		} catch {
			if (counts()) await otherwise();
		}
	}
}
