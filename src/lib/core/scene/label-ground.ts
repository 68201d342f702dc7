import { clamp, overlaps, type Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { cardBox, type Land } from '#core/layout/arrangement';
import { inside, isOnLand, scaleBox, type LabelRoom } from './label-room';
import { linesIn } from './lines-in';
import { isCapital, isNamed, keepsOff } from './plots';
import { isBlock } from './roads';
import type { Subject } from './subject';

/** Radius of a coast's corners at a scale, map px. */
export const coastRadius = (k: number): number => clamp(12, 34 * k, 26);

/** The straight piece that stands for the arc at a corner of a coast joins the points at this share of its reach. */
const BEVEL = 0.55;

/**
 * What names keep clear of in a part of the map: other names, cards that say their own, coasts, roads, and what floats above. Made
 * once for a scene from what its view shows. Map px.
 */
export interface LabelGround {
	readonly subject: Subject;
	readonly k: number;
	readonly view: Box;
	/** Never under a name; names are added as they find their places. */
	readonly hard: Box[];
	/** Better not under a name: places of leaders that say nothing. */
	readonly soft: readonly Box[];
	/** Coasts and roads: x0, y0, x1, y1 of each straight piece. */
	readonly lines: number[];
	readonly lands: readonly Land[];
	/** Leaders whose places have no room for their names, as entries. */
	readonly mute: readonly number[];
	/** The lands of which a whole card is seen. */
	readonly seen: ReadonlySet<Land | undefined>;
}

/** The ground of a scene with its coasts, and what floats above. */
export function bareGround(subject: Subject, { view, covered }: LabelRoom, k: number): LabelGround {
	const window = scaleBox(view, 1 / k);
	const lines: number[] = [];
	const lands = subject.arrangement.lands.filter(({ box }) => overlaps(box, window));
	for (const { outline } of lands) coast(outline, k, lines);
	return { subject, k, view, hard: [...covered], soft: [], lines, lands, mute: [], seen: new Set() };
}

/** The ground of a scene with all that is on it. */
export function groundOf(subject: Subject, room: LabelRoom, k: number, zoom: Zoom): LabelGround {
	const bare = bareGround(subject, room, k);
	const { hard, lines } = bare;
	const { arrangement: a } = subject;
	const window = scaleBox(room.view, 1 / k);
	const soft: Box[] = [];
	const mute: number[] = [];
	const seen = new Set<Land | undefined>();
	for (let e = 0; e < a.size;) {
		const away = a.x1[e]! < window.x0 || a.x0[e]! > window.x1 || a.y1[e]! < window.y0 || a.y0[e]! > window.y1;
		if (away || isBlock(a, e, k)) {
			e = a.end[e]!;
			continue;
		}
		const card = cardBox(a, e);
		if (overlaps(card, window)) {
			if (inside(card, window)) seen.add(a.lands[a.landOf[e]!]);
			const off = zoom === 'regions' ? keepsOff(subject, e) : 'always';
			if (off !== 'never') (off === 'always' ? hard : soft).push(scaleBox(card, k));
			if (zoom === 'regions' && isCapital(subject, e) && !isNamed(subject, e, k)) mute.push(e);
		}
		e++;
	}
	for (const mark of linesIn(subject, window, k, zoom))
		for (const line of mark.lines) for (let i = 2; i < line.length; i += 2) lines.push(...line.slice(i - 2, i + 2));
	return { ...bare, soft, mute, seen };
}

/** The same, of nothing but what lies around a box. */
export function nearby(ground: LabelGround, box: Box): LabelGround {
	const { hard, soft, lines, lands, k } = ground;
	const around = (other: Box): boolean => overlaps(other, box);
	const near: number[] = [];
	for (let i = 0; i < lines.length; i += 4) {
		const [x0, y0, x1, y1] = [lines[i]!, lines[i + 1]!, lines[i + 2]!, lines[i + 3]!];
		if (
			Math.min(x0, x1) <= box.x1 &&
			Math.max(x0, x1) >= box.x0 &&
			Math.min(y0, y1) <= box.y1 &&
			Math.max(y0, y1) >= box.y0
		)
			near.push(x0, y0, x1, y1);
	}
	return {
		...ground,
		hard: hard.filter(around),
		soft: soft.filter(around),
		lines: near,
		lands: lands.filter((land) => around(scaleBox(land.box, k)))
	};
}

/** Whether a box lies in the view, under nothing that floats there and under no other name. */
export const isClear = ({ view, hard }: LabelGround, box: Box): boolean =>
	inside(box, view) && !hard.some((other) => overlaps(other, box));

/** Whether a coast or a road runs through a box. */
export function isCrossed({ lines }: LabelGround, box: Box): boolean {
	for (let i = 0; i < lines.length; i += 4)
		if (meets(lines[i]!, lines[i + 1]!, lines[i + 2]!, lines[i + 3]!, box)) return true;
	return false;
}

/** Whether a name could stand here; `strict`: over no place of a leader either. */
export const isFree = (ground: LabelGround, box: Box, strict = false): boolean =>
	isClear(ground, box) && !(strict && ground.soft.some((other) => overlaps(other, box))) && !isCrossed(ground, box);

/** The land under a box that no coast crosses; undefined for paper. */
export const landUnder = ({ lands, k }: LabelGround, { x0, y0, x1, y1 }: Box): Land | undefined =>
	lands.find((land) => isOnLand(land, (x0 + x1) / 2 / k, (y0 + y1) / 2 / k));

/** The straight pieces of an outline, with its corners cut about as far as they are rounded. */
function coast(outline: Float64Array, k: number, into: number[]): void {
	const n = outline.length;
	let [x, y] = [NaN, NaN];
	const to = (nx: number, ny: number): void => {
		if (!Number.isNaN(x)) into.push(x, y, nx, ny);
		[x, y] = [nx, ny];
	};
	for (let i = 0; i <= n; i += 2) {
		const at = (j: number): [number, number] => [outline[(i + j + n) % n]! * k, outline[(i + j + 1 + n) % n]! * k];
		const [[px, py], [cx, cy], [nx, ny]] = [at(-2), at(0), at(2)];
		const before = Math.hypot(cx - px, cy - py);
		const after = Math.hypot(nx - cx, ny - cy);
		// As far as the arc of this corner reaches along its edges.
		const along = (cx - px) * (nx - cx) + (cy - py) * (ny - cy);
		const bend = Math.sqrt(Math.max(0, before * after - along) / (before * after + along));
		const cut = Math.min(coastRadius(k) * bend, Math.min(before, after) / 2) * BEVEL;
		const [s, t] = [cut / before, cut / after];
		to(cx + (px - cx) * s, cy + (py - cy) * s);
		if (i < n) to(cx + (nx - cx) * t, cy + (ny - cy) * t);
	}
}

/** Whether a straight line and a box have a point in common. */
export function meets(x0: number, y0: number, x1: number, y1: number, box: Box): boolean {
	if (Math.max(x0, x1) < box.x0 || Math.min(x0, x1) > box.x1 || Math.max(y0, y1) < box.y0 || Math.min(y0, y1) > box.y1)
		return false;
	const [dx, dy] = [x1 - x0, y1 - y0];
	const side = (x: number, y: number): number => Math.sign((x - x0) * dy - (y - y0) * dx);
	const first = side(box.x0, box.y0);
	return (
		first === 0 || side(box.x1, box.y0) !== first || side(box.x0, box.y1) !== first || side(box.x1, box.y1) !== first
	);
}
