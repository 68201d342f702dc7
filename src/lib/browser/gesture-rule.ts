import type { Gesturing } from '#core/view/frame-address';

/** Whether the wheel and one finger are the map's at once (`greedy`), only with Ctrl, ⌘, two fingers or after a click, or never. */
export type GestureRule = Exclude<Gesturing, 'auto'>;

/**
 * What `auto` means. Whoever opens the frame by itself came for the map. Inside another page nobody can know whether that page
 * scrolls, so the map asks for a click first; a slide that wants the wheel at once says `gestures=greedy`.
 */
export const gestureRule = (asked: Gesturing, framed: boolean): GestureRule =>
	asked !== 'auto' ? asked : framed ? 'cooperative' : 'greedy';

/** Whether an event is the map's. `awake`: whether a click has given it the wheel and the fingers. */
export function isOurs(
	rule: GestureRule,
	awake: boolean,
	event: Pick<Event, 'type'> & {
		readonly ctrlKey: boolean;
		readonly metaKey: boolean;
		readonly touches?: { readonly length: number };
	}
): boolean {
	if (rule === 'none') return false;
	if (rule === 'greedy' || awake) return true;
	if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
	// A mouse that is pressed and moved scrolls no page.
	return event.touches === undefined || event.touches.length > 1;
}
