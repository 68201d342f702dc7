import ListTree from '@lucide/svelte/icons/list-tree';
import Network from '@lucide/svelte/icons/network';
import Orbit from '@lucide/svelte/icons/orbit';

/** The layouts as the reader chooses among them. */
export const LAYOUT_CHOICES = [
	{ value: 'top-down', label: 'Top-down', icon: Network },
	{ value: 'left-right', label: 'Left to right', icon: Network, turned: true },
	{ value: 'outline', label: 'Outline', icon: ListTree },
	{ value: 'radial', label: 'Radial', icon: Orbit }
] as const;

export type LayoutChoice = (typeof LAYOUT_CHOICES)[number]['value'];
