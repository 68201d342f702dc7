import type { Box } from '#core/base/geometry';
import { CONTRIBUTOR, type Zoom } from '#core/cards/zoom';
import { cardBox, visibleEntry, type Arrangement } from '#core/layout/arrangement';
import { STACK_INDENT } from '#core/layout/rows';
import { edgeToward } from './card-edge';
import type { Position } from '#core/org/org';
import type { RoadsMark } from './marks';
import { backwards } from './road-lines';
import type { Subject } from './subject';

/** Where a dotted road meets the top of a card: off the middle, so that it never lies on a reporting road. */
const OFFSETS = [26, 60] as const;
const RISE = 22;
/** A dotted road runs down beside a column this far right of its cards. */
const GUTTER = 25;
/** Where it meets the side of a card: as far from the middle. */
const SIDE_OFFSETS = [14, 28] as const;
/** Beyond so many lines of a list a dotted road keeps clear of the whole list instead of looking at each line between. */
const LONGEST_LOOK = 500;

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

type Route = (a: Arrangement, pairs: readonly Pair[]) => Routed[];

/** Beyond the window a road may be so wide, px. */
const STROKE = 2;

/** The dashed roads between cards that work together, as far as a window (world units) shows them. Hidden at Regions zoom. */
export function matrixRoads(subject: Subject, window: Box, k: number, zoom: Zoom, radius: number): RoadsMark[] {
	if (zoom === 'regions' || subject.org.dotted.length === 0) return [];
	const { focus } = subject;
	const by = STROKE / k;
	const routes = routesOf(subject).within({
		x0: window.x0 - by,
		y0: window.y0 - by,
		x1: window.x1 + by,
		y1: window.y1 + by
	});
	const isLit = ({ from, to }: Pair): boolean =>
		focus === undefined || focus.selected === from || focus.selected === to;
	const dashed = (all: readonly Routed[], stroke: 'link' | 'link-receded'): RoadsMark[] =>
		all.length === 0
			? []
			: [{ kind: 'roads', lineKind: 'dotted', ...linesOf(all, k), radius, stroke, width: 1.25, dash: [5, 4] }];
	return [
		...dashed(
			routes.filter((pair) => !isLit(pair)),
			'link-receded'
		),
		...dashed(routes.filter(isLit), 'link')
	];
}

/** All dotted roads of an arrangement, with the boxes they lie in: each has its place because of the others, so they are made at once. */
class Routes {
	readonly #routes: readonly Routed[];
	/** x0, y0, x1, y1 of each. */
	readonly #boxes: Float64Array;

