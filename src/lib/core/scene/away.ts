import type { Box, Point } from '#core/base/geometry';
import { cardBox, entryOf, visibleEntry } from '#core/layout/arrangement';
import type { Relation } from '#core/org/neighbours';
import type { Org, Position } from '#core/org/org';
import { peersOf, reportsOf } from '#core/org/tree';
import type { Focus, Subject } from './subject';

/** World to screen, as a camera has it. */
export interface Transform extends Point {
	readonly k: number;
}

/** The side of the window on which something lies. */
export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** How somebody is tied to the selected position; everyone on the way to the top counts as manager. */
export type Tie = Relation | 'selected';

/** Somebody lit whom the window does not show. */
export interface Away {
	readonly position: Position;
	readonly tie: Tie;
	/** Beyond the window, folded away, or not in the branch that the map shows. */
	readonly where: 'beyond' | 'folded' | 'other-branch';
	/**
	 * The edge that the way there crosses, and where along it: screen px, x for top and bottom, y for left and right. Of a fold in
	 * view, the edge it is nearest to.
	 */
	readonly edge: Edge;
	readonly at: number;
	/** The way to go from there: outwards, or towards a fold in view. */
	readonly pointing: Edge;
	/** How far away, px. */
	readonly distance: number;
}

/** So many of one tie are looked at, evenly spread; a manager of 100,000 costs no more than one of 60. */
const MOST = 60;

/** The lit positions of one tie. */
export interface Kin {
	readonly tie: Tie;
	/** All of them, or where there are more than 60, 60 from the first to the last. */
	readonly looked: readonly Position[];
	readonly total: number;
}

const remembered = new WeakMap<Focus, readonly Kin[]>();

/** Everyone lit, by tie, the most important first; worked out once per selection. */
export function kinOf(org: Org, focus: Focus): readonly Kin[] {
	const known = remembered.get(focus);
	if (known) return known;
	const { selected, path, counterparts, dotted } = focus;
	const aside = new Set(counterparts);
	const kin = (
		[
			['selected', [selected]],
			['manager', path.filter((position) => position !== selected && !aside.has(position)).reverse()],
			['dotted', counterparts.filter((position) => dotted.has(position))],
			['counterpart', counterparts.filter((position) => !dotted.has(position))],
			['report', reportsOf(org, selected)],
			['peer', peersOf(org, selected)]
		] as const
	).map(([tie, all]): Kin => ({ tie, looked: spread(all), total: all.length }));
	remembered.set(focus, kin);
	return kin;
}

const spread = (all: readonly Position[]): readonly Position[] =>
	all.length <= MOST
		? all
		: Array.from({ length: MOST }, (_, i) => all[Math.round((i * (all.length - 1)) / (MOST - 1))]!);

/**
 * Those of `kin` whom the box does not show: the middle of their card lies outside it, or they have no card. `view` is the box,
 * in screen px, that nothing covers. Whoever is folded away right under the selected card is left to the mark on that card.
 */
export function awayFrom(subject: Subject, kin: Kin, camera: Transform, view: Box): Away[] {
	const { arrangement: a, org, focus } = subject;
	if (a.size === 0 || !focus) return [];
	const middleOf = (entry: number): Point => {
		const { x0, y0, x1, y1 } = cardBox(a, entry);
		return { x: ((x0 + x1) / 2) * camera.k + camera.x, y: ((y0 + y1) / 2) * camera.k + camera.y };
	};
	const own = visibleEntry(a, org.parent, focus.selected);
	const inView = (p: Point): boolean => p.x >= view.x0 && p.x <= view.x1 && p.y >= view.y0 && p.y <= view.y1;
	const card = own === -1 ? undefined : middleOf(own);
	const origin = card && inView(card) ? card : { x: (view.x0 + view.x1) / 2, y: (view.y0 + view.y1) / 2 };
	const top = a.position[0]!;
	const away: Away[] = [];
	for (const position of kin.looked) {
		if (position < top || position >= org.end[top]!) {
			away.push({
				position,
				tie: kin.tie,
				where: 'other-branch',
				...outwardsFrom(view, origin, upwards(subject)),
				distance: Infinity
			});
			continue;
		}
		const entry = entryOf(a, position);
		const shown = entry === -1 ? visibleEntry(a, org.parent, position) : entry;
		if (entry === -1 && shown === own && kin.tie !== 'selected') continue;
		const to = middleOf(shown);
		if (entry !== -1 && inView(to)) continue;
		const way = { x: to.x - origin.x, y: to.y - origin.y };
		away.push({
			position,
			tie: kin.tie,
			where: entry === -1 ? 'folded' : 'beyond',
			...(inView(to) ? inwardsTo(view, to) : outwardsFrom(view, origin, way)),
			distance: Math.hypot(way.x, way.y)
		});
	}
	return away;
}

type Place = Pick<Away, 'edge' | 'at' | 'pointing'>;

function outwardsFrom(view: Box, origin: Point, way: Point): Place {
	const place = crossing(view, origin, way);
	return { ...place, pointing: place.edge };
}

const OPPOSITE: Record<Edge, Edge> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

/** Beside a point in view, at the edge that it is nearest to. */
function inwardsTo({ x0, y0, x1, y1 }: Box, { x, y }: Point): Place {
	const near = Math.min(x - x0, x1 - x, y - y0, y1 - y);
	const edge: Edge = near === x - x0 ? 'left' : near === x1 - x ? 'right' : near === y - y0 ? 'top' : 'bottom';
	return { edge, at: edge === 'left' || edge === 'right' ? y : x, pointing: OPPOSITE[edge] };
}

/** Where a ray from a point inside a box leaves it. */
export function crossing(box: Box, from: Point, way: Point): { edge: Edge; at: number } {
	const across = way.x === 0 ? Infinity : ((way.x > 0 ? box.x1 : box.x0) - from.x) / way.x;
	const down = way.y === 0 ? Infinity : ((way.y > 0 ? box.y1 : box.y0) - from.y) / way.y;
	if (across < down) return { edge: way.x > 0 ? 'right' : 'left', at: from.y + way.y * across };
	return { edge: way.y > 0 ? 'bottom' : 'top', at: down === Infinity ? from.x : from.x + way.x * down };
}

/** Against the direction in which the map grows from its top: where whoever stands above it would be. */
function upwards({ arrangement: a }: Subject): Point {
	const top = cardBox(a, 0);
	const [dx, dy] = [a.x0[0]! + a.x1[0]! - top.x0 - top.x1, a.y0[0]! + a.y1[0]! - top.y0 - top.y1];
	return Math.abs(dx) > Math.abs(dy) * 2 ? { x: -Math.sign(dx), y: 0 } : { x: 0, y: -1 };
}
