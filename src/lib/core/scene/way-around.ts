import type { Box } from '#core/base/geometry';
import { cardBox, type Arrangement } from '#core/layout/arrangement';
import { roadTo, straightened } from './road-lines';

/** Nothing of a way comes closer to a card than this; beside and over cards it runs so far away. World units. */
const CLEAR = 7;
const BESIDE = 14;
/** Where a road runs beside a card already. */
const CLOSE = 8;
const OVER = [12, 22] as const;
/** Where ways meet a card, from the middle of its side: off the places where reporting roads do. */
const ALONG_TOP = [26, -26, 60, -60] as const;
const ALONG_SIDE = [14, -14, 28, -28] as const;
/** Cards further than this from both ends and what lies between them are left out of account. */
const REACH = 420;
/** Places at most that a way may be looked for in, and cards around it. */
const MOST = 60_000;
const MOST_CARDS = 700;
/** What a turn costs, and a place where a way meets the card already, in world units of a longer way. */
const TURN = 40;
const MET = 60;
/** And the side where the stem of a column is. */
const ON_STEM = 400;
/** Places nearer to the end are looked at before others whose way could become shorter by less than this share. */
const EAGER = 1.25;
/** A way may be so many times longer that does not run where another way or a reporting road runs already. */
const BUSY = 2.5;
/** And so much longer that does not run through the place of a name. */
const NAMED = 90;

const [ACROSS, UPRIGHT, BUSY_ACROSS, BUSY_UPRIGHT, NAME] = [1, 2, 4, 8, 16] as const;

/** Where a way may meet a card, and which way it leaves there. */
interface Port {
	readonly x: number;
	readonly y: number;
	readonly dx: number;
	readonly dy: number;
	/** What it costs to use it. */
	readonly cost: number;
}

function portsOf(a: Arrangement, entry: number): Port[] {
	const { x0, y0, x1, y1 } = cardBox(a, entry);
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	const down = a.flow === 'down';
	const inColumn = down && a.stacked[entry] === 1;
	const tops = down ? ALONG_TOP : [0];
	return [
		...tops.map((by) => ({ x: x + by, y: y0, dx: 0, dy: -OVER[0], cost: 0 })),
		...(down ? [0] : ALONG_SIDE.filter((by) => Math.abs(by) < y1 - y - 4)).flatMap((by) => [
			{ x: x1, y: y + by, dx: BESIDE, dy: 0, cost: 0 },
			// A column has its stem there.
			{ x: x0, y: y + by, dx: -BESIDE, dy: 0, cost: inColumn ? ON_STEM : 0 }
		])
	];
}

/** The entries whose cards are near a box, unless there are too many. */
function near(a: Arrangement, { x0, y0, x1, y1 }: Box): number[] | undefined {
	const found: number[] = [];
	for (let e = 0; e < a.size;) {
		if (found.length > MOST_CARDS) return undefined;
		if (a.x1[e]! < x0 || a.x0[e]! > x1 || a.y1[e]! < y0 || a.y0[e]! > y1) e = a.end[e]!;
		else {
			const card = cardBox(a, e);
			if (card.x1 >= x0 && card.x0 <= x1 && card.y1 >= y0 && card.y0 <= y1) found.push(e);
			e++;
		}
	}
	return found;
}

const ascending = (values: readonly number[]): Float64Array => {
	const sorted = Float64Array.from(values).sort();
	return sorted.filter((v, i) => i === 0 || v - sorted[i - 1]! > 0.01);
};

/** The first of ascending values that is greater than `v`. */
function beyond(values: Float64Array, v: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! > v) high = middle;
		else low = middle + 1;
	}
	return low;
}
const at = (values: Float64Array, v: number): number => beyond(values, v - 0.02);

/**
 * A way from one card to another in upright and level pieces that runs through no card, with few turns and short (A* over the lines
 * beside and over the cards). `ways` are those that it keeps apart from. Undefined where there is none, or too much is in the way.
 */
