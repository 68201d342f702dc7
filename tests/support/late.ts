import { failed, ok, type Result } from '#core/base/result';

/** One thing that was asked for and has not come yet. */
export interface Pending {
	readonly name: string;
	/** It comes, or it cannot be had. */
	finish(fails: boolean): void;
}

/** Loads that a test lets come late, out of order, or not at all. */
export class Late {
	readonly pending: Pending[] = [];

	/** Something that rejects where it cannot be had. */
	load<T>(name: string, make: () => Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			this.#add(name, (fails) => (fails ? reject(new Error(`${name} cannot be had`)) : resolve(make())));
		});
	}

	/** A value or why it cannot be had, as what fetches answers. */
	result<T>(name: string, make: () => T): Promise<Result<T>> {
		return new Promise((resolve) => {
			const problem = { code: 'unreachable', place: name, cause: 'It could not be loaded.', cure: 'Try again.' };
			this.#add(name, (fails) => resolve(fails ? failed([problem]) : ok(make())));
		});
	}

	/** What was asked for last with this in its name comes, or cannot be had. */
	finish(name: string, fails = false): void {
		this.pending.findLast((one) => one.name.includes(name))!.finish(fails);
	}

	#add(name: string, finish: (fails: boolean) => void): void {
		const pending: Pending = {
			name,
			finish: (fails) => {
				this.pending.splice(this.pending.indexOf(pending), 1);
				finish(fails);
			}
		};
		this.pending.push(pending);
	}
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Animation frames that come when a test says so. */
export class Frames {
	#now = 0;
	#next = 1;
	#asked = new Map<number, (now: number) => void>();

	/** Takes the place of the browser's; returns how to put that back. */
	install(): () => void {
		const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
		globalThis.requestAnimationFrame = (callback) => {
			this.#asked.set(this.#next, callback);
			return this.#next++;
		};
		globalThis.cancelAnimationFrame = (id) => void this.#asked.delete(id);
		return () => Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
	}

	/** Time passes, ms: everything that is asked for comes in frames of 50 ms. */
	pass(duration: number): void {
		for (const end = this.#now + duration; this.#now < end;) {
			this.#now += 50;
			const asked = [...this.#asked.values()];
			this.#asked.clear();
			for (const callback of asked) callback(this.#now);
		}
	}
}
