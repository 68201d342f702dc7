import type { Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { cardBox, visibleEntry, type Arrangement } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { aroundCorners } from './around-corners';
import { besideList } from './beside-list';
import { straightLine } from './card-edge';
import type { RoadsMark } from './marks';
import { roadRadius } from './road-lines';
import type { Focus, LinesAcross, Subject } from './subject';
import { wayAround } from './way-around';

/** Two positions and the entries that show them. */
interface Pair {
	readonly from: Position;
	readonly to: Position;
	readonly s: number;
	readonly t: number;
}

/** How the road between a pair runs, in world units. */
interface Routed extends Pair {
	readonly line: readonly number[];
}

/** Beyond the window a road may be so wide, px. */
const STROKE = 2;
/** So many roads find their way around cards, fewer on a large map, where each takes longer; the others are straight. */
const mostAround = ({ size }: Arrangement): number => Math.max(6, Math.min(200, 12_000 / size));

/**
 * The dashed roads between cards that work together, as far as a window (world units) shows them. Hidden at Regions zoom. Those of the
 * selected card that `litRoads` draws are not repeated.
 */
function dottedRoads(subject: Subject, window: Box, k: number, zoom: Zoom): RoadsMark[] {
	if (zoom === 'regions' || subject.org.dotted.length === 0) return [];
	const { focus } = subject;
	const by = STROKE / k;
	const routes = routesOf(subject).within({
		x0: window.x0 - by,
		y0: window.y0 - by,
		x1: window.x1 + by,
		y1: window.y1 + by
	});
	const ends = ({ from, to }: Pair, position: Position | undefined): boolean => from === position || to === position;
	const dashed = (all: readonly Routed[], stroke: 'link' | 'link-receded'): RoadsMark[] =>
		all.length === 0
			? []
			: [
					{
						kind: 'roads',
						lineKind: 'dotted',
						...linesOf(all, k),
						radius: roadRadius(k),
						stroke,
						width: 1.25,
						dash: [5, 4]
					}
				];
	if (!focus) return dashed(routes, 'link');
	const lit = routes.filter((pair) => ends(pair, focus.selected));
	return [
		...dashed(
			routes.filter((pair) => !ends(pair, focus.selected)),
			'link-receded'
		),
		...dashed(
			lit.filter(({ from, to }) => !focus.dotted.has(from) && !focus.dotted.has(to)),
			'link'
		)
	];
}

/** All dotted roads of an arrangement, with the boxes they lie in: each has its place because of the others, so they are made at once. */
class Routes {
	readonly #routes: readonly Routed[];
	/** x0, y0, x1, y1 of each. */
	readonly #boxes: Float64Array;

	constructor(subject: Subject) {
		this.#routes = waysBetween(subject, subject.org.dotted, true);
		this.#boxes = new Float64Array(this.#routes.length * 4);
		this.#routes.forEach(({ line }, i) => {
			const [xs, ys] = [line.filter((_, j) => j % 2 === 0), line.filter((_, j) => j % 2 === 1)];
			this.#boxes.set([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], 4 * i);
		});
	}

	within({ x0, y0, x1, y1 }: Box): Routed[] {
		const boxes = this.#boxes;
		return this.#routes.filter(
			(_, i) => boxes[4 * i]! <= x1 && boxes[4 * i + 1]! <= y1 && boxes[4 * i + 2]! >= x0 && boxes[4 * i + 3]! >= y0
		);
	}
}

/** The roads between pairs of positions that have a card, or a manager with one: around the cards, and `apart` from each other. */
function waysBetween(
	{ arrangement: a, org }: Subject,
	pairs: readonly (readonly [Position, Position])[],
	apart: boolean
): Routed[] {
	const ways: (readonly number[])[] = [];
	const most = mostAround(a);
	/** Of those whose positions are folded away, several may be one. */
	const known = new Map<number, readonly number[]>();
	return pairs.flatMap(([from, to]): Routed[] => {
		const [s, t] = [visibleEntry(a, org.parent, from), visibleEntry(a, org.parent, to)];
		if (s === -1 || t === -1 || s === t) return [];
		const key = Math.min(s, t) * a.size + Math.max(s, t);
		const line =
			known.get(key) ??
			(ways.length < most ? wayBetween(a, s, t, apart ? ways : []) : undefined) ??
			straightLine(cardBox(a, s), cardBox(a, t));
		if (!known.has(key)) {
			known.set(key, line);
			ways.push(line);
		}
		return [{ from, to, s, t, line }];
	});
}

/** In levels and uprights as reporting roads run, in a list beside its lines; where those are rays, straight from corner to corner. */
function wayBetween(
	a: Arrangement,
	s: number,
	t: number,
	ways: readonly (readonly number[])[]
): readonly number[] | undefined {
	if (a.flow === 'out') return aroundCorners(a, s, t);
	return a.flow === 'list' ? besideList(a, s, t, ways) : wayAround(a, s, t, ways);
}

const remembered = new WeakMap<Arrangement, Routes>();

function routesOf(subject: Subject): Routes {
	const found = remembered.get(subject.arrangement) ?? new Routes(subject);
	remembered.set(subject.arrangement, found);
	return found;
}

/** Routes in map px, and the positions they join. */
const linesOf = (routes: readonly Routed[], k: number): { lines: number[][]; ends: Position[] } => ({
	lines: routes.map(({ line }) => line.map((v) => v * k)),
	ends: routes.flatMap(({ from, to }) => [from, to])
});

const ofFocus = new WeakMap<Focus, { readonly arrangement: Arrangement; readonly routes: readonly Routed[] }>();

/** Dotted lines from the selected card to its counterparts and the other ends of its dotted lines, around the cards between. */
function litRoads(subject: Subject, k: number): RoadsMark[] {
	const { arrangement, focus } = subject;
	if (!focus) return [];
	let found = ofFocus.get(focus);
	if (found?.arrangement !== arrangement) {
		const pairs = focus.counterparts.map((to) => [focus.selected, to] as const);
		found = { arrangement, routes: waysBetween(subject, pairs, false) };
		ofFocus.set(focus, found);
	}
	return found.routes.length === 0
		? []
		: [
				{
					kind: 'roads',
					lineKind: 'counterpart',
					...linesOf(found.routes, k),
					radius: roadRadius(k),
					stroke: 'ink',
					width: 1.75,
					dash: [0.1, 5],
					round: true
				}
			];
}

/** Draws the lines across the tree, around the cards between their ends. */
export const LINES_ACROSS: LinesAcross = { dashed: dottedRoads, lit: litRoads };
