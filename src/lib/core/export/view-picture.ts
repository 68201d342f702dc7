import type { Box } from '#core/base/geometry';
import { scaleBox } from '#core/scene/label-room';
import type { Subject } from '#core/scene/subject';
import { around, drawnIn } from './cards-in';
import { mapPicture } from './map-picture';
import { grown, notBlownUp, PAGE_SIZES } from './page';
import type { Draw } from './picture';
import type { Shown } from './shown';

/** Paper beside a card at the edge, and around the map where all of it is seen; map px. */
const MARGIN = 16;

/**
 * What can be seen, at the screen's scale. A card that the screen cuts is there as a whole; where the page has another shape, the
 * map goes on to its edges, with the cards that are whole there.
 */
export const viewPicture: Draw<Shown> = ({ subject, seen, k, zoom }, size) => {
	const { shape } = PAGE_SIZES[size];
	const box = complete(subject, withoutBareEdges(subject, seen, k), k);
	return mapPicture(subject, shape ? grown(notBlownUp(box, seen, shape, k), shape) : box, k, zoom, subject.org.title, [
		subject.org.title,
		'view'
	]);
};

/** The part of a box on which something stands, and a margin. */
function withoutBareEdges({ arrangement }: Subject, seen: Box, k: number): Box {
	const map = scaleBox(arrangement.box, k);
	const box = {
		x0: Math.max(seen.x0, map.x0 - MARGIN),
		y0: Math.max(seen.y0, map.y0 - MARGIN),
		x1: Math.min(seen.x1, map.x1 + MARGIN),
		y1: Math.min(seen.y1, map.y1 + MARGIN)
	};
	return box.x0 < box.x1 && box.y0 < box.y1 ? box : seen;
}

/** A box with room for the whole of every card that it touches. */
function complete({ arrangement }: Subject, seen: Box, k: number): Box {
	const cards = drawnIn(arrangement, scaleBox(seen, 1 / k), k).map(({ box }) => scaleBox(box, k));
	return around(
		cards.map(({ x0, y0, x1, y1 }) => ({ x0: x0 - MARGIN, y0: y0 - MARGIN, x1: x1 + MARGIN, y1: y1 + MARGIN })),
		seen
	);
}
