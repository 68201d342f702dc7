import { clamp, type Box } from '#core/base/geometry';
import type { Land } from '#core/layout/arrangement';
import type { Face } from '#core/text/faces';
import { label, tint2 } from './colour';
import { isFree, landUnder, nearby, type LabelGround } from './label-ground';
import { common, scaleBox } from './label-room';
import type { TextMark } from './marks';
import { setMarks, setName, type SetName } from './set-names';
import type { Subject } from './subject';

/** The territory that a land is a piece of. */
export const territoryOf = (subject: Subject, land: Land) => subject.territories.list[land.group]!;

/** How a name is tried, the largest first; below 16 px only where the land leaves no other choice. `least`: width of the land, px. */
const TRIES: readonly { px: number; face: Face; lines: number; least: number }[] = [
	...[27, 25].map((px) => ({ px, face: 'w125-660' as const, lines: 1, least: 180 })),
	...[25, 22].map((px) => ({ px, face: 'w125-660' as const, lines: 2, least: 180 })),
	...[20, 18].flatMap((px) => [1, 2].map((lines) => ({ px, face: 'w116-660' as const, lines, least: 130 }))),
	...[16, 14, 12, 11].flatMap((px) => [1, 2].map((lines) => ({ px, face: 'w116-660' as const, lines, least: 0 }))),
	...[12, 11].flatMap((px) => [1, 2].map((lines) => ({ px, face: 'w94-640' as const, lines, least: 0 })))
];
/** From this size on a name keeps off the places of leaders, and has the number of roles with it. */
const LARGE = 14;

/**
 * At Regions zoom: the name on its land, with the number of roles beneath; best over the faint plots of the contributors, that of the
 * Executive in a gap of its lowest row. Nothing where the land has no room for it.
 */
export function groundName(ground: LabelGround, land: Land): TextMark[] {
	const { subject, k } = ground;
	const { name, kind, size } = territoryOf(subject, land);
	const outer = scaleBox(land.box, k);
	const across = outer.x1 - outer.x0;
	if (outer.y1 - outer.y0 < TRIES.at(-1)!.px) return [];
	const near = nearby(ground, outer);
	const { flow } = subject.arrangement;
	const wide = kind === 'exec' && flow === 'down';
	const anchor = scaleBox(land.ground, k);
	const seen = common(outer, ground.view);
	const room = common(scaleBox(land.room, k), seen);
	const halo = flow === 'out' && { halo: { stroke: tint2(kind), width: 5 } };
	for (const [strict, within, from] of [
		[true, room, Infinity],
		[false, room, 20],
		[false, seen, 16]
	] as const)
		for (const { px, face, lines, least } of TRIES) {
			if (px > from || across < least) continue;
			const sets = [setName(name, face, px, lines, size, wide && lines === 1)];
			if (px < LARGE) sets.push(setName(name, face, px, lines));
			for (const set of sets) {
				const box = set && placed(near, land, set, anchor, within, strict);
				if (box) return setMarks(set, wide ? inGap(near, land, box) : box, label(kind), 'center', halo || {});
			}
		}
	return [];
}

/** A place moved into the middle between the cards left and right of it, where that is free. */
function inGap(ground: LabelGround, land: Land, box: Box): Box {
	const beside = ground.hard.filter(({ y0, y1 }) => y0 <= box.y1 && y1 >= box.y0);
	const left = Math.max(...beside.map(({ x1 }) => x1).filter((x) => x <= box.x0));
	const right = Math.min(...beside.map(({ x0 }) => x0).filter((x) => x >= box.x1));
	const by = (left + right - box.x0 - box.x1) / 2;
	const middle = { ...box, x0: box.x0 + by, x1: box.x1 + by };
	return Number.isFinite(by) && isFree(ground, middle) && landUnder(ground, middle) === land ? middle : box;
}

/** Places are tried on so many heights and at so many distances from the side. */
const STEPS = 6;

/** A free place on a land for a name, the nearest to an anchor. */
function placed(
	ground: LabelGround,
	land: Land,
	{ width, height }: SetName,
	anchor: Box,
	within: Box,
	strict: boolean
): Box | undefined {
	const [left, right] = [within.x0, within.x1 - width];
	const [top, bottom] = [within.y0, within.y1 - height];
	if (right < left || bottom < top) return undefined;
	const x = clamp(left, (anchor.x0 + anchor.x1 - width) / 2, right);
	const y = clamp(top, (anchor.y0 + anchor.y1 - height) / 2, bottom);
	const boxAt = (x0: number, y0: number): Box => ({ x0, y0, x1: x0 + width, y1: y0 + height });
	const fits = (box: Box): boolean => isFree(ground, box, strict) && landUnder(ground, box) === land;
	const best = boxAt(x, y);
	if (fits(best)) return best;
	const along = (low: number, wanted: number, high: number): number[] => [
		wanted,
		...Array.from({ length: STEPS + 1 }, (_, i) => low + ((high - low) * i) / STEPS)
	];
	const far = (x0: number, y0: number): number => Math.abs(x0 - x) + 1.5 * Math.abs(y0 - y);
	return along(left, x, right)
		.flatMap((x0) => along(top, y, bottom).map((y0) => ({ x0, y0, far: far(x0, y0) })))
		.sort((one, other) => one.far - other.far)
		.map(({ x0, y0 }) => boxAt(x0, y0))
		.find(fits);
}
