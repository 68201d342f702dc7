import { overlaps, type Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import type { Land } from '#core/layout/arrangement';
import { mix } from './colour';
import { boxOf, inside, onLand, scaleBox, TO_BASELINE, type LabelRoom } from './label-room';
import { lastLevel, levelsOf, levelsVisible } from './level-lines';
import type { Mark, Scene, TextMark } from './marks';
import type { Subject } from './subject';
import { nameOf } from './territory-names';

/** No name is smaller than this, px, so a land that is lower has none. */
const SMALLEST_TEXT = 11;

/**
 * The names of the territories and of the level rows. They depend on what is on the screen, not only on the scale: a name is
 * never clipped and never overlaps a card; one whose place has left the view is pinned to the edge of its land.
 */
export function labelScene(subject: Subject, room: LabelRoom, k: number, zoom: Zoom): Scene {
	const names: TextMark[] = [];
	const taken: Box[] = [];
	for (const land of subject.arrangement.lands) {
		if (
			!land.first ||
			(land.box.y1 - land.box.y0) * k < SMALLEST_TEXT ||
			!overlaps(reachOf(subject, land, k), room.view)
		)
			continue;
		const marks = nameOf(subject, land, room, k, zoom);
		const boxes = marks.map(boxOf);
		if (boxes.some((box) => taken.some((other) => overlaps(box, other)))) continue;
		names.push(...marks);
		taken.push(...boxes);
	}
	return { k, marks: [...levelNames(subject, room, k, zoom), ...names] };
}

/** Names stand on their land; in a list also beside it. */
function reachOf({ arrangement }: Subject, land: Land, k: number): Box {
	const box = scaleBox(land.box, k);
	return arrangement.flow === 'list' ? { ...box, x1: Infinity } : box;
}

/** The names of the levels: of rows at the left edge of the view, of columns at its top. */
function levelNames(subject: Subject, room: LabelRoom, k: number, zoom: Zoom): Mark[] {
	const share = levelsVisible(k, zoom);
	const lines = levelsOf(subject);
	if (share === 0 || lines.length === 0) return [];
	const style = { kind: 'text', face: 'w100-500', px: 11, fill: mix('paper', 'ink-3', share) } as const;
	const marks = [...lines, lastLevel(lines, subject)]
		.map(({ name, middle }): TextMark =>
			subject.arrangement.flow === 'down'
				? { ...style, text: name, x: room.view.x0 + 16, y: middle * k + 11 * TO_BASELINE, align: 'left' }
				: { ...style, text: name, x: middle * k, y: room.view.y0 + 24, align: 'center' }
		)
		.filter((mark) => inside(boxOf(mark), room.view) && !room.covered.some((box) => overlaps(box, boxOf(mark))));
	// All or none: some of a scale's names would be a riddle.
	return marks.some((mark) => onLand(subject, boxOf(mark), k)) ? [] : marks;
}
