import type { TransitionConfig } from 'svelte/transition';
import { reducedMotion } from '#browser/motion';

/** How a panel leaves: a sheet sinks, a panel beside the map fades to its side; without motion both only fade. */
export function panelLeaves(panel: HTMLElement): TransitionConfig {
	if (reducedMotion()) return { duration: 100, css: (t) => `opacity: ${t}` };
	const css = panel.classList.contains('sheet')
		? (_: number, u: number) => `transform: translateY(${u * 100}%)`
		: (t: number, u: number) => `opacity: ${t}; transform: translateX(${u * 16}px)`;
	return { duration: 160, easing: (t) => 1 - (1 - t) ** 2, css };
}
