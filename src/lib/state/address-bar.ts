/** How the address of the page is written. */
export interface History {
	push(query: string): void;
	replace(query: string): void;
}

/** Browsers refuse more than a few writes a second. */
const PAUSE = 250;

/** The address bar: a new entry for what the reader chooses, the same entry rewritten while the camera moves. */
export class AddressBar {
	#pause: ReturnType<typeof setTimeout> | undefined;
	#next: string | undefined;

	constructor(readonly history: History) {}

	/** A new entry, at once. */
	push(query: string): void {
		this.forget();
		this.history.push(query);
	}

	/** What waits to be written belongs to an entry that is left. */
	forget(): void {
		this.#next = undefined;
	}

	/** The present entry rewritten, at most four times a second; the last one wins. */
	replace(query: string): void {
		this.#next = query;
		if (this.#pause === undefined) this.#write();
	}

	#write(): void {
		if (this.#next === undefined) {
			this.#pause = undefined;
			return;
		}
		this.history.replace(this.#next);
		this.#next = undefined;
		this.#pause = setTimeout(() => this.#write(), PAUSE);
	}
}
