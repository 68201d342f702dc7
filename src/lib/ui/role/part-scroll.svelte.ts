import { on } from 'svelte/events';
import { reducedMotion } from '#browser/motion';
import { activeTab, type Tab, type TabId } from './tabs';

/** The scroll of a panel with parts: follows it with the active tab, and leads to a part. Each part carries the id of its tab. */
export class PartScroll {
	active: TabId | undefined = $state();
	/** The tab that was chosen, until somebody scrolls on. */
	#chosen: TabId | undefined;

	/** `stuck` says how much sticks at the top of the scroller, px. All of them may read runes. To be made where a component is. */
	constructor(
		readonly scroller: () => HTMLElement,
		readonly content: () => HTMLElement | undefined,
		readonly tabs: () => readonly Tab[],
		readonly stuck: () => number
	) {
		// Whoever scrolls on has forgotten the tab that was chosen.
		$effect(() => {
			const stops = (['wheel', 'touchmove'] as const).map((name) =>
				on(scroller(), name, () => this.forget(), { passive: true })
			);
			return () => stops.forEach((stop) => stop());
		});
	}

	/** The part that a tab leads to. */
	partOf(id: TabId): HTMLElement | null | undefined {
		return this.content()?.querySelector<HTMLElement>(`[data-part="${id}"]`);
	}

	/** Follows the scroll with the active tab. */
	read(): void {
		const scroller = this.scroller();
		const { top } = scroller.getBoundingClientRect();
		const tops = this.tabs().flatMap(({ id }) => {
			const part = this.partOf(id);
			return part ? [{ id, top: part.getBoundingClientRect().top - top }] : [];
		});
		const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
		this.active = activeTab(tops, this.stuck() + 24, atEnd, this.#chosen);
	}

	/** Scrolls to the part of a tab that was chosen. */
	scrollTo(id: TabId, part: HTMLElement): void {
		this.#chosen = id;
		const scroller = this.scroller();
		const top =
			scroller.scrollTop + part.getBoundingClientRect().top - scroller.getBoundingClientRect().top - this.stuck();
		scroller.scrollTo({ top, behavior: reducedMotion() ? 'instant' : 'smooth' });
	}

	/** No tab is the chosen one any more. */
	forget(): void {
		this.#chosen = undefined;
	}
}
