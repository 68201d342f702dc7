import type { Box } from '#core/base/geometry';

const BAR = 52;
/** The floating search field of a phone. */
const PHONE_BAR = 76;

/** Screens narrower than this have the phone's layout: the widths here are those of the style sheets. */
export const PHONE = 640;
const TABLET = 900;
/** What the zoom buttons and the minimap take of the left, px. */
export const CORNER = 232;

/** What floats in the corners of a map, screen px: the path, as large as it is, and but for phones the zoom buttons with the minimap. */
export function cornersOf(width: number, height: number, path = { width: 200, height: 32 }): Box[] {
	const phone = width < PHONE;
	const top = phone ? PHONE_BAR : BAR;
	const corner = { x0: 0, y0: top, x1: path.width + 24, y1: top + path.height + 24 };
	return phone ? [corner] : [corner, { x0: 0, y0: height - (height < 480 ? 58 : 158), x1: CORNER, y1: height }];
}

/** The part of the map that neither the bar nor the panel (or on a phone its sheet) covers. Screen px. */
export function freeBox(width: number, height: number, panelOpen: boolean, sheet: number): Box {
	const phone = width < PHONE;
	const top = phone ? PHONE_BAR : BAR;
	const free = { x0: 0, y0: top, x1: Math.max(1, width), y1: Math.max(top + 1, height) };
	if (!panelOpen) return free;
	if (phone) return { ...free, y1: Math.max(top + 1, height - sheet) };
	const panel = width < TABLET ? Math.max(320, width / 2 - 12) : 420;
	return { ...free, x1: Math.max(1, width - panel - 24) };
}

/** Inside the free part, where the whole map is fitted: clear of what floats in the corners, and of the tray at the bottom. */
export function fitBox({ x0, y0, x1, y1 }: Box): Box {
	const wide = x1 - x0 > 760;
	const side = wide ? 64 : 12;
	return { x0: x0 + side, y0: y0 + (wide ? 56 : 70), x1: x1 - (wide ? 20 : 12), y1: y1 - (wide ? 84 : 24) };
}
