import type { Box } from '#core/base/geometry';
import type { Icon } from './icon';

/** One line of a menu. */
export interface MenuEntry {
	readonly label: string;
	readonly icon?: Icon;
	/** A few quiet words at the right. */
	readonly hint?: string;
	/** A quiet sentence below. */
	readonly line?: string;
	/** Set for one of several that exclude each other. */
	readonly checked?: boolean;
	/** Set where a hairline divides it from what is above. */
	readonly divided?: boolean;
	/** Where it leads, or what it does. */
	readonly href?: string;
	readonly onclick?: () => void;
}

/** Where a floating box is put, px of the window: from the left, and from the top or from the bottom. */
export interface Placement {
	readonly left: number;
	readonly top: number | undefined;
	readonly bottom: number | undefined;
	/** How high it may be. */
	readonly room: number;
}

/** Space to the window's edges. */
const EDGE = 8;
const GAP = 6;
/** With this much room below, it hangs below. */
const ENOUGH = 320;

/**
 * Hangs a box `width` wide from an anchor: below it where there is room, else on the side that has more. `align` says which edges
 * agree. An anchor without size is a point (a context menu): no gap.
 */
export function placeAtAnchor(
	anchor: Box,
	window: { readonly width: number; readonly height: number },
	width: number,
	align: 'start' | 'end' = 'start'
): Placement {
	const gap = anchor.y1 > anchor.y0 ? GAP : 0;
	const wanted = align === 'start' ? anchor.x0 : anchor.x1 - width;
	const left = Math.max(EDGE, Math.min(wanted, window.width - EDGE - width));
	const below = window.height - anchor.y1 - gap - EDGE;
	const above = anchor.y0 - gap - EDGE;
	if (below >= Math.min(ENOUGH, window.height / 2) || below >= above)
		return { left, top: anchor.y1 + gap, bottom: undefined, room: Math.max(0, below) };
	return { left, top: undefined, bottom: window.height - anchor.y0 + gap, room: Math.max(0, above) };
}
