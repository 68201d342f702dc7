import type { Problem } from './result';

/** Most problems that are listed; the rest are counted. */
export const MOST_PROBLEMS = 50;

/** Gathers problems: at most one for a place, the first 50 in words and the rest as a number. */
export class Problems {
	readonly #listed: Problem[] = [];
	readonly #places = new Set<string>();
	#more = 0;

	get any(): boolean {
		return this.#listed.length > 0;
	}

	/** Notes a problem. `say` is asked for the words only while there is room on the list. */
	add(say: () => Problem): void {
		if (this.#listed.length >= MOST_PROBLEMS) {
			this.#more++;
			return;
		}
		const problem = say();
		if (this.#places.has(problem.place)) return;
		this.#places.add(problem.place);
		this.#listed.push(problem);
	}

	/** All of them; the last one counts those that are not listed, as problems of `file`. */
	list(file: string): readonly Problem[] {
		if (this.#more === 0) return this.#listed;
		const more = this.#more.toLocaleString('en-GB');
		return [
			...this.#listed,
			{
				code: 'more',
				place: file,
				cause: `${more} more ${this.#more === 1 ? 'place is' : 'places are'} wrong.`,
				cure: 'Mend the first ones, then read the file again.'
			}
		];
	}
}
