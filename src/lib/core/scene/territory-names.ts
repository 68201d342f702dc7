import { clamp, overlaps, type Box } from '#core/base/geometry';
import { count } from '#core/base/words';
import type { Zoom } from '#core/cards/zoom';
import { cardBox, type Land } from '#core/layout/arrangement';
import { isCSuite } from '#core/org/levels';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { label, tint, tint2 } from './colour';
import { boxOf, coversCard, inside, onLand, rowAtTop, scaleBox, TO_BASELINE, type LabelRoom } from './label-room';
import type { TextMark } from './marks';
import { isCapital } from './plots';
import type { Subject } from './subject';

/** The name of a territory where the layout and the zoom have a place for it; else nothing. Map px. */
export function nameOf(subject: Subject, land: Land, room: LabelRoom, k: number, zoom: Zoom): TextMark[] {
	const { flow } = subject.arrangement;
	if (zoom !== 'regions') return neckName(subject, land, room, k, zoom);
	if (territoryOf(subject, land).kind === 'exec' && (flow === 'down' || flow === 'right'))
		return gapName(subject, land, room, k);
	const [over, aside] = [() => groundName(subject, land, room, k), () => asideName(subject, land, room, k)];
	for (const place of flow === 'list' ? [aside, over] : flow === 'right' ? [over, aside] : [over]) {
		const marks = place();
		if (marks.length > 0) return marks;
	}
	return [];
}

const territoryOf = (subject: Subject, land: Land) => subject.territories.list[land.group]!;

const NAME_SIZE: Record<Exclude<Zoom, 'regions'>, number> = { titles: 12.5, roles: 15, detail: 19 };
const PINNED = { roles: 16, detail: 15 } as const;

/** The name centred above the leader, in the neck of the land, with a halo so that the road passes behind it. */
function neckName(
	subject: Subject,
	land: Land,
	room: LabelRoom,
	k: number,
	zoom: Exclude<Zoom, 'regions'>
): TextMark[] {
	const { name, kind } = territoryOf(subject, land);
	const face: Face = 'w125-640';
	const neck = scaleBox(land.neck, k);
	const middle = neck.y0 + (neck.y1 - neck.y0) * 0.46;
	const grown = zoom === 'titles' ? Math.min(15, Math.max(NAME_SIZE.titles, 20.5 * k)) : NAME_SIZE[zoom];
	const px = [grown, NAME_SIZE.titles, 11].find((size) => textWidth(name, face, size) <= neck.x1 - neck.x0 - 16);
	if (px === undefined) return [];
	const half = textWidth(name, face, px) / 2 + 8;
	const x = clamp(neck.x0 + half, leadersCentre(subject, land, k), neck.x1 - half);
	const mark = {
		kind: 'text',
		text: name,
		x,
		y: middle + px * TO_BASELINE,
		face,
		px,
		align: 'center',
		fill: label(kind),
		halo: { stroke: tint(kind), width: 6 }
	} satisfies TextMark;
	if (subject.arrangement.flow === 'out' && coversCard(subject, boxOf(mark), k)) return [];
	if (inside(boxOf(mark), room.view)) return room.covered.some((box) => overlaps(box, boxOf(mark))) ? [] : [mark];
	return zoom === 'titles' ? [] : pinnedName(subject, land, room, k, PINNED[zoom]);
}

function leadersCentre({ arrangement }: Subject, land: Land, k: number): number {
	const boxes = land.leaders.map((entry) => cardBox(arrangement, entry));
	return ((Math.min(...boxes.map((b) => b.x0)) + Math.max(...boxes.map((b) => b.x1))) / 2) * k;
}

/** The name at the land's visible left edge, under the top of the view, where no card and nothing floating is in the way. */
function pinnedName(subject: Subject, land: Land, room: LabelRoom, k: number, px: number): TextMark[] {
	const { name, kind } = territoryOf(subject, land);
	const band = rowAtTop(land, k, room.view.y0 + 20 + px / 2);
	if (!band) return [];
	const face: Face = 'w125-640';
	const y = room.view.y0 + 20 + px;
	const at = (x: number): TextMark => ({
		kind: 'text',
		text: name,
		x,
		y,
		face,
		px,
		align: 'left',
		fill: label(kind),
		halo: { stroke: tint(kind), width: 6 }
	});
	let mark = at(Math.max(band.x0, room.view.x0) + 24);
	for (const box of room.covered) if (overlaps(box, boxOf(mark))) mark = at(box.x1 + 24);
	const box = boxOf(mark);
	const free =
		box.x1 <= Math.min(band.x1, room.view.x1) - 12 &&
		!room.covered.some((other) => overlaps(other, box)) &&
		!coversCard(subject, box, k);
	return free ? [mark] : [];
}

interface SetName {
	readonly lines: readonly string[];
	readonly face: Face;
	readonly px: number;
	readonly pitch: number;
	readonly countPx: number;
	/** Of the name and the count beneath it. */
	readonly height: number;
}

