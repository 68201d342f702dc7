import type { Arrangement, LayoutInput } from './arrangement';
import { topDown } from './top-down';

export type Layout = (input: LayoutInput) => Arrangement;

/** The layouts by the name that the address uses. */
export const LAYOUTS = {
	'top-down': topDown
} satisfies Record<string, Layout>;
