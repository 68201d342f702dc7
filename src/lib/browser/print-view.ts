import type { Box } from '#core/base/geometry';
import { windowOf, type Camera } from '#core/camera/camera';
import type { Zoom } from '#core/cards/zoom';
import { grown, notBlownUp } from '#core/export/page';
import { adapted, PALETTES, type Palette } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import { labelScene } from '#core/scene/more-labels';
import { mapScene } from '#core/scene/map-scene';
import { LINES_ACROSS } from '#core/scene/matrix-roads';
import type { Subject } from '#core/scene/subject';

/** What is on the screen, to be printed. */
export interface PrintSource {
	readonly subject: Subject;
	readonly camera: Camera;
	readonly zoom: Zoom;
	/** The part of the map that nothing covers, screen px. */
	readonly view: Box;
}

/** Paper around the chart where all of it is shown, px. */
const MARGIN = 24;

/**
 * What is on the screen as SVG text for a sheet of the given shape (width by height), in the light theme unless it is given a palette: at least
 * everything that can be seen, more at the sides where the sheet has another shape, and no more bare paper than the shape asks for.
 */
export function printableView(
	{ subject, camera, zoom, view }: PrintSource,
	shape: { readonly width: number; readonly height: number },
	palette: Palette = PALETTES.light
): string {
	const { k } = camera;
	const { box: all } = subject.arrangement;
	const seen: Box = {
		x0: Math.max(view.x0 - camera.x, all.x0 * k - MARGIN),
		y0: Math.max(view.y0 - camera.y, all.y0 * k - MARGIN),
		x1: Math.min(view.x1 - camera.x, all.x1 * k + MARGIN),
		y1: Math.min(view.y1 - camera.y, all.y1 * k + MARGIN)
	};
	const nothing = seen.x1 <= seen.x0 || seen.y1 <= seen.y0;
	const window = { x0: view.x0 - camera.x, y0: view.y0 - camera.y, x1: view.x1 - camera.x, y1: view.y1 - camera.y };
	const box = grown(nothing ? window : notBlownUp(seen, window, shape, k), shape);
	const map = mapScene({ ...subject, across: LINES_ACROSS }, windowOf({ x: 0, y: 0, k }, box), k, zoom);
	const names = labelScene(subject, { view: box, covered: [] }, k, zoom);
	return paintSvg(adapted({ k, marks: [...map.marks, ...names.marks] }, palette), palette, {
		box,
		title: subject.org.title
	});
}
