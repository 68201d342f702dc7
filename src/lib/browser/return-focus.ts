const TEXT = 'input, textarea, select, [contenteditable]';

/**
 * A click into a frame takes the keyboard away from the page around it, so a deck would no longer turn its pages. After every
 * pointer gesture that does not end in a text field the focus goes back. Returns how to stop.
 */
export function returnFocus(): () => void {
	if (parent === window) return () => undefined;
	const give = ({ target }: Event): void => {
		if (target instanceof Element && target.closest(TEXT)) return;
		// Not before the click has been dealt with.
		setTimeout(() => parent.focus());
	};
	const types = ['pointerup', 'pointercancel', 'click'] as const;
	for (const type of types) addEventListener(type, give);
	return () => {
		for (const type of types) removeEventListener(type, give);
	};
}
