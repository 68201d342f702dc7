/** How much of a card is drawn: each zoom answers another question. Chosen by the width of a leader's card on the screen. */
export const ZOOMS = [
	{ id: 'regions', name: 'Regions', from: 0 },
	{ id: 'titles', name: 'Titles', from: 104 },
	{ id: 'roles', name: 'Roles', from: 176 },
	{ id: 'detail', name: 'Detail', from: 380 }
] as const;

/** One of them, by its id. */
export type Zoom = (typeof ZOOMS)[number]['id'];

/** Size of a leader's card in world units. */
export const LEADER = { width: 200, height: 88 } as const;
/** Size of a contributor's card in a column, world units. */
export const CONTRIBUTOR = { width: 178, height: 78 } as const;

/** A card on the edge between two zooms keeps the one it has within this share. */
const HYSTERESIS = 0.04;

/** The zoom at scale `k`; `before` is the one drawn last, so that a card on the edge does not flicker. */
export function zoomOf(k: number, before?: Zoom): Zoom {
	const width = LEADER.width * k;
	const at = (w: number): Zoom => ZOOMS.findLast((zoom) => w >= zoom.from)!.id;
	if (before !== undefined && [at(width * (1 - HYSTERESIS)), at(width * (1 + HYSTERESIS))].includes(before))
		return before;
	return at(width);
}

const DETAIL_FROM = ZOOMS[3].from / LEADER.width;

/** The factor of a step in or out from scale `k`. One that would pass into Detail goes as far as it begins: there most cards are seen. */
export function stepOf(k: number, factor: number): number {
	const shown = DETAIL_FROM / (1 - HYSTERESIS - 0.001) / k;
	return shown > 1.001 && k * factor >= DETAIL_FROM ? shown : factor;
}

/** What a zoom is called. */
export const zoomName = (id: Zoom): string => ZOOMS.find((zoom) => zoom.id === id)!.name;
