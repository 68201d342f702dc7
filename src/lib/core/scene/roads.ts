import { clamp, type Box } from '../base/geometry';
import { CONTRIBUTOR, LEADER, type Zoom } from '../cards/zoom';
import { cardBox, visibleEntry, type Arrangement } from '../layout/arrangement';
import { STACK_INDENT } from '../layout/rows';
import type { Mark } from './marks';
import type { Subject } from './subject';

/** Roads turn this far below the card they leave. */
const TURN = 38;
/** A stem runs this far inside the left edge of the column of cards above it. */
const STEM = 10;
/** Where a dotted road meets the top of a card: off the middle, so that it never lies on a reporting road. */
const MATRIX_OFFSETS = [26, 60] as const;
const MATRIX_RISE = 22;
/** A dotted road runs down beside a column this far right of its cards. */
const GUTTER = 25;
/** Reporting roads between cards closer than this on the screen, px, are not drawn. */
const SMALLEST_STEP = 3;

type Style = 'rest' | 'stem' | 'receded' | 'recededStem' | 'reports' | 'path';

/** Collects the roads of a scene by style, so that each style is painted in one stroke. */
export class Roads {
	readonly #lines: Record<Style, number[][]> = { rest: [], stem: [], receded: [], recededStem: [], reports: [], path: [] };
	readonly #path: ReadonlySet<number>;

	constructor(
		readonly subject: Subject,
		readonly window: Box,
		readonly k: number,
		readonly zoom: Zoom
	) {
		this.#path = new Set(subject.focus?.path);
	}

	/** The roads that leave an entry's card for its reports. */
	leaving(entry: number): void {
		const { arrangement: a, focus } = this.subject;
		if (a.end[entry]! === entry + 1 || a.stacked[entry] === 1) return;
		if (LEADER.width * this.k < SMALLEST_STEP) return;
		const from = { x: a.x[entry]! + LEADER.width / 2, y: a.y[entry]! + LEADER.height };
		const position = a.position[entry]!;
		const style: Style = focus === undefined ? 'rest' : focus.selected === position ? 'reports' : 'receded';
		let last = entry;
		for (let c = entry + 1; c < a.end[entry]!; c = a.end[c]!) {
			if (a.stacked[c] === 1) continue;
			const to = a.position[c]!;
			this.#add(this.#path.has(to) ? 'path' : style, this.#down(from, a.x[c]! + LEADER.width / 2, a.y[c]!));
		}
		if (this.zoom === 'regions' && focus?.selected !== position && !this.#pathRunsThroughColumn(entry)) return;
		for (let c = entry + 1; c < a.end[entry]!; c = last) {
			last = a.end[c]!;
			if (a.stacked[c] === 0) continue;
			// A column is a run of reports with one left edge.
			const left = a.x[c]! - STACK_INDENT;
			while (last < a.end[entry]! && a.stacked[last] === 1 && a.x[last] === a.x[c] && a.y[last]! > a.y[last - 1]!) last = a.end[last]!;
			this.#stem(entry, from, left, c, last, style);
		}
	}

	#pathRunsThroughColumn(entry: number): boolean {
		const { arrangement: a, focus } = this.subject;
		const next = focus?.path[focus.path.indexOf(a.position[entry]!) + 1];
		return next !== undefined && focus!.path.includes(a.position[entry]!) && a.stacked[visibleEntry(a, this.subject.org.parent, next)] === 1;
	}

	/** One stem down a column with a branch to each card. */
	#stem(entry: number, from: { x: number; y: number }, left: number, first: number, end: number, style: Style): void {
		const { arrangement: a } = this.subject;
		const x = left + STEM;
		const own = a.x[entry] === left;
		const start = own ? [x, from.y] : [from.x, from.y, from.x, from.y + TURN, x, from.y + TURN];
		const quiet: Style = style === 'rest' ? 'stem' : style === 'receded' ? 'recededStem' : style;
		let lowest = first;
		for (let e = first; e < end; e++) {
			const nested = a.x[e]! > left + STACK_INDENT;
			const y = a.y[e]! + CONTRIBUTOR.height / 2;
			const branchFrom = nested ? a.x[e]! - STACK_INDENT + STEM : x;
			const onPath = this.#path.has(a.position[e]!);
			if (onPath) this.#add('path', nested ? [branchFrom, a.y[e]! - 12, branchFrom, y, a.x[e]!, y] : [...start, x, y, a.x[e]!, y]);
			else if (nested) this.#add(quiet, [branchFrom, a.y[e]! - 12, branchFrom, y, a.x[e]!, y]);
			else {
				this.#add(quiet, [x, y - 14, x, y, a.x[e]!, y]);
				lowest = e;
			}
		}
		this.#add(quiet, [...start, x, a.y[lowest]! + CONTRIBUTOR.height / 2 - 13]);
	}

	#down(from: { x: number; y: number }, x: number, y: number): number[] {
		if (Math.abs(from.x - x) < 0.5) return [from.x, from.y, x, y];
		return [from.x, from.y, from.x, from.y + TURN, x, from.y + TURN, x, y];
	}

	#add(style: Style, line: number[]): void {
		const { x0, x1 } = this.window;
		let low = Infinity;
		let high = -Infinity;
		for (let i = 0; i < line.length; i += 2) {
			low = Math.min(low, line[i]!);
			high = Math.max(high, line[i]!);
			line[i]! *= this.k;
			line[i + 1]! *= this.k;
		}
		if (low <= x1 && high >= x0) this.#lines[style].push(line);
	}

	/** The roads from the quietest to the strongest; the path to the root is drawn last. */
	marks(): Mark[] {
		const radius = clamp(5, 16 * this.k, 12);
		const style = (name: Style, stroke: 'link' | 'link-receded' | 'ink', width: number): Mark[] =>
			this.#lines[name].length === 0 ? [] : [{ kind: 'roads', lines: this.#lines[name], radius, stroke, width }];
		return [
			...style('receded', 'link-receded', 1.25),
			...style('recededStem', 'link-receded', 1),
			...style('rest', 'link', 1.25),
			...style('stem', 'link', 1),
			...matrixRoads(this.subject, this.k, this.zoom, radius),
			...style('reports', 'ink', 1.5),
			...style('path', 'ink', 2.25)
		];
	}
}

