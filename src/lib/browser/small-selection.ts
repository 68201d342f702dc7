/*
 * Stands in for d3-selection, of which d3-zoom and d3-drag use a few methods on one element or window. See
 * docs/decisions/0009-a-small-selection.md.
 */

type Listener = (this: EventTarget, event: Event, datum: unknown) => void;

/** What is listened to on a target, by d3's full names: type and owner, "wheel.zoom". */
interface Listening {
	readonly given: Listener;
	/** Stops. */
	readonly off: () => void;
}
const listening = new WeakMap<EventTarget, Map<string, Listening>>();

/** One element or window, or none. */
class Selection {
	constructor(readonly target: EventTarget | undefined) {}

	/** Sets a property, to what a function makes of the element. */
	property(name: string, value: (this: EventTarget) => unknown): this {
		if (this.target) Reflect.set(this.target, name, value.call(this.target));
		return this;
	}

	style(name: string, value: string): this {
		(this.target as HTMLElement | undefined)?.style.setProperty(name, value);
		return this;
	}

	filter(keeps: (this: EventTarget) => unknown): Selection {
		return this.target && keeps.call(this.target) ? this : new Selection(undefined);
	}

	call(change: (selection: Selection) => void): this {
		change(this);
		return this;
	}

	/** No element has data here. */
	datum(): undefined {
		return undefined;
	}

	/** The listener of a name; listens by some names (blanks between them); or stops, ".zoom" for all of that owner. */
	on(names: string): Listener | undefined;
	on(names: string, listener: Listener | null, options?: boolean | AddEventListenerOptions): this;
	on(
		names: string,
		listener?: Listener | null,
		options?: boolean | AddEventListenerOptions
	): this | Listener | undefined {
		const { target } = this;
		if (!target) return this;
		const all = listening.get(target) ?? new Map<string, Listening>();
		listening.set(target, all);
		if (listener === undefined) return all.get(names)?.given;
		for (const name of names.split(' ')) {
			for (const known of [...all.keys()]) {
				if (known !== name && !(name.startsWith('.') && known.endsWith(name))) continue;
				all.get(known)!.off();
				all.delete(known);
			}
			if (!listener) continue;
			const type = name.split('.')[0]!;
			const handler = (event: Event): void => listener.call(target, event, undefined);
			target.addEventListener(type, handler, options);
			all.set(name, { given: listener, off: () => target.removeEventListener(type, handler, options) });
		}
		return this;
	}
}

export const select = (target: EventTarget): Selection => new Selection(target);

/** Where an event, or a finger, is inside an element, px. */
export function pointer(
	event: MouseEvent | Touch,
	element = (event as MouseEvent).currentTarget as HTMLElement
): [number, number] {
	const { left, top } = element.getBoundingClientRect();
	return [event.clientX - left - element.clientLeft, event.clientY - top - element.clientTop];
}
