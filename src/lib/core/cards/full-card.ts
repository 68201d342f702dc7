import { clamp } from '#core/base/geometry';
import { fits, shorten } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { LEAST_PX, middleOf, rowsHeight, setRows, setText, TITLE_WEIGHT } from './setting';
import type { Card, CardLine, Height, CardRow, Tone, TextSetting } from './setting';
import { LEADER } from './zoom';

/** A card as it is drawn at one zoom: lines that never leave the box, and where its dot and its divider stand. */
export interface CardText {
	readonly lines: readonly CardLine[];
	/** Centre of the discipline's dot and its radius. */
	readonly dot?: { readonly x: number; readonly y: number; readonly r: number } | undefined;
	/** Height of the hairline above the responsibilities, and how far it is from the sides. */
	readonly divider?: { readonly y: number; readonly inset: number } | undefined;
}

/** How a card is set that tells more than a title; px, where its text does not grow yet. */
interface Style {
	/** From this width of a leader's card on its text grows with it. */
	readonly from: number;
	readonly padding: number;
	/** Above the first row, above the title, above what follows it, above the responsibilities. */
	readonly above: readonly [first: Height, title: Height, text: Height, points: Height];
	/** A title on one line, and the two sizes of one that needs more. */
	readonly title: readonly [width: 'w98' | 'w100', px: number];
	readonly long: readonly [px: number, least: number];
	readonly text: readonly [face: 'w92-400' | 'w100-400', pitch: Height, ...sizes: number[]];
	/** Most responsibilities of a leader and of a contributor. */
	readonly points: readonly [leader: number, contributor: number];
}

/** At Roles zoom. */
export const ROLES: Style = {
	from: 224,
	padding: 12,
	above: [
		[10, 4.5],
		[2.5, 0],
		[4.5, 1],
		[0, 0]
	],
	title: ['w98', 14.5],
	long: [13.5, 12.5],
	text: ['w92-400', [15.5, 13.8], 12, 11.5, LEAST_PX],
	points: [0, 0]
};

/** At Detail zoom. */
export const DETAIL: Style = {
	from: 380,
	padding: 18,
	above: [
		[15, 7],
		[4, 1],
		[3, 1],
		[16, 10]
	],
	title: ['w100', 19],
	long: [16.5, 15],
	text: ['w100-400', [18.5, 17], 13.5],
	points: [3, 2]
};

/** No text grows further than this. */
const LARGEST = 1.3;
/** Below the last row. */
const FOOT: Height = [10, 4.5];
/** From the dot to the level, and from the dash to the responsibility. */
const INDENT = 12;

/**
 * A card with all that there is room for. Where there is little, the last responsibilities are left out first, then the row with the
 * level, then the mission: what it tells it tells whole.
 */
export function fullCard({ content, k, share, ...size }: Card, style: Style): CardText {
	const grown = (LEADER.width * k) / style.from;
	const f = clamp(1, grown, LARGEST);
	// Everything is set in the card as it would be before it grows, and then grows.
	const [width, height] = [size.width / f, size.height / f];
	const { padding } = style;
	const room = (width - 2 * padding) * share;
	const dotted = content.levelName !== '';
	const row = (
		texts: readonly string[],
		face: CardRow['face'],
		px: number,
		pitch: Height,
		tone: Tone,
		of = texts[0]!,
		indent = 0
	): CardRow => ({ texts, of, face, px, pitch, tone, padding: padding + indent });

	// The dot, the level, and the number of reports at the other side. Without a level the row starts with the person.
	const label = content.levelName || content.person;
	const meta = 'w94-450';
	const indent = dotted ? INDENT : 0;
	const left = (reports: string): number =>
		room - indent * share - (reports === '' ? 0 : textWidth(reports, meta, LEAST_PX) + 8);
	const { below, reports: some } = content;
	const reports = below !== undefined && fits(label, meta, LEAST_PX, left(below)) ? below : some;
	const head = row([shorten(label, meta, LEAST_PX, left(reports))], meta, LEAST_PX, [14, 13], 'meta', label, indent);

	const weight = TITLE_WEIGHT[content.weight];
	const [wide, large] = style.title;
	const [long, least] = style.long;
	const way = (px: number, lines: number): TextSetting => [`w94-${weight}`, px, lines, room];
	const title = setText(content.title, [
		// Before cards grow it is a little smaller, but not smaller than on several lines.
		[`${wide}-${weight}`, clamp(long, large * grown, large), 1, room],
		way(long, 2),
		way(least, 2),
		way(least, 3)
	]);

	const [face, pitch, ...sizes] = style.text;
	const text = (of: string, lines: number): CardRow[] => {
		if (of === '') return [];
		const set = setText(
			of,
			sizes.map((px): TextSetting => [face, px, lines, room])
		);
		return [row(set.texts, face, set.px, pitch, 'text', of)];
	};
	const person = dotted ? text(content.person, 1) : [];
	const told = [...person, ...text(content.line, 2)];
	const points = content.points
		.slice(0, style.points[content.weight === 'contributor' ? 1 : 0])
		.map((point) =>
			row([shorten(point, 'w100-400', 12.5, room - INDENT)], 'w100-400', 12.5, [18.5, 16.5], 'point', point, INDENT)
		);

	const rows = (headed: boolean, body: readonly CardRow[], most: number): CardRow[] =>
		[
			headed ? [head] : [],
			[row(title.texts, title.face, title.px, [title.px * 1.18, title.px * 1.1], 'title', content.title)],
			body,
			points.slice(0, most)
		].flatMap(([first, ...others], i) =>
			first ? [{ ...first, above: style.above[headed || i > 1 ? i : 0]! }, ...others] : []
		);
	const tries: [headed: boolean, body: readonly CardRow[], points: number][] = [
		...points.map((_, i): [boolean, CardRow[], number] => [true, told, points.length - i]),
		[true, told, 0],
		[!dotted, told, 0],
		[true, person, 0],
		[!dotted, person, 0]
	];
	let shown: CardRow[] = [];
	for (const one of tries) {
		shown = rows(...one);
		if (rowsHeight(shown, FOOT, 1) <= height) break;
	}

	const lines = setRows(shown, width, height, FOOT);
	const first = lines[0]!;
	const headed = first.tone === 'meta';
	const point = lines.findIndex(({ tone }) => tone === 'point');
	const middle = middleOf(first);
	const { rtl, ...place } = first;
	if (headed)
		lines.push({
			...place,
			text: reports,
			...(rtl ? { x: padding, align: 'left' } : { x: width - padding, align: 'right' })
		});
	for (const line of lines) if (line.tone === 'point') lines.push({ ...line, text: '–', x: padding, tone: 'text' });
	return {
		lines: lines
			.filter(({ text }) => text.trim() !== '')
			.map((line) => ({ ...line, x: line.x * f, y: line.y * f, px: line.px * f })),
		dot: headed && dotted ? { x: (padding + 3.5) * f, y: middle * f, r: 3.5 * f } : undefined,
		divider:
			point > 0
				? { y: Math.round(((middleOf(lines[point - 1]!) + middleOf(lines[point]!)) / 2) * f), inset: padding * f }
				: undefined
	};
}
