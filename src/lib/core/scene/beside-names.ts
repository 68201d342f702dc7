import { clamp, type Box } from '#core/base/geometry';
import { cardBox, type Land } from '#core/layout/arrangement';
import type { Face } from '#core/text/faces';
import { label, type Colour } from './colour';
import { territoryOf } from './ground-names';
import { isFree, landUnder, meets, nearby, type LabelGround } from './label-ground';
import { boxOf, common, scaleBox } from './label-room';
import type { Labels } from './label-scene';
import type { Mark, TextMark } from './marks';
import { setMarks, setName, type SetName } from './set-names';
import { landKind } from './subject';

/** How far beside what they name names are tried, px: first where nothing at all is in the way. */
const NEAR = [3, 12, 22, 34];
const DISTANCES = [...NEAR, 48, 64, 84];
/** Beside a road, px. */
const OFF = 3;
/** A name this close, px, needs no line that leads to it; none is further away than that. */
const CLOSE = 10;
const FURTHEST = 120;
/** How the name of a land is tried: face, px, lines. */
const ASIDE: readonly (readonly [Face, number, number])[] = [
	['w116-660', 12, 1],
	['w116-660', 12, 2],
	['w94-640', 11, 1],
	['w94-640', 11, 2]
];

/** The places around a box at a distance: right, left, above, below, in line with its middle or its ends, or beside a road to its middle. */
function* spotsAround(
	{ x0, y0, x1, y1 }: Box,
	d: number,
	{ width, height }: SetName
): Generator<[Box, TextMark['align']]> {
	const cx = (x0 + x1) / 2;
	const at = (left: number, top: number): Box => ({ x0: left, y0: top, x1: left + width, y1: top + height });
	const heights = [0.5, 0, 1, 0.25, 0.75]
		.flatMap((t) => y0 + (y1 - y0 - height) * t)
		.concat(y0 - height / 2, y1 - height / 2);
	for (const top of heights) yield [at(x1 + d, top), 'left'];
	for (const top of heights) yield [at(x0 - d - width, top), 'right'];
	for (const top of [y0 - d - height, y1 + d]) {
		yield [at(cx - width / 2, top), 'center'];
		for (const left of [cx + OFF, x0, x1 + OFF]) yield [at(left, top), 'left'];
		for (const right of [cx - OFF, x1, x0 - OFF]) yield [at(right - width, top), 'right'];
	}
}

/** The line from what has an outline to its name: from the nearest point of the one to the nearest of the other's box. */
function leading(outline: readonly number[], { x0, y0, x1, y1 }: Box): number[] {
	const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
	let best: number[] = [];
	let least = Infinity;
	for (let i = 0; i < outline.length; i += 2) {
		const [ax, ay] = [outline[i]!, outline[i + 1]!];
		const [dx, dy] = [outline[(i + 2) % outline.length]! - ax, outline[(i + 3) % outline.length]! - ay];
		const t = clamp(0, ((cx - ax) * dx + (cy - ay) * dy) / (dx * dx + dy * dy || 1), 1);
		const [x, y] = [ax + dx * t, ay + dy * t];
		const [bx, by] = [clamp(x0, x, x1), clamp(y0, y, y1)];
		const length = Math.hypot(bx - x, by - y);
		if (length < least) [best, least] = [[x, y, bx, by], length];
	}
	return best;
}

/** Whether a line could lead from the edge of a place to its name: over no name; `strict`: over no land but its own either. */
function leads(
	ground: LabelGround,
	[x0, y0, x1, y1]: readonly number[],
	own: Land | undefined,
	strict: boolean
): boolean {
	const at = (t: number): [number, number] => [x0! + (x1! - x0!) * t, y0! + (y1! - y0!) * t];
	// It begins on the edge of what is named.
	if (ground.hard.some((other) => meets(...at(0.05), x1!, y1!, other))) return false;
	const over = [0.25, 0.5, 0.75].map(at).map(([x, y]) => landUnder(ground, { x0: x, y0: y, x1: x, y1: y }));
	return !strict || over.every((land) => land === undefined || land === own);
}