/** Sizes and faces a name is tried in, the largest first; below 16 px only where the land leaves no other choice. */
const TRIES = [27, 26, 25, 24]
	.map((px) => ({ px, face: 'w125-660' as Face, lines: 1, least: 180 }))
	.concat(
		[25, 24, 22].map((px) => ({ px, face: 'w125-660' as Face, lines: 2, least: 180 })),
		[20, 18].map((px) => ({ px, face: 'w116-660' as Face, lines: 2, least: 130 })),
		[16, 15, 14, 13, 12, 11].map((px) => ({ px, face: 'w116-660' as Face, lines: 2, least: 0 }))
	);

/** Of one line of the smallest size with the count beneath it, px. */
const SMALLEST_NAME = 29;

/** One or two lines of a name, as large as a stretch of land of this width and height allows. */
function setName(name: string, width: number, height: number): SetName | undefined {
	if (height < SMALLEST_NAME) return undefined;
	for (const { px, face, lines: most, least } of TRIES) {
		if (width < least) continue;
		const { lines, whole } = wrap(name, face, px, width - (px > 20 ? 28 : 14), most);
		if (!whole) continue;
		const pitch = px * 1.08;
		const countPx = px >= 16 ? 12 : 11;
		const set = { lines, face, px, pitch, countPx, height: lines.length * pitch + countPx + 7 };
		if (set.height <= height) return set;
	}
	return undefined;
}

/** The name over the faint plots of the contributors, with the number of roles beneath; both stay on the land. */
function groundName(subject: Subject, land: Land, room: LabelRoom, k: number): TextMark[] {
	const { name, size } = territoryOf(subject, land);
	const ground = scaleBox(land.ground, k);
	const leaders = land.leaders.map((entry) => scaleBox(cardBox(subject.arrangement, entry), k));
	if (size <= leaders.length) return neckOnly(subject, land, room, k);
	const floor = land.room.y1 * k - 7;
	const ceiling = land.room.y0 * k + 4;
	const set = setName(name, ground.x1 - ground.x0 + 36 * k, floor - ceiling);
	if (!set) return [];
	const top = Math.min(floor - set.height, Math.max(ground.y0 + 4, (ground.y0 + ground.y1 - set.height) / 2));
	return clear(marksOf(subject, land, set, (ground.x0 + ground.x1) / 2, top), subject, room, k);
}

/** A name and the number of roles beneath it, centred. */
function marksOf(
	subject: Subject,
	land: Land,
	{ lines, face, px, pitch, countPx, height }: SetName,
	x: number,
	top: number
): TextMark[] {
	const { kind, size } = territoryOf(subject, land);
	// Where roads come from all sides they pass behind the name.
	const style = {
		kind: 'text',
		x,
		align: 'center',
		fill: label(kind),
		...(subject.arrangement.flow === 'out' && { halo: { stroke: tint2(kind), width: 5 } })
	} as const;
	return [
		...lines.map((text, i): TextMark => ({ ...style, text, y: top + (i + 0.5) * pitch + px * TO_BASELINE, face, px })),
		{ ...style, text: count(size, 'role'), y: top + height - countPx * 0.2, face: 'w100-500', px: countPx }
	];
}

/** The marks if all of them are seen, nothing floats over them, and they cover no card that has its own name. */
function clear(marks: TextMark[], subject: Subject, room: LabelRoom, k: number): TextMark[] {
	const free = marks.every(
		(mark) => inside(boxOf(mark), room.view) && !room.covered.some((box) => overlaps(box, boxOf(mark)))
	);
	const { flow } = subject.arrangement;
	return free && (flow === 'down' || !coversCard(subject, union(marks.map(boxOf)), k, isNamed(subject))) ? marks : [];
}

const union = (boxes: readonly Box[]): Box => ({
	x0: Math.min(...boxes.map((b) => b.x0)),
	y0: Math.min(...boxes.map((b) => b.y0)),
	x1: Math.max(...boxes.map((b) => b.x1)),
	y1: Math.max(...boxes.map((b) => b.y1))
});

/** Whether an entry carries its own name at Regions zoom. */
const isNamed =
	(subject: Subject) =>
	(entry: number): boolean =>
		isCapital(subject, entry);

/** At Regions zoom, where a land is narrow and what is right of it is free: beside it, on paper. */
function asideName(subject: Subject, land: Land, room: LabelRoom, k: number): TextMark[] {
	const { name, kind, size } = territoryOf(subject, land);
	const px = clamp(12, 34 * k, 16);
	// A land that is lower than its name would share the place with its neighbours' names.
	if ((land.box.y1 - land.box.y0) * k < px) return [];
	const y = Math.max(land.box.y0 * k + px * 0.7, (land.neck.y1 + 44) * k) + px * TO_BASELINE;
	const style = { kind: 'text', y, align: 'left', fill: label(kind) } as const;
	const x = land.box.x1 * k + 12;
	const marks: TextMark[] = [
		{ ...style, text: name, x, face: 'w116-660', px },
		{ ...style, text: count(size, 'role'), x: x + textWidth(name, 'w116-660', px) + 10, face: 'w100-500', px: 12 }
	];
	return marks.some((mark) => onLand(subject, boxOf(mark), k)) ? [] : clear(marks, subject, room, k);
}

