import type { Slot } from './slots';

const FULL = 2 * Math.PI;

/**
 * The angles of those who stand on the first ring, beginning at `start`: whoever has others behind stands before them, at the angle
 * that is given, and those who have nobody stand evenly between. Where they are too close then, all stand evenly, in the same order,
 * turned so that they are as near as can be to the angles given. `apart` is how far they have to be from each other.
 */
export function firstRing(
	leading: ReadonlyMap<Slot, number>,
	alone: readonly Slot[],
	start: number,
	apart: number
): Map<Slot, number> {
	const fixed = [...leading].sort(([, one], [, other]) => one - other);
	if (fixed.length === 0) return new Map(alone.map((slot, i) => [slot, start + (FULL * (i + 0.5)) / alone.length]));
	const found = new Map<Slot, number>();
	let closest = Infinity;
	let next = 0;
	fixed.forEach(([slot, from], i) => {
		found.set(slot, from);
		const to = fixed[i + 1]?.[1] ?? fixed[0]![1] + FULL;
		const until = Math.round((alone.length * (to - fixed[0]![1])) / FULL);
		const step = (to - from) / (until - next + 1);
		closest = Math.min(closest, step);
		for (let n = 1; next < until; n++) found.set(alone[next++]!, from + n * step);
	});
	return closest >= apart - 1e-9 ? found : evenly(found, leading);
}

function evenly(order: ReadonlyMap<Slot, number>, leading: ReadonlyMap<Slot, number>): Map<Slot, number> {
	const step = FULL / order.size;
	let off = 0;
	[...order.keys()].forEach((slot, i) => {
		if (leading.has(slot)) off += (leading.get(slot)! - i * step) / leading.size;
	});
	return new Map([...order.keys()].map((slot, i) => [slot, off + i * step]));
}
