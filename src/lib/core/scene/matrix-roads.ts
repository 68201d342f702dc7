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

type Pair = { readonly from: number; readonly to: number; readonly s: number; readonly t: number };
type Route = (a: Arrangement, pairs: readonly Pair[]) => (Pair & { readonly line: readonly number[] })[];

/** Dashed roads between cards that work together. Hidden at Regions zoom. */
export function matrixRoads(subject: Subject, k: number, zoom: Zoom, radius: number): RoadsMark[] {
	if (zoom === 'regions') return [];
	const { arrangement: a, org, focus } = subject;
	const pairs = org.dotted
		.map(([from, to]) => ({ from, to, s: visibleEntry(a, org.parent, from), t: visibleEntry(a, org.parent, to) }))
		.filter(({ s, t }) => s !== -1 && t !== -1 && s !== t);
	const routes = ROUTES[a.flow](a, pairs);
	const isLit = ({ from, to }: Pair): boolean => focus === undefined || focus.selected === from || focus.selected === to;
	const dashed = (all: ReturnType<Route>, stroke: 'link' | 'link-receded'): RoadsMark[] =>
		all.length === 0 ? [] : [{ kind: 'roads', lineKind: 'dotted', ...linesOf(all, k), radius, stroke, width: 1.25, dash: [5, 4] }];
	return [...dashed(routes.filter((pair) => !isLit(pair)), 'link-receded'), ...dashed(routes.filter(isLit), 'link')];
}

/** Routes in map px, and the positions they join. */
const linesOf = (routes: ReturnType<Route>, k: number): { lines: number[][]; ends: Position[] } => ({
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

const ROUTES: Record<Arrangement['flow'], Route> = { down: overTheTops, right: besideTheColumns, list: rightOfTheList, out: straight };

/** Where a dotted road leaves a card: from the card to the height of the tops that it has to clear. World units. */
interface Ramp {
	readonly points: readonly number[];
	/** Top of the card, or of the column that it stands in. */
	readonly top: number;
	/** Left edge of the column, for a card inside one. */
	readonly column: number | undefined;
}

/** Over the tops, and down beside a column. */
function overTheTops(a: Arrangement, all: readonly Pair[]): ReturnType<Route> {
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
	for (let e = entry - 1; e >= 0 && a.stacked[e] === 1 && a.y[e]! < a.y[top]! && Math.abs(a.x[e]! - a.x[entry]!) <= STACK_INDENT; e--) top = e;
	return top;
}

/** Left of the column that stands further left. */
function besideTheColumns(a: Arrangement, pairs: readonly Pair[]): ReturnType<Route> {
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
function rightOfTheList(a: Arrangement, pairs: readonly Pair[]): ReturnType<Route> {
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

function straight(a: Arrangement, pairs: readonly Pair[]): ReturnType<Route> {
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
	return routes.length === 0 ? [] : [{ kind: 'roads', lineKind: 'counterpart', ...linesOf(routes, k), radius: a.flow === 'list' ? 8 : 0, stroke: 'ink', width: 1.75, dash: [0.1, 5], round: true }];
}
