import type { Box } from '#core/base/geometry';
import { belowOf } from '#core/org/below';
import { LEADER, type Zoom } from '#core/cards/zoom';
import type { Position } from '#core/org/org';
import type { Face } from '#core/text/faces';
import { textWidth } from '#core/text/measure';
import type { Mark } from './marks';
import { outwards } from './road-lines';
import type { Subject } from './subject';

/** Height of a badge, and the side of a round one; px. */
const SIZE = 18;
const FACE: Face = 'w94-450';
const TEXT = 11;
const PADDING = 7;
/** A badge's middle lies this far outside the edge of its card, px, or further so that it covers no word on the card. */
const OUTSIDE = 4;
const OVER_EDGE = 7;
/** At Regions zoom: a small bar, and the card's width below which there is none. */
const BAR = { width: 12, height: 4, least: 16 } as const;
/** No badge reaches further beyond its card than this, px. */
export const FURTHEST = 64;

/** The target that folds and unfolds a branch, where its road leaves the card. */
export interface FoldBadge {
	readonly position: Position;
	readonly folded: boolean;
	/** "+12" when folded. */
	readonly text: string;
	/** Map px. */
	readonly box: Box;
}

/** Whether everybody below an entry is hidden. */
export const isFolded = ({ org, arrangement: a }: Pick<Subject, 'org' | 'arrangement'>, entry: number): boolean => {
	const position = a.position[entry]!;
	return org.end[position]! > position + 1 && a.end[entry] === entry + 1;
};

/** The badge of an entry, or undefined where nobody is below it. At Regions zoom it is a mark, not a target. */
export function badgeOf(
	subject: Pick<Subject, 'org' | 'arrangement'>,
	entry: number,
	k: number,
	zoom: Zoom
): FoldBadge | undefined {
	const { arrangement: a, org } = subject;
	const position = a.position[entry]!;
	if (org.end[position] === position + 1) return undefined;
	const folded = isFolded(subject, entry);
	const text = folded ? `+${belowOf(org, position).all.toLocaleString('en-GB')}` : '';
	const bar = zoom === 'regions';
	const width = bar ? BAR.width : folded ? Math.max(SIZE, textWidth(text, FACE, TEXT) + 2 * PADDING) : SIZE;
	const height = bar ? BAR.height : SIZE;
	const { x, y, dx, dy } = outwards(a, entry);
	// Half of its extent in that direction is outside, and of a wide one more: all but the rim of the card.
	const out = bar ? OUTSIDE : Math.max(OUTSIDE, (Math.abs(dx) * width + Math.abs(dy) * height) / 2 - OVER_EDGE);
	const [cx, cy] = [x * k + dx * out, y * k + dy * out];
	return {
		position,
		folded,
		text,
		box: { x0: cx - width / 2, y0: cy - height / 2, x1: cx + width / 2, y1: cy + height / 2 }
	};
}

/** How a badge looks. Hovered it has an outline in ink; that of a receded card is quiet. */
export function badgeMarks(
	{ position, folded, text, box }: FoldBadge,
	zoom: Zoom,
	look: 'rest' | 'receded' | 'hovered' = 'rest'
): Mark[] {
	const { x0, y0, x1, y1 } = box;
	const badge = { position, group: 'badge' } as const;
	if (zoom === 'regions')
		return folded
			? [
					{
						kind: 'card',
						...badge,
						x: x0,
						y: y0,
						width: x1 - x0,
						height: y1 - y0,
						radius: BAR.height / 2,
						fill: look === 'receded' ? 'link-receded' : 'mute'
					}
				]
			: [];
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	const ink = look === 'hovered' ? 'ink' : look === 'receded' ? 'ink-3' : 'ink-2';
	return [
		{
			kind: 'card',
			...badge,
			x: x0,
			y: y0,
			width: x1 - x0,
			height: y1 - y0,
			radius: SIZE / 2,
			fill: 'surface',
			stroke: look === 'hovered' ? 'ink' : look === 'receded' ? 'link-receded' : 'link',
			strokeWidth: look === 'hovered' ? 1.5 : 1
		},
		folded
			? { kind: 'text', ...badge, text, x, y: y + TEXT * 0.36, face: FACE, px: TEXT, align: 'center', fill: ink }
			: { kind: 'roads', ...badge, lines: [[x - 4, y, x + 4, y]], radius: 0, stroke: ink, width: 1.5 }
	];
}

/** The badge of a folded entry as the map shows it, or nothing. */
export function foldedMarks(subject: Subject, entry: number, k: number, zoom: Zoom): Mark[] {
	if (!isFolded(subject, entry) || (zoom === 'regions' && LEADER.width * k < BAR.least)) return [];
	const { focus, arrangement } = subject;
	const receded = focus !== undefined && !focus.lit.has(arrangement.position[entry]!);
	return badgeMarks(badgeOf(subject, entry, k, zoom)!, zoom, receded ? 'receded' : 'rest');
}
