/** Whether the reader asked for less motion, in a window. */
export const reducedMotion = (view: Pick<Window, 'matchMedia'> = globalThis.window): boolean =>
	typeof view?.matchMedia === 'function' && view.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calls `step` with 0…1 for `duration` ms, once per frame; returns how to stop. */
export function animate(duration: number, step: (t: number) => void, done: () => void): () => void {
	let frame = 0;
	let start: number | undefined;
	const tick = (now: number): void => {
		start ??= now;
		const t = Math.min(1, (now - start) / duration);
		step(t);
		if (t < 1) frame = requestAnimationFrame(tick);
		else done();
	};
	frame = requestAnimationFrame(tick);
	return () => cancelAnimationFrame(frame);
}
