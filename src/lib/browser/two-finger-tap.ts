import type { Point } from '#core/base/geometry';

/** Fingers that are down longer than this, ms, or move further, px, are doing something else. */
const TIME = 350;
const STILL = 10;

/** Calls back with the middle of two fingers that tapped an element together, px of the element. Returns how to stop listening. */
export function onTwoFingerTap(element: HTMLElement, callback: (at: Point) => void): () => void {
	const fingers = new Map<number, PointerEvent>();
	/** The two that are tapping. */
	let pair: readonly PointerEvent[] = [];
	const down = (event: PointerEvent): void => {
		if (event.pointerType !== 'touch') return;
		if (event.isPrimary) fingers.clear();
		fingers.set(event.pointerId, event);
		pair = fingers.size === 2 ? [...fingers.values()] : [];
	};
	const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
		const start = fingers.get(pointerId);
		if (start && Math.hypot(clientX - start.clientX, clientY - start.clientY) > STILL) pair = [];
	};
	const up = ({ pointerId, timeStamp }: PointerEvent): void => {
		if (!fingers.delete(pointerId) || fingers.size > 0) return;
		const [a, b] = pair;
		pair = [];
		if (!a || !b || timeStamp - a.timeStamp > TIME) return;
		const { left, top } = element.getBoundingClientRect();
		callback({ x: (a.clientX + b.clientX) / 2 - left, y: (a.clientY + b.clientY) / 2 - top });
	};
	const cancel = (): void => {
		fingers.clear();
		pair = [];
	};
	const control = new AbortController();
	const { signal } = control;
	element.addEventListener('pointerdown', down, { signal });
	element.addEventListener('pointermove', move, { signal });
	element.addEventListener('pointerup', up, { signal });
	element.addEventListener('pointercancel', cancel, { signal });
	return () => control.abort();
}
