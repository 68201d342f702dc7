import type { Attachment } from 'svelte/attachments';
import type { Sheet } from './sheet.svelte';
import type { Sample } from './sheet-stops';

/** A finger that moved less than this, px, has tapped. */
const SLOP = 5;

/** The sheet follows a pointer that drags this element, which does not scroll: its handle or its head. A drag is no click. */
export const dragsSheet =
	(sheet: Sheet): Attachment<HTMLElement> =>
	(node) => {
		let pointer: number | undefined;
		let start: Sample | undefined;

		const sample = (event: PointerEvent): Sample => ({ y: event.clientY, time: event.timeStamp });
		const noClick = (event: Event): void => {
			event.preventDefault();
			event.stopPropagation();
		};
		const down = (event: PointerEvent): void => {
			if (!event.isPrimary || event.button !== 0) return;
			pointer = event.pointerId;
			start = sample(event);
		};
		const move = (event: PointerEvent): void => {
			if (event.pointerId !== pointer || !start) return;
			if (!sheet.held) {
				if (Math.abs(event.clientY - start.y) < SLOP) return;
				node.setPointerCapture(pointer);
				sheet.grab(start);
			}
			sheet.drag(sample(event));
		};
		const up = (event: PointerEvent): void => {
			if (event.pointerId !== pointer) return;
			pointer = undefined;
			if (!sheet.held) return;
			sheet.release(event.timeStamp);
			node.addEventListener('click', noClick, { capture: true, once: true });
			setTimeout(() => node.removeEventListener('click', noClick, { capture: true }));
		};
		node.addEventListener('pointerdown', down);
		node.addEventListener('pointermove', move);
		node.addEventListener('pointerup', up);
		node.addEventListener('pointercancel', up);
		return () => {
			node.removeEventListener('pointerdown', down);
			node.removeEventListener('pointermove', move);
			node.removeEventListener('pointerup', up);
			node.removeEventListener('pointercancel', up);
		};
	};

/**
 * The sheet follows a finger on its content where scrolling could not: pulled down from the content's top, or up while there is a
 * higher stop. Any other touch scrolls. `scroller` is what scrolls.
 */
export const dragsSheetFromTop =
	(sheet: Sheet, scroller: () => HTMLElement): Attachment<HTMLElement> =>
	(node) => {
		let start: (Sample & { x: number }) | undefined;
		/** Whose touch it is; undecided until it has moved. */
		let dragging: boolean | undefined;

		const down = (event: TouchEvent): void => {
			const touch = event.touches.length === 1 ? event.touches[0] : undefined;
			start = touch && { x: touch.clientX, y: touch.clientY, time: event.timeStamp };
			dragging = undefined;
		};
		const move = (event: TouchEvent): void => {
			const touch = event.touches[0];
			if (!start || !touch || dragging === false) return;
			const dy = touch.clientY - start.y;
			if (dragging === undefined) {
				const dx = touch.clientX - start.x;
				if (dx === 0 && dy === 0) return;
				const upright = Math.abs(dy) > Math.abs(dx);
				dragging = upright && scroller().scrollTop <= 0 && (dy > 0 || sheet.expandable);
				if (!dragging) return;
				sheet.grab(start);
			}
			if (event.cancelable) event.preventDefault();
			sheet.drag({ y: touch.clientY, time: event.timeStamp });
		};
		const up = (event: TouchEvent): void => {
			if (dragging) sheet.release(event.timeStamp);
			start = undefined;
			dragging = undefined;
		};
		node.addEventListener('touchstart', down, { passive: true });
		node.addEventListener('touchmove', move, { passive: false });
		node.addEventListener('touchend', up);
		node.addEventListener('touchcancel', up);
		return () => {
			node.removeEventListener('touchstart', down);
			node.removeEventListener('touchmove', move);
			node.removeEventListener('touchend', up);
			node.removeEventListener('touchcancel', up);
		};
	};
