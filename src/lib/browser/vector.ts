/** A painted SVG text as an element of a document. What stands in it is never read as HTML. */
export const vectorElement = (svg: string, document: Document = globalThis.document): SVGElement =>
	document.importNode(
		new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as Element as SVGElement,
		true
	);
