/** How the address of the page is written. */
export interface History {
	push(query: string): void;
	replace(query: string): void;
}

/** Browsers refuse more than a few writes a second, ms. */
const PAUSE = 250;

/** The address bar: a new entry for what the reader chooses, the same entry rewritten once the camera rests. */
export class AddressBar {
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#next = '';
	#ended = false;

	/** Whether it says what was asked for, and then overtaken by something else: until it is written anew. */
	stray = false;

	constructor(readonly history: History) {}

	/** A new entry, at once. */
	push(query: string): void {
		this.stray = false;
		this.forget();
		if (!this.#ended) this.history.push(query);
	}

	/** The present entry rewritten soon, at most four times a second; the last one wins. */
	replace(query: string): void {
		this.stray = false;
		if (this.#ended) return;
		this.#next = query;
		this.#waiting ??= setTimeout(() => {
			this.#waiting = undefined;
			this.history.replace(this.#next);
		}, PAUSE);
	}

	/** What waits to be written belongs to an entry that is left. */
	forget(): void {
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
	}

	/** The page is left: nothing is written any more. */
	end(): void {
		this.forget();
		this.#ended = true;
	}
}
