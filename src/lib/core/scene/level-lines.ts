import { clamp, type Box } from '#core/base/geometry';
import { LEADER, type Zoom } from '#core/cards/zoom';
import { columnLeft, rowStep } from '#core/layout/rows';
import { mix } from './colour';
import type { Mark } from './marks';
import type { Subject } from './subject';

/** The levels that have a row, and how far below the row's cards its line runs. */
const LEVELS = [
	{ name: 'C-suite', row: 1, below: 18 },
	{ name: 'VP', row: 2, below: 38 },
	{ name: 'Director', row: 3, below: 38 },
	{ name: 'Lead', row: 4, below: 38 }
] as const;

/** The last name: beyond the last line. */
const CONTRIBUTORS = 'IC';

/** Card widths, px, between which the level lines fade out. */
const FADE = { from: 90, to: 104 } as const;

/** A line between two levels and where the name of the first of them stands: heights, or in a layout to the right, x. World units. */
export interface LevelLine {
	readonly name: string;
	readonly at: number;
	readonly middle: number;
}

/** The hairlines between the levels, where levels are rows or columns. */
export function levelsOf({ arrangement: { flow, levelled, rowTops } }: Subject): readonly LevelLine[] {
	if (!levelled) return [];
	if (flow === 'right')
		return LEVELS.map(({ name, row }) => ({
			name,
			at: columnLeft(row) + LEADER.width + TO_COLUMN,
			middle: columnLeft(row) + LEADER.width / 2
		}));
	if (!rowTops) return [];
	// A row on which nobody stands has the top of the next.
	const rows = LEVELS.filter(({ row }) => row < rowTops.length && rowTops[row] !== rowTops[row + 1]);
	return rows.map(({ name, row, below }, i) => ({
		name,
		at: rowTops[row]! + LEADER.height + (i === rows.length - 1 ? TO_STACK : below),
		middle: rowTops[row]! + LEADER.height / 2
	}));
}

/** The name beyond the last line and its place. */
export function lastLevel(lines: readonly LevelLine[], { arrangement: { flow } }: Subject): LevelLine {
	const { at } = lines.at(-1)!;
	return flow === 'down'
		? { name: CONTRIBUTORS, at: at + 94, middle: at + 55 }
		: { name: CONTRIBUTORS, at: at + 250, middle: at + 127 };
}

const TO_COLUMN = 38;
/** From the cards of the last level to its line, above the columns of contributors. */
const TO_STACK = 16;

/** Rows so close, px, that the names of the levels would lie on each other. */
const CLOSEST = 14;

/** How clearly the lines are seen at a scale, 0 to 1. */
export const levelsVisible = (k: number, zoom: Zoom): number =>
	zoom === 'regions' && rowStep(2) * k >= CLOSEST
		? 1 - clamp(0, (LEADER.width * k - FADE.from) / (FADE.to - FADE.from), 1)
		: 0;

/** The hairlines, and in a layout that flows out the faint rings. */
export function levelLines(subject: Subject, window: Box, k: number, zoom: Zoom): Mark[] {
	const { box, flow } = subject.arrangement;
	const share = levelsVisible(k, zoom);
	if (share === 0) return [];
	const stroke = mix('paper', 'line', share);
	if (flow === 'out')
		return rings(subject, k).map((line): Mark => ({ kind: 'roads', lines: [line], radius: 0, stroke, width: 1 }));
	return levelsOf(subject)
		.filter(({ at }) => at <= (flow === 'down' ? box.y1 : box.x1))
		.map(({ at }): Mark => ({
			kind: 'roads',
			lines: [
				flow === 'down'
					? [window.x0 * k, at * k, window.x1 * k, at * k]
					: [at * k, window.y0 * k, at * k, window.y1 * k]
			],
			radius: 0,
			stroke,
			width: 1
		}));
}

const PIECES = 180;

/** A ring through the cards of each level. */
function rings({ arrangement: { levelled, rings, row } }: Subject, k: number): number[][] {
	if (!levelled || !rings) return [];
	return LEVELS.flatMap((level) => {
		const at = level.row - row[0]!;
		const r = rings.radius[at];
		if (r === undefined || r === 0 || r === rings.radius[at - 1]) return [];
		return [
			Array.from(
				{ length: 2 * PIECES + 2 },
				(_, i) =>
					(i % 2 === 0
						? rings.stretch * Math.cos(((i >> 1) / PIECES) * 2 * Math.PI)
						: Math.sin(((i >> 1) / PIECES) * 2 * Math.PI)) *
					r *
					k
			)
		];
	});
}
