/** The window that shows an element. Throws where there is none: nothing can be painted then. */
export function viewOf(element: Element): Window & typeof globalThis {
	const view = element.ownerDocument.defaultView;
	if (!view) throw new Error('The element is in a document that no window shows.');
	return view;
}