/** At Regions zoom, a land that is one card: its name stands above it, if there is room. */
function neckOnly(subject: Subject, land: Land, room: LabelRoom, k: number): TextMark[] {
	const { name, kind } = territoryOf(subject, land);
	const neck = scaleBox(land.neck, k);
	const px = [12.5, 12, 11.5, 11].find((size) => textWidth(name, 'w116-660', size) <= neck.x1 - neck.x0 - 8);
	if (px === undefined || neck.y1 - neck.y0 < px * 1.3) return [];
	const mark: TextMark = {
		kind: 'text',
		text: name,
		x: (neck.x0 + neck.x1) / 2,
		y: (neck.y0 + neck.y1) / 2 + px * TO_BASELINE,
		face: 'w116-660',
		px,
		align: 'center',
		fill: label(kind)
	};
	return inside(boxOf(mark), room.view) ? [mark] : [];
}

const remembered = new WeakMap<Land, readonly number[]>();

/** The C-suite of a land right under the top, as entries; looked for once. Rows only grow towards the reports. */
function lowestExecutives({ arrangement: a, org }: Subject, land: Land): readonly number[] {
	const known = remembered.get(land);
	if (known) return known;
	const found: number[] = [];
	for (let e = 0; e < a.size; e = a.row[e]! >= 1 ? a.end[e]! : e + 1)
		if (a.row[e] === 1 && a.lands[a.landOf[e]!] === land && isCSuite(org.level[a.position[e]!]!)) found.push(e);
	remembered.set(land, found);
	return found;
}

/** The Executive's name on one line in the widest gap between the cards of its lowest row, the count on the same baseline. */
function gapName(subject: Subject, land: Land, room: LabelRoom, k: number): TextMark[] {
	const { name, kind, size } = territoryOf(subject, land);
	const { arrangement: a } = subject;
	const cards = lowestExecutives(subject, land).map((entry) => scaleBox(cardBox(a, entry), k));
	if (cards.length === 0) return [];
	if (a.flow === 'right') return columnGapName(subject, land, room, k, cards);
	cards.sort((p, q) => p.x0 - q.x0);
	const gaps = cards.map((card, i) => ({
		x0: card.x1,
		x1: cards[i + 1]?.x0 ?? land.box.x1 * k,
		y: (card.y0 + card.y1) / 2,
		height: card.y1 - card.y0
	}));
	const gap = gaps.reduce((widest, one) => (one.x1 - one.x0 > widest.x1 - widest.x0 ? one : widest));
	const words = count(size, 'role');
	const countWidth = textWidth(words, 'w100-500', 12);
	const px = [25, 22, 20, 18, 16, 14].find(
		(s) => s * 1.1 <= gap.height && textWidth(name, 'w125-660', s) + 12 + countWidth <= gap.x1 - gap.x0 - 32
	);
	if (px === undefined) return [];
	const width = textWidth(name, 'w125-660', px) + 12 + countWidth;
	const x = (gap.x0 + gap.x1 - width) / 2;
	const y = gap.y + px * TO_BASELINE;
	const marks: TextMark[] = [
		{ kind: 'text', text: name, x, y, face: 'w125-660', px, align: 'left', fill: label(kind) },
		{
			kind: 'text',
			text: words,
			x: x + width - countWidth,
			y,
			face: 'w100-500',
			px: 12,
			align: 'left',
			fill: label(kind)
		}
	];
	return marks.every(
		(mark) => inside(boxOf(mark), room.view) && !room.covered.some((box) => overlaps(box, boxOf(mark)))
	)
		? marks
		: [];
}

/** The same in a column: between two cards of the C-suite. */
function columnGapName(subject: Subject, land: Land, room: LabelRoom, k: number, cards: Box[]): TextMark[] {
	cards.sort((p, q) => p.y0 - q.y0);
	const gaps = cards.map((card, i) => ({ ...card, y0: card.y1, y1: cards[i + 1]?.y0 ?? card.y1 }));
	const gap = gaps.reduce((widest, one) => (one.y1 - one.y0 > widest.y1 - widest.y0 ? one : widest));
	const set = setName(territoryOf(subject, land).name, gap.x1 - gap.x0 + 24 * k, gap.y1 - gap.y0 - 12);
	return set
		? clear(marksOf(subject, land, set, (gap.x0 + gap.x1) / 2, (gap.y0 + gap.y1 - set.height) / 2), subject, room, k)
		: [];
}
