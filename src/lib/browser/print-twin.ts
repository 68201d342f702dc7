import { vectorElement } from './vector';
import { viewOf } from './view-of';

/**
 * What is printed of an element instead of what is in it: the same view in vectors, as a canvas is printed as a coarse bitmap without
 * text. `draw` makes the picture as SVG text, once for each printing, or nothing while there is none. Returns how to stop.
 */
export function printTwin(element: HTMLElement, draw: () => string | undefined): () => void {
	const view = viewOf(element);
	const media = view.matchMedia('print');
	let twin: HTMLElement | undefined;
	let hidden: readonly (readonly [HTMLElement, string])[] = [];
	// Both are done before they return: the browser prints what it finds then.
	const show = (): void => {
		const svg = twin ? undefined : draw();
		if (svg === undefined) return;
		const inside = Array.from(element.children).filter((child) => child instanceof view.HTMLElement);
		hidden = inside.map((child) => [child, child.style.display]);
		for (const [child] of hidden) child.style.display = 'none';
		twin = element.ownerDocument.createElement('div');
		twin.dataset.testid = 'twin';
		twin.style.cssText = 'position:absolute;inset:0;overflow:hidden;print-color-adjust:exact';
		const picture = vectorElement(svg, element.ownerDocument);
		picture.style.cssText = 'display:block;width:100%;height:100%';
		twin.append(picture);
		element.append(twin);
	};
	const clear = (): void => {
		twin?.remove();
		twin = undefined;
		for (const [child, display] of hidden) child.style.display = display;
		hidden = [];
	};
	const changed = (): void => (media.matches ? show() : clear());
	media.addEventListener('change', changed);
	view.addEventListener('beforeprint', show);
	view.addEventListener('afterprint', clear);
	return () => {
		media.removeEventListener('change', changed);
		view.removeEventListener('beforeprint', show);
		view.removeEventListener('afterprint', clear);
		clear();
	};
}
