import { clamp, overlaps, type Box } from '../base/geometry';
import { count } from '../base/words';
import { isCSuite } from '../org/levels';
import type { Zoom } from '../cards/zoom';
import { cardBox, heightOf, widthOf, type Land } from '../layout/arrangement';
import type { Face } from '../text/faces';
import { wrap } from '../text/fit';
import { textWidth } from '../text/measure';
import { label, mix, tint } from './colour';
import { lastLevel, levelsOf, levelsVisible } from './level-lines';
import type { Mark, Scene, TextMark } from './marks';
import type { Subject } from './subject';

/** Where labels may stand: the part of the map that nothing covers, and what floats above it, both in map px. */
export interface LabelRoom {
	readonly view: Box;
	readonly covered: readonly Box[];
}

/**
 * The names of the territories and of the level rows. They depend on what is on the screen, not only on the scale: a name is
 * never clipped and never overlaps a card; one whose place has left the view is pinned to the edge of its land.
 */
export function labelScene(subject: Subject, room: LabelRoom, k: number, zoom: Zoom): Scene {
	const marks = subject.arrangement.lands.flatMap((land) => (land.first && overlaps(scaleBox(land.box, k), room.view) ? nameMarks(subject, land, room, k, zoom) : []));
	return { k, marks: [...levelNames(subject, room, k, zoom), ...marks] };
}

const scaleBox = (box: Box, k: number): Box => ({ x0: box.x0 * k, y0: box.y0 * k, x1: box.x1 * k, y1: box.y1 * k });

const inside = (box: Box, outer: Box): boolean => box.x0 >= outer.x0 && box.x1 <= outer.x1 && box.y0 >= outer.y0 && box.y1 <= outer.y1;

/** From a line's middle to its baseline, in em. */
const TO_BASELINE = 0.36;

function nameMarks(subject: Subject, land: Land, room: LabelRoom, k: number, zoom: Zoom): Mark[] {
	if (zoom !== 'regions') return neckName(subject, land, room, k, zoom);
	const { kind } = subject.territories.list[land.group]!;
	if (kind === 'exec') return gapName(subject, land, room, k);
	return groundName(subject, land, room, k);
}

const territoryOf = (subject: Subject, land: Land) => subject.territories.list[land.group]!;

const NAME_SIZE: Record<Exclude<Zoom, 'regions'>, number> = { titles: 12.5, roles: 15, detail: 19 };
const PINNED = { roles: 16, detail: 15 } as const;

/** The name centred above the leader, in the neck of the land, with a halo so that the road passes behind it. */
function neckName(subject: Subject, land: Land, room: LabelRoom, k: number, zoom: Exclude<Zoom, 'regions'>): Mark[] {
	const { name, kind } = territoryOf(subject, land);
	const face: Face = 'w125-640';
	const neck = scaleBox(land.neck, k);
	const middle = neck.y0 + (neck.y1 - neck.y0) * 0.46;
	const grown = zoom === 'titles' ? Math.min(15, Math.max(NAME_SIZE.titles, 20.5 * k)) : NAME_SIZE[zoom];
	const px = [grown, NAME_SIZE.titles, 11].find((size) => textWidth(name, face, size) <= neck.x1 - neck.x0 - 16);
	if (px === undefined) return [];
	const half = textWidth(name, face, px) / 2 + 8;
	const x = clamp(neck.x0 + half, leadersCentre(subject, land, k), neck.x1 - half);
	const mark = { kind: 'text', text: name, x, y: middle + px * TO_BASELINE, face, px, align: 'center', fill: label(kind), halo: { stroke: tint(kind), width: 6 } } satisfies TextMark;
	if (inside(boxOf(mark), room.view)) return room.covered.some((box) => overlaps(box, boxOf(mark))) ? [] : [mark];
	return zoom === 'titles' ? [] : pinnedName(subject, land, room, k, PINNED[zoom]);
}

function leadersCentre({ arrangement }: Subject, land: Land, k: number): number {
	const boxes = land.leaders.map((entry) => cardBox(arrangement, entry));
	return ((Math.min(...boxes.map((b) => b.x0)) + Math.max(...boxes.map((b) => b.x1))) / 2) * k;
}

