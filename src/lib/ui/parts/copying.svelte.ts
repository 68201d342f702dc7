/** How long it is said that something was copied, ms. */
const SAID = 2500;

/** Puts words onto the clipboard and says so for a while; where the clipboard is refused, holds them to be copied by hand. */
export class Copying {
	copied = $state(false);
	/** The words to copy by hand, where the clipboard is refused. */
	byHand: string | undefined = $state();
	#timer: ReturnType<typeof setTimeout> | undefined;

	async copy(words: string): Promise<void> {
		this.end();
		try {
			await navigator.clipboard.writeText(words);
			this.copied = true;
			this.#timer = setTimeout(() => (this.copied = false), SAID);
		} catch {
			this.byHand = words;
		}
	}

	/** Nothing is said and held any more. */
	end(): void {
		clearTimeout(this.#timer);
		this.copied = false;
		this.byHand = undefined;
	}
}
