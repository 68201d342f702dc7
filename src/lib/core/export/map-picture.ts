import type { Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { labelScene } from '#core/scene/more-labels';
import { mapScene } from '#core/scene/map-scene';
import { LINES_ACROSS } from '#core/scene/matrix-roads';
import { inside, scaleBox } from '#core/scene/label-room';
import type { Subject } from '#core/scene/subject';
import { drawnIn, titlesInWords, titlesOf } from './cards-in';
import type { Picture } from './picture';
import { wholeMarks } from './whole-marks';

/** Free room beside the words of a card: a slide program sets them in its own font, which is wider. */
export const SLACK = 0.08;

/** A part of a map as a picture: cards and names stand inside it, or are not there. `box` is in map px. */
export function mapPicture(
	subject: Subject,
	box: Box,
	k: number,
	zoom: Zoom,
	title: string,
	names: readonly string[]
): Picture {
	// Whatever the screen shows of them.
	const roomy = { slack: SLACK, ...subject, across: LINES_ACROSS };
	const window = scaleBox(box, 1 / k);
	const drawn = drawnIn(subject.arrangement, window, k).filter((one) => inside(one.box, window));
	const titles = titlesOf(subject, drawn);
	const map = mapScene(roomy, window, k, zoom);
	const labels = labelScene(roomy, { view: box, covered: [] }, k, zoom);
	const coins = subject.picked?.above(subject, k, undefined) ?? [];
	return {
		scene: { k, marks: wholeMarks([...map.marks, ...labels.marks, ...coins], box) },
		box,
		title,
		description: titlesInWords(titles, drawn),
		names,
		titles
	};
}
