/** What a reader does next, when something did not come. */
const AGAIN = ['pointerdown', 'keydown'] as const;

/**
 * Loads something and calls `then` with it. Where it cannot be loaded, calls `otherwise` and asks again with the next click or key,
 * until it has come. Returns how to stop; nothing is called afterwards.
 */
export function untilCome<T>(
	load: () => Promise<T>,
	then: (come: T) => void,
	otherwise: () => void = () => undefined
): () => void {
	let ended = false;
	const stop = (): void => {
		ended = true;
		for (const type of AGAIN) removeEventListener(type, again, true);
	};
	const ask = (): void =>
		void load().then(
			(come) => {
				if (!ended) then(come);
			},
			() => {
				if (ended) return;
				for (const type of AGAIN) addEventListener(type, again, true);
				otherwise();
			}
		);
	function again(): void {
		for (const type of AGAIN) removeEventListener(type, again, true);
		ask();
	}
	ask();
	return stop;
}
