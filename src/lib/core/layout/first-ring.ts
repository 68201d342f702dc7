import type { Slot } from './slots';

const FULL = 2 * Math.PI;

/** Who stands on the first ring. */
interface FirstRing {
	/** Whoever has others behind, with the angle to stand at. */
	readonly leading: ReadonlyMap<Slot, number>;
	/** Whoever has nobody. */
	readonly alone: readonly Slot[];
	/** Where roads to those further out pass the ring. */
	readonly passing: readonly number[];
}

/**
 * The angles of those who stand on the first ring, beginning at `start`: whoever has others behind stands before them, and those who
 * have nobody stand evenly between them and the roads that pass. `apart` is how far they have to be from each other, half of it from
 * a road. Where they are too close, all stand evenly, in the same order, turned so that they are as near as can be to the angles
 * given; where roads pass that cannot be, and there is no answer.
 */
export function firstRing(
	{ leading, alone, passing }: FirstRing,
	start: number,
	apart: number
): Map<Slot, number> | undefined {
	const fixed = [
		...[...leading].map(([slot, angle]) => ({ slot, angle })),
		...passing.map((angle) => ({ slot: undefined, angle }))
	].sort((one, other) => one.angle - other.angle);
	if (fixed.length === 0) return new Map(alone.map((slot, i) => [slot, start + (FULL * (i + 0.5)) / alone.length]));
	const found = new Map<Slot, number>();
	let fits = true;
	let next = 0;
	fixed.forEach(({ slot, angle: from }, i) => {
		if (slot) found.set(slot, from);
		const after = fixed[i + 1] ?? { slot: fixed[0]!.slot, angle: fixed[0]!.angle + FULL };
		const until = Math.round((alone.length * (after.angle - fixed[0]!.angle)) / FULL);
		const step = (after.angle - from) / (until - next + 1);
		// Beside a road half the room is enough, but two cards between two roads stand beside each other.
		const least = until - next <= 1 && !slot && !after.slot ? apart / 2 : apart;
		if (until > next && step < least - 1e-9) fits = false;
		for (let n = 1; next < until; n++) found.set(alone[next++]!, from + n * step);
	});
	if (fits || alone.length === 0) return found;
	return passing.length > 0 ? undefined : evenly(found, leading);
}

function evenly(order: ReadonlyMap<Slot, number>, leading: ReadonlyMap<Slot, number>): Map<Slot, number> {
	const step = FULL / order.size;
	let off = 0;
	[...order.keys()].forEach((slot, i) => {
		if (leading.has(slot)) off += (leading.get(slot)! - i * step) / leading.size;
	});
	return new Map([...order.keys()].map((slot, i) => [slot, off + i * step]));
}
