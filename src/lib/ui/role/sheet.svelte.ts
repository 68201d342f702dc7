import {
	heldHeight,
	restingStop,
	speedOf,
	stepFrom,
	stopHeights,
	type Sample,
	type Stop,
	type StopHeights
} from './sheet-stops';

/** How long settling takes, ms; the style sheet moves it in the same time. */
const SETTLE = 260;

/** The bottom sheet of a phone: its stop, and the finger that holds it. Screen px. */
export class Sheet {
	stop: Stop = $state('half');
	/** Height of the window it stands in, of the sheet when fully open, of what must stay in sight, and of the device's own bar. */
	window = $state(0);
	full = $state(0);
	head = $state(0);
	inset = $state(0);
	/** True from a finger's touch until the sheet has settled. */
	moving = $state(false);

	#held: number | undefined = $state();
	#grip: { y: number; height: number } | undefined;
	#samples: Sample[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly heights: StopHeights = $derived(stopHeights(this.window, this.full, this.head, this.inset));
	/** How high it stands now. */
	readonly height: number = $derived(this.#held ?? this.heights[this.stop]);
	readonly held: boolean = $derived(this.#held !== undefined);
	/** Whether there is a higher stop. */
	readonly expandable: boolean = $derived(stepFrom(this.stop, 1, this.heights) !== this.stop);

	grab({ y, time }: Sample): void {
		clearTimeout(this.#timer);
		this.#grip = { y, height: this.height };
		this.#samples = [{ y, time }];
		this.#held = this.height;
		this.moving = true;
	}

	drag(sample: Sample): void {
		if (!this.#grip) return;
		this.#held = heldHeight(this.#grip.height + this.#grip.y - sample.y, this.heights);
		this.#samples = [...this.#samples.slice(-9), sample];
	}

	/** Lets go: settles at the nearest stop by position and speed. `time` in ms, as that of the samples. */
	release(time: number): void {
		if (this.#held !== undefined) this.to(restingStop(this.#held, speedOf(this.#samples, time), this.heights));
	}

	to(stop: Stop): void {
		this.#grip = undefined;
		this.#held = undefined;
		this.stop = stop;
		this.moving = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.moving = false), SETTLE);
	}

	step(direction: 1 | -1): void {
		this.to(stepFrom(this.stop, direction, this.heights));
	}

	/** One stop higher, or from the highest down to the lowest. */
	toggle(): void {
		if (this.expandable) this.step(1);
		else this.to('peek');
	}

	/** Ends what is still under way. */
	destroy(): void {
		clearTimeout(this.#timer);
	}
}
