/** A painted SVG text as an element of a document, wherever it runs. What stands in it is never read as HTML. */
export function vectorElement(svg: string, document: Document = globalThis.document): SVGElement {
	const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as Element as SVGElement;
	// In a page from right to left its texts would else begin where they end.
	read.setAttribute('direction', 'ltr');
	return document.importNode(read, true);
}
