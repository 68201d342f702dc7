import { pointer, select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { Point } from '#core/base/geometry';
import type { Camera } from '#core/camera/camera';

export interface PanZoom {
	/** Tells the gestures where the camera is after something else has moved it. */
	moveTo(camera: Camera): void;
	/** Smallest and largest scale. */
	limit(range: readonly [number, number]): void;
	destroy(): void;
}

export interface Gestures {
	/** A gesture has begun: whatever else moves the camera stops. */
	onstart(): void;
	onmove(camera: Camera): void;
	onend(): void;
	/** A double click or double tap at a place of the element, px; with Shift it goes out. */
	ondouble(at: Point, direction: 1 | -1): void;
	/** Whether an event may begin a gesture; all may where it is left out. */
	allows?(event: MouseEvent | TouchEvent): boolean;
}

/**
 * Wheel, pinch and drag on an element, through d3-zoom. d3 keeps the camera of the last gesture on the element, so whoever moves
 * the camera otherwise says so with `moveTo`. What d3-zoom would animate itself is handed on.
 */
export function panZoom(element: HTMLElement, gestures: Gestures): PanZoom {
	const behaviour = zoom<HTMLElement, unknown>()
		.filter(
			(event: MouseEvent) =>
				!event.button && (!event.ctrlKey || event.type === 'wheel') && (gestures.allows?.(event) ?? true)
		)
		.clickDistance(4)
		.on('start', () => gestures.onstart())
		.on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
			const { x, y, k } = event.transform;
			gestures.onmove({ x, y, k });
		})
		.on('end', () => gestures.onend());
	const selection = select(element)
		.call(behaviour)
		// d3-zoom calls this listener for a double tap, too.
		.on('dblclick.zoom', (event: MouseEvent | TouchEvent) => {
			const touch = 'changedTouches' in event ? event.changedTouches[0] : undefined;
			const [x, y] = pointer(touch ?? event, element);
			event.preventDefault();
			gestures.ondouble({ x, y }, event.shiftKey ? -1 : 1);
		});
	return {
		moveTo({ x, y, k }) {
			const now = (element as HTMLElement & { __zoom?: ZoomTransform }).__zoom;
			if (now && now.x === x && now.y === y && now.k === k) return;
			(element as HTMLElement & { __zoom?: ZoomTransform }).__zoom = new ZoomTransform(k, x, y);
		},
		limit: (range) => void behaviour.scaleExtent([range[0], range[1]]),
		destroy: () => void selection.on('.zoom', null)
	};
}
