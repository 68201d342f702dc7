import type { Arrangement, LayoutInput } from './arrangement';
import { leftRight } from './left-right';
import { outline } from './outline';
import { radial } from './radial';
import { topDown } from './top-down';

export type Layout = (input: LayoutInput) => Arrangement;

/** The layouts by the name that the address uses. */
export const LAYOUTS = {
	'top-down': topDown,
	'left-right': leftRight,
	outline,
	radial
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;

/** What the layouts are called on the screen, in the order of the switch. */
export const LAYOUT_TITLES: Readonly<Record<LayoutName, string>> = { 'top-down': 'Top-down', 'left-right': 'Left to right', outline: 'Outline', radial: 'Radial' };