	constructor({ arrangement: a, org }: Subject) {
		const pairs = org.dotted
			.map(([from, to]) => ({ from, to, s: visibleEntry(a, org.parent, from), t: visibleEntry(a, org.parent, to) }))
			.filter(({ s, t }) => s !== -1 && t !== -1 && s !== t);
		this.#routes = ROUTES[a.flow](a, pairs);
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

/** Counts how many dotted roads have met a card, so that each meets it in another place. */
function meetings(offsets: readonly number[]): (entry: number) => number {
	const met = new Map<number, number>();
	return (entry) => {
		const n = met.get(entry) ?? 0;
		met.set(entry, n + 1);
		return offsets[n % offsets.length]!;
	};
}

const ROUTES: Record<Arrangement['flow'], Route> = {
	down: overTheTops,
	right: besideTheColumns,
	list: rightOfTheList,
	out: straight
};

/** Where a dotted road leaves a card: from the card to the height of the tops that it has to clear. World units. */
interface Ramp {
	readonly points: readonly number[];
	/** Top of the card, or of the column that it stands in. */
	readonly top: number;
	/** Left edge of the column, for a card inside one. */
	readonly column: number | undefined;
}

/** Over the tops, and down beside a column. */
function overTheTops(a: Arrangement, all: readonly Pair[]): Routed[] {
	const offsetOf = meetings(OFFSETS);
	const ramp = (entry: number, toRight: boolean): Ramp => {
		const { x0, x1, y0, y1 } = cardBox(a, entry);
		const first = columnTop(a, entry);
		if (first !== entry) {
			const gutter = a.x[first]! + CONTRIBUTOR.width + GUTTER;
			return { points: [x1, (y0 + y1) / 2, gutter, (y0 + y1) / 2, gutter], top: a.y[first]!, column: a.x[first]! };
		}
		const x = (x0 + x1) / 2 + (toRight ? 1 : -1) * offsetOf(entry);
		return { points: [x, y0, x], top: y0, column: undefined };
	};
	const ramps = all
		.map((pair) => {
			const toRight = a.x[pair.t]! > a.x[pair.s]!;
			const [p, q] = [ramp(pair.s, toRight), ramp(pair.t, !toRight)];
			return { pair, p, q, rise: Math.min(p.top, q.top) - RISE };
		})
		.sort((one, other) => one.rise - other.rise);
	/** Cards in columns that a road leads down to already: the next ones only join it. */
	const reached = new Set<number>();
	return ramps.map(({ pair, p, q, rise }) => {
		const { t } = pair;
		const gutter = q.points[4]!;
		const line =
			p.column !== undefined && p.column === q.column
				? [...p.points.slice(0, 4), gutter, q.points[3]!, ...(reached.has(t) ? [] : q.points.slice(0, 2))]
				: q.column !== undefined && reached.has(t)
					? [...p.points, rise, gutter, rise]
					: [...p.points, rise, ...backwards([...q.points, rise])];
		if (q.column !== undefined) reached.add(t);
		return { ...pair, line };
	});
}

/** The first card of the column that an entry stands in; the entry itself outside columns. */
function columnTop(a: Arrangement, entry: number): number {
	if (a.stacked[entry] === 0) return entry;
	let top = entry;
	// Upwards through the entries before it while they stand in the same column.
	for (
		let e = entry - 1;
		e >= 0 && a.stacked[e] === 1 && a.y[e]! < a.y[top]! && Math.abs(a.x[e]! - a.x[entry]!) <= STACK_INDENT;
		e--
	)
		top = e;
	return top;
}

/** Left of the column that stands further left. */
function besideTheColumns(a: Arrangement, pairs: readonly Pair[]): Routed[] {
	const offsetOf = meetings(SIDE_OFFSETS);
	return pairs.map((pair) => {
		const [p, q] = [cardBox(a, pair.s), cardBox(a, pair.t)];
		const down = q.y0 > p.y0 ? 1 : -1;
		const x = Math.min(p.x0, q.x0) - RISE;
		const py = (p.y0 + p.y1) / 2 + down * offsetOf(pair.s);
		const qy = (q.y0 + q.y1) / 2 - down * offsetOf(pair.t);
		return { ...pair, line: [p.x0, py, x, py, x, qy, q.x0, qy] };
	});
}

/** Right of the lines between the two. */
function rightOfTheList(a: Arrangement, pairs: readonly Pair[]): Routed[] {
	const offsetOf = meetings(SIDE_OFFSETS);
	return pairs.map((pair) => {
		const [from, to] = [Math.min(pair.s, pair.t), Math.max(pair.s, pair.t)];
		let edge = a.x1[0]!;
		if (to - from <= LONGEST_LOOK) {
			edge = -Infinity;
			for (let e = from; e <= to; e++) edge = Math.max(edge, cardBox(a, e).x1);
		}
		const [p, q] = [cardBox(a, from), cardBox(a, to)];
		const py = (p.y0 + p.y1) / 2 + offsetOf(from);
		const qy = (q.y0 + q.y1) / 2 - offsetOf(to);
		return { ...pair, line: [p.x1, py, edge + GUTTER, py, edge + GUTTER, qy, q.x1, qy] };
	});
}

function straight(a: Arrangement, pairs: readonly Pair[]): Routed[] {
	return pairs.map((pair) => {
		const [p, q] = [cardBox(a, pair.s), cardBox(a, pair.t)];
		return { ...pair, line: [...edgeToward(p, q), ...edgeToward(q, p)] };
	});
}

/** Dotted lines from the selected card's edge to its counterparts' edges: straight, in a list beside the lines between. */
export function counterpartRoads({ arrangement: a, org, focus }: Subject, k: number): RoadsMark[] {
	if (!focus) return [];
	const s = visibleEntry(a, org.parent, focus.selected);
	if (s === -1) return [];
	const pairs = focus.counterparts
		.map((to) => ({ from: focus.selected, to, s, t: visibleEntry(a, org.parent, to) }))
		.filter(({ t }) => t !== -1 && t !== s);
	const routes = (a.flow === 'list' ? rightOfTheList : straight)(a, pairs);
	return routes.length === 0
		? []
		: [
				{
					kind: 'roads',
					lineKind: 'counterpart',
					...linesOf(routes, k),
					radius: a.flow === 'list' ? 8 : 0,
					stroke: 'ink',
					width: 1.75,
					dash: [0.1, 5],
					round: true
				}
			];
}
