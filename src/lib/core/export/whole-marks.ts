import type { Box } from '#core/base/geometry';
import { boxOf, inside } from '#core/scene/label-room';
import { groupsOf } from '#core/scene/groups';
import type { Mark, PlotsMark } from '#core/scene/marks';

/**
 * The marks of a map without cards and words that the edge of a page would cut: what a card has on it goes with it. Land and roads
 * go on over the edge, as on any map.
 */
export function wholeMarks(marks: readonly Mark[], page: Box): Mark[] {
	return groupsOf(marks).flatMap((part): readonly Mark[] => {
		if (part.kind !== 'group') return wholeMark(part, page);
		const [first] = part.marks;
		if (part.group !== 'card' || first?.kind !== 'card') return part.marks.flatMap((mark) => wholeMark(mark, page));
		return isWhole(first, page) ? part.marks : [];
	});
}

const wholeMark = (mark: Mark, page: Box): Mark[] =>
	mark.kind === 'plots' ? wholePlots(mark, page) : isWhole(mark, page) ? [mark] : [];

function isWhole(mark: Exclude<Mark, PlotsMark>, page: Box): boolean {
	switch (mark.kind) {
		case 'card':
			return inside({ x0: mark.x, y0: mark.y, x1: mark.x + mark.width, y1: mark.y + mark.height }, page);
		case 'dot':
			return inside({ x0: mark.x - mark.r, y0: mark.y - mark.r, x1: mark.x + mark.r, y1: mark.y + mark.r }, page);
		case 'text':
			return inside(boxOf(mark), page);
		default:
			return true;
	}
}

function wholePlots(mark: PlotsMark, page: Box): Mark[] {
	const boxes: number[] = [];
	const positions: number[] = [];
	for (let i = 0; i < mark.boxes.length; i += 4) {
		const [x, y, width, height] = mark.boxes.slice(i, i + 4) as [number, number, number, number];
		if (inside({ x0: x, y0: y, x1: x + width, y1: y + height }, page)) {
			boxes.push(x, y, width, height);
			positions.push(mark.positions[i / 4]!);
		}
	}
	return boxes.length === 0 ? [] : [{ ...mark, boxes, positions }];
}