/** Where a dotted road leaves a card: from the card to the height of the tops that it has to clear. World units. */
interface Ramp {
	readonly points: readonly number[];
	/** Top of the card, or of the column that it stands in. */
	readonly top: number;
	/** Left edge of the column, for a card inside one. */
	readonly column: number | undefined;
}

/** Dashed roads between cards that work together: over the tops, and down beside a column. Hidden at Regions zoom. */
function matrixRoads(subject: Subject, k: number, zoom: Zoom, radius: number): Mark[] {
	if (zoom === 'regions') return [];
	const { arrangement: a, org, focus } = subject;
	const met = new Map<number, number>();
	const ramp = (entry: number, toRight: boolean): Ramp => {
		const { x0, x1, y0, y1 } = cardBox(a, entry);
		const first = columnTop(a, entry);
		if (first !== entry) {
			const gutter = a.x[first]! + CONTRIBUTOR.width + GUTTER;
			return { points: [x1, (y0 + y1) / 2, gutter, (y0 + y1) / 2, gutter], top: a.y[first]!, column: a.x[first]! };
		}
		const n = met.get(entry) ?? 0;
		met.set(entry, n + 1);
		const x = (x0 + x1) / 2 + (toRight ? 1 : -1) * MATRIX_OFFSETS[n % MATRIX_OFFSETS.length]!;
		return { points: [x, y0, x], top: y0, column: undefined };
	};
	const pairs = org.dotted
		.map(([from, to]) => ({ from, to, s: visibleEntry(a, org.parent, from), t: visibleEntry(a, org.parent, to) }))
		.filter(({ s, t }) => s !== -1 && t !== -1 && s !== t)
		.map(({ from, to, s, t }) => {
			const toRight = a.x[t]! > a.x[s]!;
			const [p, q] = [ramp(s, toRight), ramp(t, !toRight)];
			return { from, to, t, p, q, rise: Math.min(p.top, q.top) - MATRIX_RISE };
		})
		.sort((one, other) => one.rise - other.rise);
	const lines: number[][] = [];
	const receded: number[][] = [];
	/** Cards in columns that a road leads down to already: the next ones only join it. */
	const reached = new Set<number>();
	for (const { from, to, t, p, q, rise } of pairs) {
		const gutter = q.points[4]!;
		const line =
			p.column !== undefined && p.column === q.column
				? [...p.points.slice(0, 4), gutter, q.points[3]!, ...(reached.has(t) ? [] : q.points.slice(0, 2))]
				: q.column !== undefined && reached.has(t)
					? [...p.points, rise, gutter, rise]
					: [...p.points, rise, ...backwards([...q.points, rise])];
		if (q.column !== undefined) reached.add(t);
		const lit = focus === undefined || focus.selected === from || focus.selected === to;
		(lit ? lines : receded).push(line.map((v) => v * k));
	}
	const dashed = (all: number[][], stroke: 'link' | 'link-receded'): Mark[] =>
		all.length === 0 ? [] : [{ kind: 'roads', lines: all, radius, stroke, width: 1.25, dash: [5, 4] }];
	return [...dashed(receded, 'link-receded'), ...dashed(lines, 'link')];
}

/** The first card of the column that an entry stands in; the entry itself outside columns. */
function columnTop(a: Arrangement, entry: number): number {
	if (a.stacked[entry] === 0) return entry;
	let top = entry;
	// Upwards through the entries before it while they stand in the same column.
	for (let e = entry - 1; e >= 0 && a.stacked[e] === 1 && a.y[e]! < a.y[top]! && Math.abs(a.x[e]! - a.x[entry]!) <= STACK_INDENT; e--) top = e;
	return top;
}

const backwards = (points: readonly number[]): number[] => {
	const out: number[] = [];
	for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
	return out;
};

/** Straight dotted lines from the selected card's edge to its counterparts' edges. */
export function counterpartRoads({ arrangement: a, org, focus }: Subject, k: number): Mark[] {
	if (!focus) return [];
	const s = visibleEntry(a, org.parent, focus.selected);
	if (s === -1) return [];
	const from = cardBox(a, s);
	const lines: number[][] = [];
	for (const counterpart of focus.counterparts) {
		const t = visibleEntry(a, org.parent, counterpart);
		if (t === -1 || t === s) continue;
		const to = cardBox(a, t);
		const [p, q] = [edgeToward(from, to), edgeToward(to, from)];
		lines.push([p[0] * k, p[1] * k, q[0] * k, q[1] * k]);
	}
	return lines.length === 0 ? [] : [{ kind: 'roads', lines, radius: 0, stroke: 'ink', width: 1.75, dash: [0.1, 5], round: true }];
}

/** The point on a card's edge on the straight line to another card's middle. */
function edgeToward(card: Box, other: Box): [number, number] {
	const [x, y] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
	const [dx, dy] = [(other.x0 + other.x1) / 2 - x, (other.y0 + other.y1) / 2 - y];
	const reach = Math.min(dx === 0 ? Infinity : (card.x1 - card.x0) / 2 / Math.abs(dx), dy === 0 ? Infinity : (card.y1 - card.y0) / 2 / Math.abs(dy));
	return [x + dx * reach, y + dy * reach];
}
