import type { Arrangement, LayoutInput, LayoutProgress } from './arrangement';
import { topDown } from './top-down';

/** Makes an arrangement of sizes. Pure, so that any thread can do it. */
export type Layout = (input: LayoutInput, onprogress?: LayoutProgress) => Arrangement;

/** The layouts by name. */
export type LayoutName = 'top-down' | 'left-right' | 'outline' | 'radial';

/** The layouts by the name that the address uses, in the order of the switch. All but the first view's are loaded on demand. */
export const LAYOUTS: Readonly<Record<LayoutName, { readonly title: string; readonly load: () => Promise<Layout> }>> = {
	'top-down': { title: 'Top-down', load: async () => topDown },
	'left-right': { title: 'Left to right', load: async () => (await import('./left-right')).leftRight },
	outline: { title: 'Outline', load: async () => (await import('./outline')).outline },
	radial: { title: 'Radial', load: async () => (await import('./radial')).radial }
};
