/** A painted SVG text as an element of this document. What stands in it is never read as HTML. */
export const vectorElement = (svg: string): Node => document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
