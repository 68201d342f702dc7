import { clamp } from '#core/base/geometry';
import { isOurs, type GestureRule } from './gesture-rule';
import { watchOnScreen, type OnScreen } from './onscreen-size';
import { viewOf } from './view-of';

/** How a chart is that is all of a window, inside a page of somebody else. A chart without it is at home: everything is its own. */
export interface Framing {
	/** Reports the size of the chart on the screen; returns how to stop. */
	watch(element: HTMLElement, report: (size: OnScreen) => void): () => void;
	/** Px of the screen for a px of the map. */
	scale(width: number, height: number): number;
	/** Whether an event may begin a gesture. */
	allows(event: MouseEvent | TouchEvent): boolean;
	/** Whether anything may be pointed at. */
	readonly touchable: boolean;
	/** Reports the share of the usual density that the chart needs: less while nobody sees it. Returns how to stop. */
	sight(element: HTMLElement, report: (share: number) => void): () => void;
	/** Begins to listen; returns how to stop. */
	start(element: HTMLElement): () => void;
}

/** The size in whose px a chart counts, px. */
const USUAL = { width: 960, height: 540 };

/** A page may have many charts far down. Painted this coarsely, they take a sixteenth of the memory and are there at once when they come. */
const UNSEEN = 0.25;

/**
 * A chart whose letters grow with its window, and whose wheel and fingers follow a rule. `onrefuse`: a wheel was left to the page
 * around; `onawake`: a click has given them to the chart, or the pointer has left the window.
 */
export function framing(
	rule: GestureRule,
	{ onrefuse, onawake }: { onrefuse(): void; onawake(awake: boolean): void }
): Framing {
	let awake = false;
	const wake = (now: boolean): void => {
		awake = now;
		onawake(awake);
	};
	return {
		watch: watchOnScreen,
		scale: (width, height) => clamp(0.75, Math.min(width / USUAL.width, height / USUAL.height), 4),
		allows: (event) => isOurs(rule, awake, event),
		touchable: rule !== 'none',
		sight(element, report) {
			const View = viewOf(element).IntersectionObserver;
			const observer = new View((entries) => report(entries.at(-1)!.isIntersecting ? 1 : UNSEEN));
			observer.observe(element);
			return () => observer.disconnect();
		},
		start(element) {
			const control = new AbortController();
			const { signal } = control;
			element.addEventListener('click', () => rule !== 'none' && wake(true), { signal });
			// The page around the frame has the wheel again.
			const left = ({ pointerType }: PointerEvent): unknown => pointerType !== 'touch' && wake(false);
			element.ownerDocument.addEventListener('pointerleave', left, { signal });
			// A wheel that is the chart's goes no further, at the smallest and largest scale, too: a deck would turn its
			// page. What floats above the chart belongs to it, so the whole window listens.
			viewOf(element).addEventListener(
				'wheel',
				(event) => {
					if (isOurs(rule, awake, event)) event.preventDefault();
					else if (rule === 'cooperative') onrefuse();
				},
				{ signal, passive: false }
			);
			return () => control.abort();
		}
	};
}