function boxOf({ text, x, y, face, px, align }: TextMark): Box {
	const width = textWidth(text, face, px);
	const x0 = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { x0: x0 - 4, x1: x0 + width + 4, y0: y - px * 0.9, y1: y + px * 0.35 };
}

/** The name at the land's visible left edge, under the top of the view, where no card and nothing floating is in the way. */
function pinnedName(subject: Subject, land: Land, room: LabelRoom, k: number, px: number): Mark[] {
	const { name, kind } = territoryOf(subject, land);
	const band = rowAtTop(land, k, room.view.y0 + 20 + px / 2);
	if (!band) return [];
	const face: Face = 'w125-640';
	const y = room.view.y0 + 20 + px;
	const at = (x: number): TextMark => ({ kind: 'text', text: name, x, y, face, px, align: 'left', fill: label(kind), halo: { stroke: tint(kind), width: 6 } });
	let mark = at(Math.max(band.x0, room.view.x0) + 24);
	for (const box of room.covered) if (overlaps(box, boxOf(mark))) mark = at(box.x1 + 24);
	const box = boxOf(mark);
	const free = box.x1 <= Math.min(band.x1, room.view.x1) - 12 && !room.covered.some((other) => overlaps(other, box)) && !coversCard(subject, box, k);
	return free ? [mark] : [];
}

/** How far the land reaches to both sides at a height, map px. */
function rowAtTop(land: Land, k: number, y: number): { x0: number; x1: number } | undefined {
	const crossings: number[] = [];
	const { outline } = land;
	for (let i = 0; i < outline.length; i += 2) {
		const [x, y0] = [outline[i]! * k, outline[i + 1]! * k];
		const y1 = outline[(i + 3) % outline.length]! * k;
		if (y0 !== y1 && Math.min(y0, y1) <= y && Math.max(y0, y1) >= y) crossings.push(x);
	}
	return crossings.length < 2 ? undefined : { x0: Math.min(...crossings), x1: Math.max(...crossings) };
}

