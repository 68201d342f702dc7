import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

export type { XmlElement };

/** Reads the XML that our own writers may write (elements, attributes, texts, references); throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
	const { children } = parseXml(xml, {
		preserveCdata: true,
		preserveComments: true,
		preserveDocumentType: true,
		preserveXmlDeclaration: true
	});
	const [root] = children;
	if (children.length !== 1 || !(root instanceof XmlElement)) throw new Error('something beside the root element');
	for (const { name, children: parts } of elementsOf(root))
		for (const part of parts)
			if (!(part instanceof XmlElement || part instanceof XmlText))
				throw new Error(`<${name}> has a ${part.type} in it`);
	return root;
}

/** The element and all elements in it, depth first. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
	yield root;
	for (const child of root.children) if (child instanceof XmlElement) yield* elementsOf(child);
}

/** What is written in an element, without its parts' borders. */
export const textOf = ({ text }: XmlElement): string => text;
