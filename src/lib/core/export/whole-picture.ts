import type { Box } from '#core/base/geometry';
import { LEADER, ZOOMS, zoomOf, type Zoom } from '#core/cards/zoom';
import { foldedIn } from '#core/org/folds';
import type { Position } from '#core/org/org';
import { scaleBox } from '#core/scene/label-room';
import { arrangeOrg, type Subject } from '#core/scene/subject';
import { around } from './cards-in';
import { mapPicture } from './map-picture';
import { centred, CLOSEST, grown, PAGE_SIZES, type PageSize } from './page';
import type { Draw, Picture } from './picture';
import { branchTop, fromTop } from './picture-top';
import type { Shown } from './shown';

/** The whole organisation, with its folds as the reader has them. */
export const wholePicture: Draw<Shown> = (shown, size) => {
	const subject = shown.top === 0 ? shown.subject : from(shown, 0);
	return everything(subject, shown, size, subject.org.title, [subject.org.title]);
};

/** A position and everyone below it. */
export const branchPicture: Draw<Shown> = (shown, size) => {
	const { subject, top } = shown;
	const branch = Math.max(0, branchTop(shown));
	const title = subject.org.titles[branch]!;
	// The top of a branch needs no emphasis: everything in the picture is below it.
	const drawn = branch === top ? subject : from(shown, branch);
	return everything(subject.focus?.selected === branch ? { ...drawn, focus: undefined } : drawn, shown, size, title, [
		subject.org.title,
		title
	]);
};

/** What the reader sees, from another top. */
function from({ subject, layout, folds, top }: Shown, branch: Position): Subject {
	const { org, territories } = subject;
	const open = fromTop(org, folds, branch);
	const folded = foldedIn(org, open, branch);
	return branch === top && open === folds
		? subject
		: { ...subject, arrangement: arrangeOrg(org, territories, { layout, top: branch, ...(folded && { folded }) }) };
}

/** At least so close that cards have their titles: that is the scale of a map that may be as large as it likes. */
const READING = 0.62;
/** On a page of a given size no title is smaller than this, px; else it shows the regions. */
const SMALLEST_TITLE = 7.5;
/** Titles of the smallest card that has one, px. */
const TITLE = 12;
const TITLES = ZOOMS.find(({ id }) => id === 'titles')!.from / LEADER.width;
/** Paper around the map: as a share of the page's height, and px where the page is tight. */
const MARGIN = { share: 0.045, tight: 24 };

function everything(subject: Subject, shown: Shown, size: PageSize, title: string, names: readonly string[]): Picture {
	const { shape } = PAGE_SIZES[size];
	if (!shape) {
		const k = Math.max(READING, shown.zoom === 'regions' ? 0 : shown.k);
		return picture(
			subject,
			k,
			shown.zoom === 'regions' ? 'titles' : zoomOf(k, shown.zoom),
			MARGIN.tight,
			(box) => box,
			title,
			names
		);
	}
	const { width, height } = shape;
	return fitted(subject, { width, height, smallest: SMALLEST_TITLE }, title, names);
}

/** A page that a map is fitted onto, px. */
export interface FittedPage {
	readonly width: number;
	readonly height: number;
	/** Where titles would be smaller than this, the regions are shown instead, px. */
	readonly smallest: number;
}

/** A map as large as a page allows, in the middle of it; cards have titles where these can be read. */
export function fitted(
	subject: Subject,
	{ smallest, ...shape }: FittedPage,
	title: string,
	names: readonly string[]
): Picture {
	const { box } = subject.arrangement;
	const margin = MARGIN.share * shape.height;
	const fit = Math.min(
		(shape.width - 2 * margin) / Math.max(1, box.x1 - box.x0),
		(shape.height - 2 * margin) / Math.max(1, box.y1 - box.y0)
	);
	const k = fit < TITLES && (TITLE * fit) / TITLES >= smallest ? TITLES : Math.min(CLOSEST, fit);
	// Where the map would become too large, it stands in the middle of a page.
	const shaped = (other: Box): Box => grown(fit > CLOSEST ? around([centred(shape, other)], other) : other, shape);
	return picture(subject, k, zoomOf(k), (margin * k) / fit, shaped, title, names);
}

function picture(
	subject: Subject,
	k: number,
	zoom: Zoom,
	margin: number,
	shaped: (box: Box) => Box,
	title: string,
	names: readonly string[]
): Picture {
	const { x0, y0, x1, y1 } = scaleBox(subject.arrangement.box, k);
	return mapPicture(
		subject,
		shaped({ x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin }),
		k,
		zoom,
		title,
		names
	);
}
