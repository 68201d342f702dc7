import { clamp, overlaps } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { cardBox, type Land } from '#core/layout/arrangement';
import type { Face } from '#core/text/faces';
import { asideName } from './beside-names';
import { label, tint } from './colour';
import { territoryOf } from './ground-names';
import { bareGround, groundOf, isClear, isCrossed, isFree, type LabelGround } from './label-ground';
import { boxOf, coversCard, inside, rowAtTop, scaleBox, type LabelRoom } from './label-room';
import type { Labels } from './label-scene';
import type { TextMark } from './marks';
import { setMarks, setName } from './set-names';
import type { Subject } from './subject';

/** From Titles zoom on: in the necks of the lands; beside a land whose neck has no room. */
export function nearNames(
	subject: Subject,
	lands: readonly Land[],
	room: LabelRoom,
	k: number,
	zoom: Exclude<Zoom, 'regions'>
): Labels {
	const marks: TextMark[] = [];
	const bare = bareGround(subject, room, k);
	const beside = lands.filter((land) => {
		const name = neckName(bare, land, zoom);
		marks.push(...(name ?? []));
		bare.hard.push(...(name ?? []).map(boxOf));
		return name === undefined;
	});
	if (beside.length === 0) return { marks, whole: true };
	const ground = groundOf(subject, room, k, zoom);
	ground.hard.push(...marks.map(boxOf));
	const aside = beside.map((land) => asideName(ground, land));
	return {
		marks: [...marks, ...aside.flat()],
		whole: aside.every((one, i) => one.length > 0 || !ground.seen.has(beside[i]!))
	};
}

const NAME_SIZE: Record<Exclude<Zoom, 'regions'>, number> = { titles: 12.5, roles: 15, detail: 19 };
const PINNED = { roles: 16, detail: 15 } as const;
/** For necks in which that has no room. */
const NARROW = [
	['w125-640', 11],
	['w100-640', 12],
	['w100-640', 11]
] as const;

/**
 * From Titles zoom on: the name centred above the leader, in the neck of the land, with a halo so that the road passes behind it; nothing
 * while the neck is out of view, undefined where it has no room.
 */
export function neckName(ground: LabelGround, land: Land, zoom: Exclude<Zoom, 'regions'>): TextMark[] | undefined {
	const { subject, k } = ground;
	const { name, kind } = territoryOf(subject, land);
	const neck = scaleBox(land.neck, k);
	const grown = zoom === 'titles' ? Math.min(15, Math.max(NAME_SIZE.titles, 20.5 * k)) : NAME_SIZE[zoom];
	const middle = neck.y0 + (neck.y1 - neck.y0) * 0.46;
	for (const [face, px] of [['w125-640', grown], ['w125-640', NAME_SIZE.titles], ...NARROW] as const) {
		const set = setName(name, face, px)!;
		if (set.width > neck.x1 - neck.x0) continue;
		const half = set.width / 2;
		const x = clamp(neck.x0 + half, leadersCentre(subject, land, k), neck.x1 - half);
		const box = { x0: x - half, x1: x + half, y0: middle - set.height / 2, y1: middle + set.height / 2 };
		if (isCrossed(ground, box) || (subject.arrangement.flow === 'out' && coversCard(subject, box, k))) continue;
		if (isClear(ground, box))
			return setMarks(set, box, label(kind), 'center', { halo: { stroke: tint(kind), width: 6 } });
		if (!inside(box, ground.view)) return zoom === 'titles' ? [] : pinnedName(ground, land, PINNED[zoom]);
	}
	return undefined;
}

function leadersCentre({ arrangement }: Subject, land: Land, k: number): number {
	const boxes = land.leaders.map((entry) => cardBox(arrangement, entry));
	return ((Math.min(...boxes.map((b) => b.x0)) + Math.max(...boxes.map((b) => b.x1))) / 2) * k;
}

/** The name at the land's visible left edge, under the top of the view, where no card and nothing floating is in the way. */
function pinnedName(ground: LabelGround, land: Land, px: number): TextMark[] {
	const { subject, k, view, hard } = ground;
	const { name, kind } = territoryOf(subject, land);
	const band = rowAtTop(land, k, view.y0 + 20 + px / 2);
	if (!band) return [];
	const face: Face = 'w125-640';
	const y = view.y0 + 20 + px;
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
	let mark = at(Math.max(band.x0, view.x0) + 24);
	for (const box of hard) if (overlaps(box, boxOf(mark))) mark = at(box.x1 + 24);
	const box = boxOf(mark);
	const free = box.x1 <= Math.min(band.x1, view.x1) - 12 && isFree(ground, box) && !coversCard(subject, box, k);
	return free ? [mark] : [];
}
