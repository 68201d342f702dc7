import { clamp } from '#core/base/geometry';
import { cardBox, type Land } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import type { Slice } from '#core/org/slice';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { coast, label, tint, type Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { Mark, TextMark } from './marks';
import { roadTo } from './road-lines';
import type { OnPage } from './slice-page';

/** The land under the cards. */
export const landMarks = (page: OnPage): Mark[] =>
	page.laid.arrangement.lands.map((land): Mark => {
		const { kind } = page.laid.territories.list[land.group]!;
		return {
			kind: 'land',
			outline: page.line(land.outline),
			radius: 26 * page.laid.size,
			fill: tint(kind),
			stroke: coast(kind)
		};
	});

/** Whom a place shows in the whole organisation; the first of several. */
const shownAt = ({ places }: Slice, p: Position): Position => {
	const place = places[p]!;
	return place.kind === 'rest' ? place.positions[0]! : place.position;
};

/** The roads, those to the picked positions last. */
export function roadMarks(page: OnPage): Mark[] {
	const { slice, arrangement, size } = page.laid;
	const isWay = (p: Position): boolean => ['picked', 'path'].includes(slice.places[p]!.kind);
	const style = (way: boolean, stroke: Colour, width: number): Mark[] => {
		const drawn = slice.places.flatMap((_, p) => (p > 0 && isWay(p) === way ? [p] : []));
		const lines = drawn.map((p) => page.line(roadTo(arrangement, p)));
		const ends = drawn.flatMap((p) => [shownAt(slice, slice.org.parent[p]!), shownAt(slice, p)]);
		return lines.length === 0
			? []
			: [{ kind: 'roads', lineKind: way ? 'path' : 'reports-to', lines, ends, radius: 14 * size, stroke, width }];
	};
	return [...style(false, 'link', 1.5), ...style(true, 'ink', 2.75)];
}

/** The name of a land in its neck, on one line or two; none where there is no room for letters of the least size. */
export function nameMarks(page: OnPage, land: Land): TextMark[] {
	if (!land.first) return [];
	const { kind, name } = page.laid.territories.list[land.group]!;
	const neck = page.box(land.neck);
	const px = page.least;
	const pitch = px * 1.06;
	const room = (neck.x1 - neck.x0 - 16) * page.share;
	const face: Face = textWidth(name, 'w125-640', px) <= room ? 'w125-640' : 'w116-660';
	const { lines, whole } = wrap(name, face, px, room, neck.y1 - neck.y0 > pitch * 2 + 6 ? 2 : 1);
	if (!whole || neck.y1 - neck.y0 < pitch + 4) return [];
	const leaders = land.leaders.map((entry) => page.box(cardBox(page.laid.arrangement, entry)));
	const middle = (Math.min(...leaders.map(({ x0 }) => x0)) + Math.max(...leaders.map(({ x1 }) => x1))) / 2;
	const half = Math.max(...lines.map((line) => textWidth(line, face, px))) / 2 + 8;
	const x = clamp(neck.x0 + half, middle, neck.x1 - half);
	const y = (neck.y0 + neck.y1) / 2 - ((lines.length - 1) * pitch) / 2 + px * TO_BASELINE;
	return lines.map((text, i) => ({
		kind: 'text',
		text,
		x,
		y: y + i * pitch,
		face,
		px,
		align: 'center',
		fill: label(kind),
		halo: { stroke: tint(kind), width: lines.length > 1 ? 12 : 8 }
	}));
}
