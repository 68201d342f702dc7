const TIME = 500;
/** A finger that moves further than this, px, is dragging. */
const STILL = 8;

/**
 * Calls back when a finger rests on an element; the click that follows is swallowed. A second finger or a drag ends it. Returns how
 * to stop listening.
 */
export function onLongPress(element: HTMLElement, callback: (event: PointerEvent) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let start: PointerEvent | undefined;
	let fired = false;
	const end = (): void => {
		clearTimeout(timer);
		start = undefined;
	};
	const down = (event: PointerEvent): void => {
		const second = start !== undefined;
		end();
		fired = false;
		if (event.pointerType !== 'touch' || second) return;
		start = event;
		timer = setTimeout(() => {
			fired = true;
			end();
			callback(event);
		}, TIME);
	};
	const move = (event: PointerEvent): void => {
		if (start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > STILL) end();
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
	for (const type of ['pointerup', 'pointercancel'] as const) element.addEventListener(type, end, { signal });
	element.addEventListener('click', click, { signal, capture: true });
	return () => {
		end();
		control.abort();
	};
}
