import type { Box } from '#core/base/geometry';
import type { DigestRow } from '#core/compare/digest';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { wrap } from '#core/text/fit';
import { digestMarks, type DigestHead } from './digest-marks';
import type { Mark, Scene } from './marks';
import { roleMarks, type RoleText } from './role-marks';
import { slicePicture } from './slice-scene';

/** The shape of a slide in page units; a frame shows it as one, however large it is. */
export interface Page {
	readonly width: number;
	readonly height: number;
	/** Free at all sides. */
	readonly margin: number;
	readonly headline: { readonly px: number; readonly pitch: number; readonly lines: number };
	/** Most rows of a comparison; a page with none shows the slice only. */
	readonly rows: number;
	/** Most things that are said of one role under each title. */
	readonly points: number;
	/** Right edge of the slice beside a text, in shares of the width. */
	readonly share: number;
	/** Where the attribution stands: free below. */
	readonly foot: number;
	/** The smallest letters: at least 2 % of the height. */
	readonly least: number;
}

/** From the largest to the smallest: frames as wide as `from` px and wider have it. */
export const PAGES: readonly (Page & { readonly from: number })[] = [
	{
		from: 800,
		width: 1600,
		height: 900,
		margin: 80,
		headline: { px: 50, pitch: 56, lines: 2 },
		rows: 5,
		points: 3,
		share: 0.435,
		foot: 92,
		least: 18
	},
	{
		from: 520,
		width: 1120,
		height: 630,
		margin: 44,
		headline: { px: 34, pitch: 39, lines: 2 },
		rows: 3,
		points: 2,
		share: 0.4,
		foot: 64,
		least: 18
	},
	{
		from: 0,
		width: 640,
		height: 360,
		margin: 20,
		headline: { px: 24, pitch: 28, lines: 1 },
		rows: 0,
		points: 0,
		share: 1,
		foot: 46,
		least: 18
	}
];

/** The page for a frame of this size, px. */
export const pageFor = (width: number, height: number): Page =>
	PAGES.find(({ from }) => Math.min(width, (height * 16) / 9) >= from) ?? PAGES.at(-1)!;

/** What a slide shows, whatever its size. */
export interface SlideSubject {
	readonly org: Org;
	readonly library: Library;
	/** Whom the slice is around: the selected position, or those compared in the order of their columns, -1 for a role without a position. */
	readonly picked: readonly Position[];
	readonly headline: string;
	/** Share of the room for words on cards that stays free, where they may be painted in another font; none on the screen. */
	readonly slack?: number;
	readonly beside:
		| { readonly kind: 'comparison'; readonly roles: readonly DigestHead[]; readonly rows: readonly DigestRow[] }
		| { readonly kind: 'role'; readonly text: RoleText };
}

const GAP = 34;
/** Below the last line of the headline. */
const UNDER_HEADLINE = 48;

/** The slide on a page: headline, slice, and what is told beside it. */
export function slideScene(subject: SlideSubject, page: Page): Scene {
	const { width, height, margin, least } = page;
	const { marks: head, bottom } = headline(subject.headline, page);
	const top = bottom + (page.rows === 0 ? 12 : UNDER_HEADLINE);
	const four = subject.beside.kind === 'comparison' && subject.beside.roles.length > 3;
	const share = page.share * (four ? 0.86 : 1);
	const room: Box = {
		x0: margin,
		y0: top,
		x1: page.rows === 0 ? width - margin : width * share,
		y1: height - page.foot
	};
	const marks = [...head];
	if (subject.picked.some((position) => position !== NOWHERE)) {
		const { org, library, picked, slack = 0 } = subject;
		marks.push(
			...slicePicture({
				org,
				library,
				picked,
				as: subject.beside.kind === 'comparison' ? 'compared' : 'selected',
				room,
				centred: page.rows === 0,
				least,
				slack
			})
		);
	}
	if (page.rows > 0)
		marks.push(
			...besideMarks(
				subject.beside,
				{ x0: room.x1 + GAP, y0: top - 20, x1: width - margin, y1: height - page.foot },
				page
			)
		);
	return { k: 1, marks };
}

function besideMarks(beside: SlideSubject['beside'], box: Box, page: Page): Mark[] {
	if (beside.kind === 'comparison')
		return digestMarks(beside.roles, beside.rows.slice(0, page.rows), {
			box,
			labels: page.width < 1600 ? 92 : beside.roles.length > 3 ? 112 : 132
		});
	const said = beside.text.said.map(({ title, items }) => ({ title, items: items.slice(0, page.points) }));
	return roleMarks({ ...beside.text, said }, { ...box, x0: box.x0 + GAP, y0: box.y0 + 20 });
}

/** The headline, as large as its lines allow; a longer one is cut short with an ellipsis. */
function headline(
	text: string,
	{ width, margin, headline: { px: largest, pitch, lines: most }, least }: Page
): { marks: Mark[]; bottom: number } {
	const sizes = [1, 0.86, 0.74].map((share) => Math.max(least, largest * share));
	const set = sizes.map((px) => ({ px, ...wrap(text, 'w116-660', px, width - 2 * margin, most) }));
	const { px, lines } = set.find(({ whole }) => whole) ?? set.at(-1)!;
	const step = pitch * (px / largest);
	const first = margin + px * 0.72 - (px > 40 ? 4 : 0);
	return {
		marks: lines.map((line, i) => ({
			kind: 'text',
			text: line,
			x: margin,
			y: first + i * step,
			face: 'w116-660',
			px,
			align: 'left',
			fill: 'ink'
		})),
		bottom: first + (Math.max(1, lines.length) - 1) * step
	};
}
