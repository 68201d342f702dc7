import type { Point } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { cardBox, entryAt } from '#core/layout/arrangement';
import { NOWHERE, type Position } from '#core/org/org';
import { badgeOf, FURTHEST, isFolded } from './fold-badges';
import { linesIn } from './lines-in';
import type { LineKind } from './marks';
import { pointedAt, type Pointing } from './overlay-scene';
import type { Subject } from './subject';

/** What a pointer can act on: somebody's badge, coin (or sign that picks) or card. */
export interface Target {
	readonly kind: 'badge' | 'coin' | 'card';
	readonly position: Position;
}

/** What lies under a point: a target, or a line from one position to another. */
export type Hit =
	Target | { readonly kind: 'line'; readonly position: Position; readonly to: Position; readonly line: LineKind };

/** A card is widened by this at most, px: the next one is not far. */
const CARD_SLACK = 2;
/** No line is wider than this, px. */
const WIDEST_LINE = 3;

/**
 * What lies under a world point of a map as it is drawn at a scale and a zoom. In this order: a fold badge (that of a folded
 * position, or of one that is pointed at), a coin or the sign that picks, a card, a line. `pointing` is what the pointer and the
 * keyboard are on, as the overlay draws it. `slack`, in screen px, widens every target; a badge not over any card, a card by 2 px at
 * most. Badges are no target at Regions zoom. Costs what lies around the point: subtrees elsewhere are skipped.
 */
export const hitTest = (
	subject: Subject,
	point: Point,
	k: number,
	zoom: Zoom,
	pointing: Pointing,
	slack = 0
): Hit | undefined => targetAt(subject, point, k, zoom, pointing, slack) ?? lineAt(subject, point, k, zoom, slack);

/** The same without lines, for pointers that do nothing with them. */
export function targetAt(
	subject: Subject,
	point: Point,
	k: number,
	zoom: Zoom,
	pointing: Pointing,
	slack = 0
): Target | undefined {
	const badge = badgeAt(subject, point, k, zoom, pointedAt(subject, pointing), slack);
	if (badge !== NOWHERE) return { kind: 'badge', position: badge };
	const coin = (pointing.picked ?? subject.picked)?.at(subject, point, k, pointing.hovered ?? pointing.focused, slack);
	if (coin !== undefined) return { kind: 'coin', position: coin };
	const { arrangement } = subject;
	// The lines of a list are low: a finger that is on none has the one beside it.
	const around = arrangement.flow === 'list' ? slack : Math.min(slack, CARD_SLACK);
	const exact = entryAt(arrangement, point);
	const card = exact === -1 && around > 0 ? entryAt(arrangement, point, around / k) : exact;
	return card === -1 ? undefined : { kind: 'card', position: arrangement.position[card]! };
}

/** The position whose badge is nearest, or -1. */
function badgeAt(
	subject: Subject,
	point: Point,
	k: number,
	zoom: Zoom,
	pointed: ReadonlySet<Position>,
	slack: number
): Position {
	if (zoom === 'regions') return NOWHERE;
	const { arrangement: a } = subject;
	const reach = (FURTHEST + slack) / k;
	const [px, py] = [point.x * k, point.y * k];
	let nearest: Position = NOWHERE;
	let least = Infinity;
	for (let e = 0; e < a.size;) {
		if (
			point.x < a.x0[e]! - reach ||
			point.x > a.x1[e]! + reach ||
			point.y < a.y0[e]! - reach ||
			point.y > a.y1[e]! + reach
		) {
			e = a.end[e]!;
			continue;
		}
		const near = cardBox(a, e);
		const drawn = isFolded(subject, e) || pointed.has(a.position[e]!);
		if (
			drawn &&
			point.x >= near.x0 - reach &&
			point.x <= near.x1 + reach &&
			point.y >= near.y0 - reach &&
			point.y <= near.y1 + reach
		) {
			const badge = badgeOf(subject, e, k, zoom);
			const away = badge
				? Math.max(0, badge.box.x0 - px, px - badge.box.x1, badge.box.y0 - py, py - badge.box.y1)
				: Infinity;
			if (away < least) [nearest, least] = [a.position[e]!, away];
		}
		e++;
	}
	return least === 0 || (least <= slack && entryAt(a, point) === -1) ? nearest : NOWHERE;
}

/** The line that is nearest, of equally near ones the one that is painted last. Corners count as if they were not rounded. */
function lineAt(subject: Subject, point: Point, k: number, zoom: Zoom, slack: number): Hit | undefined {
	const reach = (slack + WIDEST_LINE / 2) / k;
	const [x, y] = [point.x * k, point.y * k];
	const window = { x0: point.x - reach, y0: point.y - reach, x1: point.x + reach, y1: point.y + reach };
	let hit: Hit | undefined;
	let least = slack;
	for (const { lines, ends, lineKind, width } of linesIn(subject, window, k, zoom))
		for (let i = 0; ends && lineKind && i < lines.length; i++) {
			const away = Math.max(0, distanceTo(lines[i]!, x, y) - width / 2);
			if (away > least) continue;
			least = away;
			hit = { kind: 'line', position: ends[2 * i]!, to: ends[2 * i + 1]!, line: lineKind };
		}
	return hit;
}

/** How far a point is from a polyline. */
function distanceTo(line: readonly number[], x: number, y: number): number {
	let least = Infinity;
	for (let i = 2; i < line.length; i += 2) {
		const [x0, y0] = [line[i - 2]!, line[i - 1]!];
		const [dx, dy] = [line[i]! - x0, line[i + 1]! - y0];
		const length = dx * dx + dy * dy;
		const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
		least = Math.min(least, Math.hypot(x - x0 - t * dx, y - y0 - t * dy));
	}
	return least;
}