/** A name beside what has an outline, on paper or, that of a position, on its own land; where it is not close, a line leads there. */
function besideName(
	ground: LabelGround,
	target: Box,
	outline: readonly number[],
	sets: readonly (SetName | undefined)[],
	fill: Colour,
	own: Land | undefined,
	more: Pick<TextMark, 'position'>
): Mark[] {
	const reach = DISTANCES.at(-1)! + Math.max(...sets.map((set) => set?.width ?? 0));
	const near = nearby(ground, {
		x0: target.x0 - reach,
		y0: target.y0 - reach,
		x1: target.x1 + reach,
		y1: target.y1 + reach
	});
	for (const strict of [true, false])
		for (const d of strict ? NEAR : DISTANCES)
			for (const set of sets)
				for (const [box, align] of set ? spotsAround(target, d, set) : []) {
					if (!isFree(near, box, strict)) continue;
					const under = landUnder(near, box);
					if (under && (under !== own || more.position === undefined)) continue;
					const line = leading(outline, box);
					const length = Math.hypot(line[2]! - line[0]!, line[3]! - line[1]!);
					if (length > FURTHEST || (length > CLOSE && !leads(near, line, own, strict))) continue;
					const marks = setMarks(set!, box, fill, align, more);
					ground.hard.push(...marks.map(boxOf));
					if (length <= CLOSE) return marks;
					ground.lines.push(...line);
					return [{ kind: 'roads', ...more, lines: [line], radius: 0, stroke: fill, width: 1 }, ...marks];
				}
	return [];
}

/** The name of a land that has no room for it: on the paper around it. */
export function asideName(ground: LabelGround, land: Land): Mark[] {
	const { subject, k } = ground;
	const { name, kind } = territoryOf(subject, land);
	const sets = ASIDE.map(([face, px, lines]) => setName(name, face, px, lines));
	return besideName(
		ground,
		common(scaleBox(land.box, k), ground.view),
		Array.from(land.outline, (v) => v * k),
		sets,
		label(kind),
		land,
		{}
	);
}

/** The short title of a leader whose place has no room for it: beside that, on its own land or on paper. */
function leaderName(ground: LabelGround, entry: number): Mark[] {
	const { subject, k } = ground;
	const { arrangement: a, cards } = subject;
	const position = a.position[entry]!;
	const kind = landKind(subject, position);
	const sets = [1, 2, 3].map((lines) => setName(cards.of(position).short, 'w94-640', 11, lines));
	const card = scaleBox(cardBox(a, entry), k);
	const { x0, y0, x1, y1 } = card;
	const outline = [x0, y0, x1, y0, x1, y1, x0, y1];
	return besideName(ground, card, outline, sets, kind ? label(kind) : 'ink', a.lands[a.landOf[entry]!], { position });
}

/** At most so many leaders are named beside their places at a time. */
const MOST = 60;

/** The names of leaders whose places have no room for them, and of lands that have none on themselves. */
export function besideNames(
	ground: LabelGround,
	names: ReadonlyMap<Land, readonly TextMark[]>,
	name: (land: Land) => void
): Labels {
	const { arrangement: a } = ground.subject;
	const beside: Mark[] = [];
	let whole = true;
	for (const entry of ground.mute.slice(0, MOST)) {
		const land = a.lands[a.landOf[entry]!];
		let marks = leaderName(ground, entry);
		if (marks.length === 0 && land) {
			// The name of its land took its room, and may find another.
			const gone = (names.get(land) ?? []).map(boxOf);
			const { hard } = ground;
			hard.splice(0, Infinity, ...hard.filter((box) => !gone.some((one) => one.x0 === box.x0 && one.y0 === box.y0)));
			marks = leaderName(ground, entry);
			name(land);
		}
		whole &&= marks.length > 0;
		beside.push(...marks);
	}
	for (const [land, marks] of names) {
		if (marks.length > 0) continue;
		const aside = asideName(ground, land);
		whole &&= aside.length > 0 || !ground.seen.has(land);
		beside.push(...aside);
	}
	return { marks: beside, whole };
}
