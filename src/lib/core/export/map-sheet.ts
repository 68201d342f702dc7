import { zoomOf } from '#core/cards/zoom';
import { PALETTES } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import type { Subject } from '#core/scene/subject';
import { fitted } from './whole-picture';

/** A map on one sheet of paper. */
export interface MapSheet {
	/** The picture as SVG text, in the light theme. */
	readonly svg: string;
	/** Whether the sheet lies across: else it stands upright. */
	readonly across: boolean;
	/** Whether the sheet shows regions only, as titles would be too small to read. */
	readonly regionsOnly: boolean;
}

/**
 * Room for the map on a sheet of A4 or Letter with a margin of 10 mm, a heading above it and a line below, in px of 1/96 inch. Its
 * width is that of A4; its shape fits both.
 */
const ROOM = { across: { width: 1047, height: 628 }, upright: { width: 718, height: 866 } } as const;
/** 3.5 pt: the smallest title that is still read on paper, held closely. */
const SMALLEST_TITLE = 4.7;

/** All that a map shows, from its top and with its folds, fitted onto one sheet: the same whatever window it is seen through. */
export function mapSheet(subject: Subject): MapSheet {
	const { box } = subject.arrangement;
	const across = box.x1 - box.x0 >= box.y1 - box.y0;
	const { title } = subject.org;
	const room = across ? ROOM.across : ROOM.upright;
	const picture = fitted(plain(subject), { ...room, smallest: SMALLEST_TITLE }, title, []);
	return {
		svg: paintSvg(picture.scene, PALETTES.light, { box: picture.box, title }),
		across,
		regionsOnly: zoomOf(picture.scene.k) === 'regions'
	};
}

/**
 * On paper nobody recedes: what is pale on the screen until one looks there would be hard to read. It is printed in the font we ship,
 * so words need no room to spare.
 */
function plain({ focus, ...subject }: Subject): Subject {
	return {
		...subject,
		focus: focus && { ...focus, lit: new Set(subject.arrangement.position) },
		slack: 0
	};
}