function coversCard({ arrangement: a }: Subject, box: Box, k: number): boolean {
	const world = scaleBox(box, 1 / k);
	for (let e = 0; e < a.size; ) {
		if (a.x1[e]! < world.x0 || a.x0[e]! > world.x1 || a.y1[e]! < world.y0 || a.y0[e]! > world.y1) e = a.end[e]!;
		else if (a.x[e]! < world.x1 && a.x[e]! + widthOf(a, e) > world.x0 && a.y[e]! < world.y1 && a.y[e]! + heightOf(a, e) > world.y0) return true;
		else e++;
	}
	return false;
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
const TRIES = [27, 26, 25, 24].map((px) => ({ px, face: 'w125-660' as Face, lines: 1, least: 180 })).concat(
	[25, 24, 22].map((px) => ({ px, face: 'w125-660' as Face, lines: 2, least: 180 })),
	[20, 18].map((px) => ({ px, face: 'w116-660' as Face, lines: 2, least: 130 })),
	[16, 15, 14, 13, 12, 11].map((px) => ({ px, face: 'w116-660' as Face, lines: 2, least: 0 }))
);

/** One or two lines of a name, as large as a stretch of land of this width and height allows. */
function setName(name: string, width: number, height: number): SetName | undefined {
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
function groundName(subject: Subject, land: Land, room: LabelRoom, k: number): Mark[] {
	const { name, kind, size } = territoryOf(subject, land);
	const ground = scaleBox(land.ground, k);
	const leaders = land.leaders.map((entry) => scaleBox(cardBox(subject.arrangement, entry), k));
	if (size <= leaders.length) return neckOnly(subject, land, room, k);
	const floor = land.room.y1 * k - 7;
	const ceiling = land.room.y0 * k + 4;
	const set = setName(name, ground.x1 - ground.x0 + 36 * k, floor - ceiling);
	if (!set) return [];
	const { lines, face, px, pitch, countPx, height } = set;
	const x = (ground.x0 + ground.x1) / 2;
	const top = Math.min(floor - height, Math.max(ground.y0 + 4, (ground.y0 + ground.y1 - height) / 2));
	const marks = [
		...lines.map((text, i): TextMark => ({ kind: 'text', text, x, y: top + (i + 0.5) * pitch + px * TO_BASELINE, face, px, align: 'center', fill: label(kind) })),
		{ kind: 'text', text: count(size, 'role'), x, y: top + height - countPx * 0.2, face: 'w100-500', px: countPx, align: 'center', fill: label(kind) } satisfies TextMark
	];
	return marks.every((mark) => inside(boxOf(mark), room.view) && !room.covered.some((box) => overlaps(box, boxOf(mark)))) ? marks : [];
}

/** At Regions zoom, a land that is one card: its name stands above it, if there is room. */
function neckOnly(subject: Subject, land: Land, room: LabelRoom, k: number): Mark[] {
	const { name, kind } = territoryOf(subject, land);
	const neck = scaleBox(land.neck, k);
	const px = [12.5, 12, 11.5, 11].find((size) => textWidth(name, 'w116-660', size) <= neck.x1 - neck.x0 - 8);
	if (px === undefined || neck.y1 - neck.y0 < px * 1.3) return [];
	const mark: TextMark = { kind: 'text', text: name, x: (neck.x0 + neck.x1) / 2, y: (neck.y0 + neck.y1) / 2 + px * TO_BASELINE, face: 'w116-660', px, align: 'center', fill: label(kind) };
	return inside(boxOf(mark), room.view) ? [mark] : [];
}

/** The Executive's name on one line in the widest gap between the cards of its lowest row, the count on the same baseline. */
function gapName(subject: Subject, land: Land, room: LabelRoom, k: number): Mark[] {
	const { name, kind, size } = territoryOf(subject, land);
	const { arrangement: a, org } = subject;
	const cards: Box[] = [];
	for (let e = 0; e < a.size; e++) if (a.landOf[e] !== -1 && a.lands[a.landOf[e]!] === land && isCSuite(org.level[a.position[e]!]!) && a.row[e] === 1) cards.push(scaleBox(cardBox(a, e), k));
	if (cards.length === 0) return [];
	cards.sort((p, q) => p.x0 - q.x0);
	const gaps = cards.map((card, i) => ({ x0: card.x1, x1: cards[i + 1]?.x0 ?? land.box.x1 * k, y: (card.y0 + card.y1) / 2, height: card.y1 - card.y0 }));
	const gap = gaps.reduce((widest, one) => (one.x1 - one.x0 > widest.x1 - widest.x0 ? one : widest));
	const words = count(size, 'role');
	const countWidth = textWidth(words, 'w100-500', 12);
	const px = [25, 22, 20, 18, 16, 14].find((s) => s * 1.1 <= gap.height && textWidth(name, 'w125-660', s) + 12 + countWidth <= gap.x1 - gap.x0 - 32);
	if (px === undefined) return [];
	const width = textWidth(name, 'w125-660', px) + 12 + countWidth;
	const x = (gap.x0 + gap.x1 - width) / 2;
	const y = gap.y + px * TO_BASELINE;
	const marks: TextMark[] = [
		{ kind: 'text', text: name, x, y, face: 'w125-660', px, align: 'left', fill: label(kind) },
		{ kind: 'text', text: words, x: x + width - countWidth, y, face: 'w100-500', px: 12, align: 'left', fill: label(kind) }
	];
	return marks.every((mark) => inside(boxOf(mark), room.view) && !room.covered.some((box) => overlaps(box, boxOf(mark)))) ? marks : [];
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

/** Whether any land lies under a box. */
const onLand = ({ arrangement }: Subject, box: Box, k: number): boolean =>
	arrangement.lands.some((land) => {
		if (!overlaps(scaleBox(land.box, k), box)) return false;
		const row = rowAtTop(land, k, (box.y0 + box.y1) / 2);
		return row !== undefined && row.x0 <= box.x1 && row.x1 >= box.x0;
	});
