import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { Camera } from '$core/camera/camera';

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
}

/**
 * Wheel, pinch, drag and double-click on an element, through d3-zoom. d3 keeps the camera of the last gesture on the element, so
 * whoever moves the camera otherwise says so with `moveTo`.
 */
export function panZoom(element: HTMLElement, gestures: Gestures, reducedMotion: () => boolean): PanZoom {
	const behaviour = zoom<HTMLElement, unknown>()
		.filter((event: MouseEvent) => !event.button && (!event.ctrlKey || event.type === 'wheel'))
		.clickDistance(4)
		.duration(reducedMotion() ? 0 : 220)
		.on('start', () => gestures.onstart())
		.on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
			const { x, y, k } = event.transform;
			gestures.onmove({ x, y, k });
		})
		.on('end', () => gestures.onend());
	const selection = select(element).call(behaviour);
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
