import type { Box } from '#core/base/geometry';
import type { Position } from '#core/org/org';
import { boxOf } from './label-room';
import type { Mark, MarkPart, TextMark } from './marks';

/** Marks that are one thing: somebody's card with all that is on it, a fold badge, a coin. */
export interface MarkGroup {
	readonly kind: 'group';
	readonly position: Position;
	readonly group: MarkPart;
	/** Full title of the position, where it is a card. */
	readonly of: string | undefined;
	/** In the order in which they are painted. */
	readonly marks: readonly Mark[];
}

/**
 * The marks of a scene in the order in which they are painted, those of one group together: what becomes one shape, tag or element
 * of a file.
 */
export function groupsOf(marks: readonly Mark[]): (Mark | MarkGroup)[] {
	const all: (Mark | MarkGroup)[] = [];
	let open: Omit<MarkGroup, 'marks'> | undefined;
	let inside: Mark[] = [];
	for (const mark of marks) {
		if (mark.kind === 'land' || mark.kind === 'plots' || mark.position === undefined || mark.group === undefined) {
			open = undefined;
			all.push(mark);
			continue;
		}
		const { position, group, of } = mark;
		// A body begins anew: the same card can be there twice.
		if (open?.position !== position || open.group !== group || mark.kind === 'card') {
			inside = [];
			open = { kind: 'group', position, group, of };
			all.push({ ...open, marks: inside });
		}
		inside.push(mark);
	}
	return all;
}

/** All that is written in a group, as one block. */
export interface TextBlock {
	/** Map px. */
	readonly box: Box;
	/** From the top; the pieces of a line from the left. */
	readonly lines: readonly (readonly TextMark[])[];
}

/** The words of a group as one block of lines; undefined where nothing is written. */
export function textBlock({ marks }: Pick<MarkGroup, 'marks'>): TextBlock | undefined {
	const lines = new Map<number, TextMark[]>();
	for (const mark of marks) {
		if (mark.kind !== 'text') continue;
		const line = lines.get(mark.y);
		if (line) line.push(mark);
		else lines.set(mark.y, [mark]);
	}
	const boxes = [...lines.values()].flat().map(boxOf);
	if (boxes.length === 0) return undefined;
	return {
		box: {
			x0: Math.min(...boxes.map(({ x0 }) => x0)),
			y0: Math.min(...boxes.map(({ y0 }) => y0)),
			x1: Math.max(...boxes.map(({ x1 }) => x1)),
			y1: Math.max(...boxes.map(({ y1 }) => y1))
		},
		lines: [...lines]
			.sort(([y], [other]) => y - other)
			.map(([, line]) => line.sort((one, other) => boxOf(one).x0 - boxOf(other).x0))
	};
}
