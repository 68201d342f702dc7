const TIME = 500;
/** Until the browser has dismissed what a lifting finger dismisses. */
const LIFTED = 60;
/** A finger that moves further than this, px, is dragging. */
const STILL = 8;

/**
 * Calls back when a finger rests on an element, and once more as it lifts: browsers dismiss a popover that has opened under a finger
 * by then. The click that follows is swallowed. A second finger or a drag ends it. Returns how to stop listening.
 */
export function onLongPress(element: HTMLElement, callback: (event: PointerEvent) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let start: PointerEvent | undefined;
	let fired = false;
	/** The press that called back, until the finger lifts. */
	let held: PointerEvent | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;
	const end = (): void => {
		clearTimeout(timer);
		start = undefined;
	};
	const down = (event: PointerEvent): void => {
		const second = start !== undefined;
		end();
		fired = false;
		held = undefined;
		if (event.pointerType !== 'touch' || second) return;
		start = event;
		timer = setTimeout(() => {
			fired = true;
			held = event;
			end();
			callback(event);
		}, TIME);
	};
	const move = (event: PointerEvent): void => {
		if (start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > STILL) end();
	};
	const up = (): void => {
		end();
		const press = held;
		held = undefined;
		// Later than this event and what the browser makes of it: it dismisses after everybody has heard.
		if (press) again = setTimeout(() => callback(press), LIFTED);
	};
	const cancel = (): void => {
		end();
		held = undefined;
	};
	const click = (event: MouseEvent): void => {
		if (!fired) return;
		fired = false;
		event.stopImmediatePropagation();
		event.preventDefault();
	};
	const control = new AbortController();
	const { signal } = control;
	element.addEventListener('pointerdown', down, { signal });
	element.addEventListener('pointermove', move, { signal });
	element.addEventListener('pointerup', up, { signal });
	element.addEventListener('pointercancel', cancel, { signal });
	element.addEventListener('click', click, { signal, capture: true });
	return () => {
		end();
		clearTimeout(again);
		control.abort();
	};
}