export function wayAround(
	a: Arrangement,
	from: number,
	to: number,
	ways: readonly (readonly number[])[]
): number[] | undefined {
	const [p, q] = [cardBox(a, from), cardBox(a, to)];
	const room = {
		x0: Math.min(p.x0, q.x0) - REACH,
		y0: Math.min(p.y0, q.y0) - REACH,
		x1: Math.max(p.x1, q.x1) + REACH,
		y1: Math.max(p.y1, q.y1) + REACH
	};
	const entries = near(a, room);
	if (!entries) return undefined;
	const cards = entries.map((e) => cardBox(a, e));
	// Ways that need not be apart share what they can.
	const over = ways.length > 0 ? OVER : OVER.slice(0, 1);
	const [starts, goals] = [portsOf(a, from), portsOf(a, to)];
	const ports = [...starts, ...goals];
	const xs = ascending([
		...cards.flatMap(({ x0, x1 }) => [x0 - BESIDE, x1 + CLOSE, x1 + BESIDE]),
		...ports.map(({ x, dx }) => x + dx)
	]);
	const ys = ascending([
		...cards.flatMap(({ y0, y1 }) => [...over.map((by) => y0 - by), y1 + OVER[0]]),
		...ports.map(({ y, dy }) => y + dy)
	]);
	const width = xs.length;
	const size = width * ys.length;
	if (size > MOST) return undefined;

	const flags = new Uint8Array(size);
	/** Marks the pieces that run to the right and down from the places in a box: of level ones, of upright ones. */
	const mark = ({ x0, y0, x1, y1 }: Box, level: number, upright: number): void => {
		const [left, right, top, bottom] = [at(xs, x0), at(xs, x1), at(ys, y0), at(ys, y1)];
		for (let j = Math.max(0, top - 1); j < bottom; j++)
			for (let i = Math.max(0, left - 1); i < right; i++)
				flags[j * width + i]! |= (j >= top ? level : 0) | (i >= left ? upright : 0);
	};
	const grown = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by });
	for (const card of cards) mark(grown(card, CLEAR - 0.1), ACROSS, UPRIGHT);
	for (const { neck } of a.lands) mark({ ...neck, y0: neck.y0 + 8, y1: neck.y1 - 16 }, NAME, NAME);
	for (const way of [...ways, ...entries.filter((e) => e > 0).map((e) => roadTo(a, e))])
		for (let i = 0; i + 3 < way.length; i += 2) {
			const [x0, y0, x1, y1] = way.slice(i, i + 4) as [number, number, number, number];
			const piece = { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
			mark(grown(piece, 5), y0 === y1 ? BUSY_ACROSS : 0, x0 === x1 ? BUSY_UPRIGHT : 0);
		}

	const placeOf = ({ x, y, dx, dy }: Port): number => at(ys, y + dy) * width + at(xs, x + dx);
	const met = ({ x, y, cost }: Port): number =>
		cost + (ways.some((way) => (way[0] === x && way[1] === y) || (way.at(-2) === x && way.at(-1) === y)) ? MET : 0);
	/** What is left from a place, about. */
	const left = (place: number): number => {
		const [x, y] = [xs[place % width]!, ys[Math.floor(place / width)]!];
		const [dx, dy] = [
			Math.max(0, q.x0 - BESIDE - x, x - q.x1 - BESIDE),
			Math.max(0, q.y0 - OVER[0] - y, y - q.y1 - OVER[0])
		];
		return EAGER * (dx + dy + (dx > 0 && dy > 0 ? TURN : 0));
	};
	// A state is a place and whether it was come to on an upright piece.
	const cost = new Float64Array(2 * size).fill(Infinity);
	const before = new Int32Array(2 * size).fill(-1);
	const open = new Heap();
	const reach = (state: number, sum: number, by: number): void => {
		if (sum >= cost[state]!) return;
		cost[state] = sum;
		before[state] = by;
		open.push(state, sum + left(state >> 1));
	};
	const blocked = (port: Port): boolean => {
		const [x, y] = [port.x + port.dx, port.y + port.dy];
		return cards.some((c) => x > c.x0 - CLEAR && x < c.x1 + CLEAR && y > c.y0 - CLEAR && y < c.y1 + CLEAR);
	};
	const ends = new Map<number, Port>();
	for (const port of goals) if (!blocked(port)) ends.set(placeOf(port), port);
	for (const port of starts) if (!blocked(port)) reach(2 * placeOf(port) + (port.dx === 0 ? 1 : 0), met(port), -1);

	let best = Infinity;
	let last = -1;
	for (let state = open.pop(); state !== -1; state = open.pop()) {
		const sum = cost[state]!;
		const place = state >> 1;
		if (sum + left(place) >= best) break;
		const end = ends.get(place);
		if (end) {
			const whole = sum + met(end) + ((end.dx === 0) === (state % 2 === 1) ? 0 : TURN);
			if (whole < best) [best, last] = [whole, state];
		}
		const i = place % width;
		const step = (next: number, piece: number, upright: 0 | 1, length: number): void => {
			const flag = flags[piece]!;
			if (flag & (upright ? UPRIGHT : ACROSS)) return;
			const rate = flag & (upright ? BUSY_UPRIGHT : BUSY_ACROSS) ? BUSY : 1;
			const turn = state % 2 === upright ? 0 : TURN;
			reach(2 * next + upright, sum + length * rate + turn + (flag & NAME ? NAMED : 0), state);
		};
		const j = Math.floor(place / width);
		if (i + 1 < width) step(place + 1, place, 0, xs[i + 1]! - xs[i]!);
		if (i > 0) step(place - 1, place - 1, 0, xs[i]! - xs[i - 1]!);
		if (j + 1 < ys.length) step(place + width, place, 1, ys[j + 1]! - ys[j]!);
		if (j > 0) step(place - width, place - width, 1, ys[j]! - ys[j - 1]!);
	}
	if (last === -1) return undefined;
	const end = ends.get(last >> 1)!;
	const line = [end.x, end.y];
	let first = last;
	for (let state = last; state !== -1; state = before[state]!) {
		line.unshift(xs[(state >> 1) % width]!, ys[Math.floor((state >> 1) / width)]!);
		first = state;
	}
	const start = starts.find((port) => !blocked(port) && 2 * placeOf(port) + (port.dx === 0 ? 1 : 0) === first)!;
	return straightened([start.x, start.y, ...line]);
}

/** States by what a way through them costs at least. */
class Heap {
	readonly #states: number[] = [];
	readonly #keys: number[] = [];

	push(state: number, key: number): void {
		let at = this.#states.length;
		for (let up = (at - 1) >> 1; at > 0 && this.#keys[up]! > key; at = up, up = (at - 1) >> 1) this.#move(up, at);
		this.#states[at] = state;
		this.#keys[at] = key;
	}

	/** The cheapest, or -1. */
	pop(): number {
		if (this.#states.length === 0) return -1;
		const first = this.#states[0]!;
		const [state, key] = [this.#states.pop()!, this.#keys.pop()!];
		const size = this.#states.length;
		if (size === 0) return first;
		let at = 0;
		for (let down = 1; down < size; at = down, down = 2 * at + 1) {
			if (down + 1 < size && this.#keys[down + 1]! < this.#keys[down]!) down++;
			if (this.#keys[down]! >= key) break;
			this.#move(down, at);
		}
		this.#states[at] = state;
		this.#keys[at] = key;
		return first;
	}

	#move(from: number, to: number): void {
		this.#states[to] = this.#states[from]!;
		this.#keys[to] = this.#keys[from]!;
	}
}
