import type { Box } from '#core/base/geometry';
import { fitInto, windowOf, type Camera } from '#core/camera/camera';
import { Cards } from '#core/cards/content';
import { zoomOf, type Zoom } from '#core/cards/zoom';
import type { Layout } from '#core/layout/registry';
import { topDown } from '#core/layout/top-down';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { divide } from '#core/org/territories';
import { paintSvg } from '#core/paint/svg';
import { THEMED } from '#core/paint/themed';
import { roomAt } from '#core/scene/label-room';
import { labelScene } from '#core/scene/more-labels';
import { mapScene } from '#core/scene/map-scene';
import { LINES_ACROSS } from '#core/scene/matrix-roads';
import { rowMarks } from '#core/scene/row-marks';
import { arrangeOrg, type Subject } from '#core/scene/subject';

/** An organisation with nothing selected, ready to be painted. */
export function pictured(org: Org, library: Library, layout: Layout = topDown, narrow = false): Subject {
	const territories = divide(org);
	const arrangement = arrangeOrg(org, territories, { layout, narrow });
	return {
		org,
		territories,
		arrangement,
		...(arrangement.flow === 'list' && { rows: rowMarks }),
		cards: new Cards(org, library),
		focus: undefined,
		across: LINES_ACROSS
	};
}

/** What a picture shows. All boxes in screen px. */
export interface Excerpt {
	readonly camera: Camera;
	readonly zoom: Zoom;
	/** What is drawn, as far as it is in the picture. */
	readonly drawn: Box;
	/** Where names may stand, and what covers parts of it. */
	readonly view: Box;
	readonly covered: readonly Box[];
	/** The picture's own edges. */
	readonly edges: Box;
}

/** The chart as the canvas draws it, as SVG text in the colours of the page's theme. */
export function paintChart(subject: Subject, { camera, zoom, drawn, view, covered, edges }: Excerpt): string {
	const { k } = camera;
	const map = mapScene(subject, windowOf(camera, drawn), k, zoom);
	const names = labelScene(subject, roomAt(camera, view, covered), k, zoom);
	return paintSvg({ k, marks: [...map.marks, ...names.marks] }, THEMED, { box: roomAt(camera, edges, []).view });
}

/** Room, px, for the names of the levels to the left of a chart that is shown this wide or wider. */
const LEVEL_NAMES = { room: 60, from: 700 } as const;
const EDGE = 6;

/** The whole chart, at most this wide and high, px. */
export function wholeChart(subject: Subject, width: number, height: number): string {
	const left = width < LEVEL_NAMES.from ? EDGE : LEVEL_NAMES.room;
	const { box } = subject.arrangement;
	const camera = fitInto(box, { x0: left, y0: EDGE, x1: width - EDGE, y1: height - EDGE }, 1);
	const edges = { x0: 0, y0: box.y0 * camera.k + camera.y - EDGE, x1: width, y1: box.y1 * camera.k + camera.y + EDGE };
	return paintChart(subject, { camera, zoom: zoomOf(camera.k), drawn: edges, view: edges, covered: [], edges });
}
