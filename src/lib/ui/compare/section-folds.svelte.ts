import { SvelteSet } from 'svelte/reactivity';
import type { Section } from '#core/compare/sections';

/** What is long, and seldom the first thing that somebody wants to know. */
const LONG: readonly Section['id'][] = ['measures', 'skills', 'experience', 'judged', 'misconceptions'];

/** Which sections of the table are folded: for as long as the page is open, whatever is compared meanwhile. */
export class SectionFolds {
	readonly #folded: SvelteSet<Section['id']>;

	/** In a narrow window, where columns stand below each other, more is folded. */
	constructor(narrow: boolean) {
		this.#folded = new SvelteSet(narrow ? ['responsibilities', ...LONG] : LONG);
	}

	has(section: Section['id']): boolean {
		return this.#folded.has(section);
	}

	toggle(section: Section['id']): void {
		if (!this.#folded.delete(section)) this.#folded.add(section);
	}
}
