import { viewOf } from './view-of';

/** The size of an element on the screen in CSS px, and how many device px one of them has. */
export interface OnScreen {
	readonly width: number;
	readonly height: number;
	readonly ratio: number;
}

/** What a canvas may hold at most, px. */
const MOST_PIXELS = 16_700_000;
const CHECK = 250;

/**
 * Reports the size of an element as it is on the screen, whatever scales it, once it has one and whenever it has changed: layout,
 * window, a slide that comes into view. Observers are silent where a page around it is scaled, so gestures and a clock ask, too.
 * Never reports a size of nothing. Returns how to stop.
 */
export function watchOnScreen(element: HTMLElement, report: (size: OnScreen) => void): () => void {
	const view = viewOf(element);
	let last: OnScreen | undefined;
	const measure = (): void => {
		const { width, height } = element.getBoundingClientRect();
		if (width === 0 || height === 0) return;
		const ratio = Math.min(view.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
		if (last && last.width === width && last.height === height && last.ratio === ratio) return;
		report((last = { width, height, ratio }));
	};
	const observer = new view.ResizeObserver(measure);
	observer.observe(element);
	const gestures = ['pointerenter', 'pointerdown', 'wheel'] as const;
	for (const type of gestures) element.addEventListener(type, measure, { capture: true, passive: true });
	view.addEventListener('resize', measure);
	const clock = view.setInterval(() => element.ownerDocument.visibilityState === 'visible' && measure(), CHECK);
	measure();
	return () => {
		observer.disconnect();
		for (const type of gestures) element.removeEventListener(type, measure, { capture: true });
		view.removeEventListener('resize', measure);
		view.clearInterval(clock);
	};
}
