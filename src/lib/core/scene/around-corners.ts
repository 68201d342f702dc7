import type { Box } from '#core/base/geometry';
import { cardBox, type Arrangement } from '#core/layout/arrangement';
import { edgeToward, straightLine } from './card-edge';

/** Ways bend this far outside the corners of cards, and come as close to no other. World units. */
const CLEAR = 8;
/** What a bend costs, in world units of a longer way. */
const BEND = 30;
/** So many straight pieces are looked at for one way at most. */
const MOST = 1200;

/** The cards that a straight line runs through or comes too close to, as entries. */
function inTheWay(a: Arrangement, x0: number, y0: number, x1: number, y1: number, by: number): number[] {
	const [left, right, top, bottom] = [
		Math.min(x0, x1) - by,
		Math.max(x0, x1) + by,
		Math.min(y0, y1) - by,
		Math.max(y0, y1) + by
	];
	const found: number[] = [];
	for (let e = 0; e < a.size;) {
		if (a.x1[e]! < left || a.x0[e]! > right || a.y1[e]! < top || a.y0[e]! > bottom) {
			e = a.end[e]!;
			continue;
		}
		const card = cardBox(a, e);
		const [cx, cy] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
		const [w, h] = [(card.x1 - card.x0) / 2 + by, (card.y1 - card.y0) / 2 + by];
		// A line and a box are apart where they are across the line, or along one side.
		const across = Math.abs((x1 - x0) * (cy - y0) - (y1 - y0) * (cx - x0));
		if (
			card.x0 - by < right - by &&
			card.x1 + by > left + by &&
			card.y0 - by < bottom - by &&
			card.y1 + by > top + by &&
			across < Math.abs(x1 - x0) * h + Math.abs(y1 - y0) * w
		)
			found.push(e);
		e++;
	}
	return found;
}

/**
 * The shortest way from one card to another in straight pieces that bend around the corners of the cards between them (A* over
 * those that are in the way); straight through where it is too far to find.
 */
export function aroundCorners(a: Arrangement, from: number, to: number): number[] {
	const [p, q] = [cardBox(a, from), cardBox(a, to)];
	const middle = ({ x0, y0, x1, y1 }: Box) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
	const goal = middle(q);
	interface Bend {
		readonly x: number;
		readonly y: number;
		cost: number;
		before?: Bend;
		done?: boolean;
	}
	const bends = new Map<number, Bend>();
	const corner = (id: number): Bend => {
		let bend = bends.get(id);
		if (!bend) {
			const { x0, y0, x1, y1 } = cardBox(a, id >> 2);
			bend = { x: id & 1 ? x1 + CLEAR : x0 - CLEAR, y: id & 2 ? y1 + CLEAR : y0 - CLEAR, cost: Infinity };
			bends.set(id, bend);
		}
		return bend;
	};
	const start: Bend = { ...middle(p), cost: 0 };
	const end: Bend = { ...goal, cost: Infinity };
	bends.set(-1, start).set(-2, end);
	let looked = 0;
	while (looked < MOST) {
		let at: Bend | undefined;
		let least = Infinity;
		for (const bend of bends.values()) {
			const whole = bend.cost + Math.hypot(goal.x - bend.x, goal.y - bend.y);
			if (!bend.done && whole < least) [at, least] = [bend, whole];
		}
		if (!at || at === end) break;
		at.done = true;
		const seen = new Set<number>();
		const open: Bend[] = [end];
		for (let next = open.pop(); next; next = open.pop()) {
			looked++;
			const blocked = inTheWay(a, at.x, at.y, next.x, next.y, CLEAR - 1).filter(
				(e) => !((e === from && at === start) || (e === to && next === end))
			);
			if (blocked.length === 0) {
				const cost = at.cost + Math.hypot(next.x - at.x, next.y - at.y) + (at === start ? 0 : BEND);
				if (cost < next.cost) [next.cost, next.before] = [cost, at];
			}
			for (const e of blocked) {
				if (seen.has(e)) continue;
				seen.add(e);
				for (let c = 0; c < 4; c++) if (!corner(4 * e + c).done) open.push(corner(4 * e + c));
			}
		}
	}
	const line: number[] = [];
	for (let bend = end.before; bend && bend !== start; bend = bend.before) line.unshift(bend.x, bend.y);
	const asBox = (x: number, y: number): Box => ({ x0: x, x1: x, y0: y, y1: y });
	return line.length === 0
		? straightLine(p, q)
		: [...edgeToward(p, asBox(line[0]!, line[1]!)), ...line, ...edgeToward(q, asBox(line.at(-2)!, line.at(-1)!))];
}
