import type { Section } from '#core/compare/sections';

/** What is long, and seldom the first thing that somebody wants to know. */
const LONG: readonly Section['id'][] = ['measures', 'skills', 'experience', 'judged', 'misconceptions'];

/** Which sections of the table are folded: for as long as the page is open, whatever is compared meanwhile. */
export class SectionFolds {
	#folded: readonly Section['id'][] = $state.raw(LONG);

	/** In a narrow window, where columns stand below each other, more is folded. */
	constructor(narrow: boolean) {
		if (narrow) this.#folded = ['responsibilities', ...LONG];
	}

	has(section: Section['id']): boolean {
		return this.#folded.includes(section);
	}

	toggle(section: Section['id']): void {
		this.#folded = this.has(section) ? this.#folded.filter((one) => one !== section) : [...this.#folded, section];
	}
}
