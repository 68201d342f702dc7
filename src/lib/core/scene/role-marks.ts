import type { Box } from '#core/base/geometry';
import type { TerritoryKind } from '#core/org/territories';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { solid, type Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { Mark } from './marks';

/** What a page tells of one role. */
export interface RoleText {
	/** "VP, product management". */
	readonly kind: string;
	readonly land: TerritoryKind | undefined;
	readonly mission: string;
	/** Lists of what it does, decides or drives; without those that are empty. */
	readonly said: readonly { readonly title: string; readonly items: readonly string[] }[];
}

const META_PX = 18;
const MISSION = { px: 26, pitch: 36 };
const PX = 21;
const PITCH = 29;
/** Between the sections, and around the line that parts them. */
const GAP = 26;
const DASH = 24;

/** What is told of one role as marks of a page, from the top of a box downwards; what does not fit at its end is left out. */
export function roleMarks({ kind, land, mission, said }: RoleText, box: Box): Mark[] {
	const marks: Mark[] = [];
	const width = box.x1 - box.x0;
	let y = box.y0;
	const lines = (texts: readonly string[], x: number, face: Face, px: number, pitch: number, fill: Colour): void => {
		for (const text of texts) {
			marks.push({ kind: 'text', text, x, y: y + pitch / 2 + px * TO_BASELINE, face, px, align: 'left', fill });
			y += pitch;
		}
	};
	const dotted = land === undefined ? 0 : DASH - 2;
	if (land) marks.push({ kind: 'dot', x: box.x0 + 6, y: y + 12, r: 6, fill: solid(land) });
	lines(wrap(kind, 'w100-450', META_PX, width - dotted, 1).lines, box.x0 + dotted, 'w100-450', META_PX, 24, 'ink-2');
	y += 14;
	lines(wrap(mission, 'w100-430', MISSION.px, width, 4).lines, box.x0, 'w100-430', MISSION.px, MISSION.pitch, 'ink');
	for (const { title, items } of said) {
		const set = items.map((item) => wrap(item, 'w100-500', PX, width - DASH - 96, 2).lines);
		const height = set.reduce((sum, one) => sum + one.length * PITCH, 0);
		if (y + GAP * 2 + height > box.y1) continue;
		y += GAP;
		marks.push({ kind: 'roads', lines: [[box.x0, y, box.x1, y]], radius: 0, stroke: 'line', width: 1.25 });
		y += GAP - 6;
		marks.push({
			kind: 'text',
			text: title,
			x: box.x0,
			y: y + PITCH / 2 + META_PX * TO_BASELINE,
			face: 'w100-430',
			px: META_PX,
			align: 'left',
			fill: 'ink-2'
		});
		for (const item of set) {
			marks.push({ kind: 'dot', x: box.x0 + 96 + 4, y: y + PITCH / 2, r: 3.5, fill: land ? solid(land) : 'ink' });
			lines(item, box.x0 + 96 + DASH, 'w100-500', PX, PITCH, 'ink');
			y += 6;
		}
	}
	return marks;
}
