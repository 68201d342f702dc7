/** An element as it stands in a file. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Elements and texts, in their order. */
	readonly children: readonly (XmlElement | string)[];
}

const NAME = /[A-Za-z_][\w.:-]*/y;
const SPACE = /\s*/y;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads the XML that our own writers may write (elements, attributes, texts, references); throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
	const bad = FORBIDDEN.exec(xml);
	if (bad) throw new Error(`a character that XML forbids: ${escape(bad[0])}`);
	let at = 0;
	const take = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(xml)?.[0] ?? '';
		at += found.length;
		return found;
	};
	const expect = (text: string): void => {
		if (!xml.startsWith(text, at)) throw new Error(`“${text}” expected at ${at}: ${xml.slice(at, at + 40)}`);
		at += text.length;
	};
	const name = (): string => {
		const found = take(NAME);
		if (found === '') throw new Error(`a name expected at ${at}: ${xml.slice(at, at + 40)}`);
		return found;
	};

	const element = (): XmlElement => {
		expect('<');
		const own = name();
		const attributes: Record<string, string> = {};
		for (;;) {
			const space = take(SPACE);
			if (xml[at] === '/' || xml[at] === '>') break;
			if (space === '') throw new Error(`space expected at ${at}`);
			const key = name();
			if (key in attributes) throw new Error(`“${key}” twice in <${own}>`);
			expect('="');
			const end = xml.indexOf('"', at);
			if (end === -1) throw new Error('a quote is never closed');
			attributes[key] = plain(xml.slice(at, end));
			at = end + 1;
		}
		if (xml[at] === '/') {
			expect('/>');
			return { name: own, attributes, children: [] };
		}
		expect('>');
		const children: (XmlElement | string)[] = [];
		while (!xml.startsWith('</', at)) {
			if (at >= xml.length) throw new Error(`<${own}> is never closed`);
			if (xml[at] === '<') children.push(element());
			else {
				const end = xml.indexOf('<', at);
				children.push(plain(xml.slice(at, end === -1 ? undefined : end)));
				at = end === -1 ? xml.length : end;
			}
		}
		expect(`</${own}>`);
		return { name: own, attributes, children };
	};

	const root = element();
	if (at !== xml.length) throw new Error(`something after the end: ${xml.slice(at, at + 40)}`);
	return root;
}

const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

function plain(text: string): string {
	if (text.includes('<')) throw new Error(`“<” in ${text.slice(0, 40)}`);
	return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
		const character = reference.endsWith(';') ? REFERENCES[reference.slice(0, -1)] : undefined;
		if (character === undefined) throw new Error(`“&${reference.slice(0, 20)}” is no reference`);
		return character;
	});
}

/** The element and all elements in it, depth first. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
	yield root;
	for (const child of root.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** What is written in an element, without its parts' borders. */
export const textOf = ({ children }: XmlElement): string => children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
