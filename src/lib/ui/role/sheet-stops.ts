/** Where the sheet of a phone rests: level and title only, half of the window, or all but a strip of the map. */
export type Stop = 'peek' | 'half' | 'full';

/** Heights of the sheet at its stops, px, each at least as high as the one before. */
export type StopHeights = Readonly<Record<Stop, number>>;

/** A touch: height of the finger on the screen, px, and time, ms. */
export interface Sample {
	readonly y: number;
	readonly time: number;
}

export const STOPS: readonly Stop[] = ['peek', 'half', 'full'];

const PEEK = 96;
/** What a flick adds to the height before the nearest stop is sought: its way in this time, ms. */
const CARRY = 180;
/** Only the last part of a drag says how fast it was, ms. */
const RECENT = 90;
/** Beyond its ends the sheet gives way by this share of the finger's way. */
const GIVE = 0.2;

/**
 * The stops of a sheet that is `full` px high when open in a window of `window` px. `head` is how much of it must stay in sight
 * (large text needs more than the usual 96), `inset` what the device itself covers at the bottom.
 */
export function stopHeights(window: number, full: number, head = 0, inset = 0): StopHeights {
	const peek = Math.min(full, Math.max(PEEK, head) + inset);
	return { peek, half: Math.min(full, Math.max(peek, Math.round(window / 2))), full };
}

/** The height while a finger holds the sheet: it follows between the ends and gives way a little beyond them. */
export function heldHeight(wanted: number, { peek, full }: StopHeights): number {
	if (wanted > full) return full + (wanted - full) * GIVE;
	if (wanted < peek) return peek - (peek - wanted) * GIVE;
	return wanted;
}

/** How fast the finger went when it let go at time `end`, ms; px/ms, positive opens the sheet. A finger that had come to rest has no speed. */
export function speedOf(samples: readonly Sample[], end: number): number {
	const last = samples.at(-1);
	if (!last || end - last.time > RECENT) return 0;
	const first = samples.find(({ time }) => last.time - time <= RECENT)!;
	return last.time > first.time ? (first.y - last.y) / (last.time - first.time) : 0;
}

/** The stop nearest to where the sheet would come to rest; `speed` in px/ms, positive opens. */
export function restingStop(height: number, speed: number, heights: StopHeights): Stop {
	const rest = height + speed * CARRY;
	return STOPS.reduce(
		(best, stop) => (Math.abs(heights[stop] - rest) < Math.abs(heights[best] - rest) ? stop : best),
		'peek' as Stop
	);
}

/** The next stop that is higher (1) or lower (-1) to the eye; the same one at the end. */
export function stepFrom(stop: Stop, direction: 1 | -1, heights: StopHeights): Stop {
	for (let i = STOPS.indexOf(stop) + direction; i >= 0 && i < STOPS.length; i += direction)
		if (heights[STOPS[i]!] !== heights[stop]) return STOPS[i]!;
	return stop;
}
