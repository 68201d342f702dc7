import type { Aim, View } from '#core/view/view';
import type { Current } from './page-kind';

/** Gets ready what showing a view takes; undefined where it can be shown at once. Rejects where it cannot be, or with the signal's reason. */
export type Prepare<V extends View> = (next: Current<V>, signal: AbortSignal) => Promise<void> | undefined;

interface Coming<V extends View> {
	next: Current<V>;
	aim: Aim;
	readonly stop: AbortController;
}

/** The one view that is on its way: what it takes is made ready while the one before is still shown. */
export class ComingView<V extends View> {
	#now: Coming<V> | undefined;

	constructor(readonly prepare: Prepare<V>) {}

	/** What will be shown; undefined where nothing is on its way. */
	get next(): Current<V> | undefined {
		return this.#now?.next;
	}

	/** Makes a view ready in place of the one before, and calls `ready`: at once, or later. `failed` is called where it cannot be made ready. */
	start(next: Current<V>, aim: Aim, ready: (next: Current<V>, aim: Aim) => void, failed: () => void): void {
		this.giveUp();
		const stop = new AbortController();
		const late = this.prepare(next, stop.signal);
		if (!late) return ready(next, aim);
		const now: Coming<V> = (this.#now = { next, aim, stop });
		late.then(
			() => {
				if (this.#now !== now) return;
				this.#now = undefined;
				this.start(now.next, now.aim, ready, failed);
			},
			() => {
				if (this.#now === now) failed();
			}
		);
	}

	/** Another view that takes nothing else to be shown. */
	amend(next: Current<V>, aim?: Aim): void {
		if (!this.#now) return;
		this.#now.next = next;
		this.#now.aim = aim ?? this.#now.aim;
	}

	/** What is on its way never comes. */
	giveUp(): void {
		this.#now?.stop.abort();
		this.#now = undefined;
	}
}
