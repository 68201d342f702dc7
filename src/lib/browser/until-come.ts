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
	let waiting = new AbortController();
	const ask = (): void => {
		waiting.abort();
		waiting = new AbortController();
		load().then(
			(come) => ended || then(come),
			() => {
				if (ended) return;
				for (const type of AGAIN) addEventListener(type, ask, { capture: true, signal: waiting.signal });
				otherwise();
			}
		);
	};
	ask();
	return () => {
		ended = true;
		waiting.abort();
	};
}
