import { inflateSync } from 'node:zlib';

export interface ReadPdf {
	/** What is written on each page: the runs of text in the order they are painted, parted by spaces. */
	readonly pages: readonly string[];
	readonly bitmaps: number;
}

/** Reads a PDF as far as browsers write it: one object after the other, text as codes of fonts that say what they mean. */
export function readPdf(bytes: Buffer): ReadPdf {
	const objects = new Map([...bytes.toString('latin1').matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms)].map(([, id, body]) => [id!, body!]));
	const object = (id: string): string => objects.get(id) ?? '';
	const kids = [...objects.values()].filter((body) => /\/Type \/Pages\b/.test(body) && body.includes('/Kids')).flatMap((body) => refs(/\/Kids \[([^\]]*)\]/.exec(body)![1]!));
	return {
		pages: kids.map(object).filter((body) => /\/Type \/Page\b(?!s)/.test(body)).map((page) => textOf(page, object)),
		bitmaps: [...objects.values()].filter((body) => /\/Subtype\s*\/Image\b/.test(body)).length
	};
}

const refs = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);

function contentOf(body: string): string {
	const stream = /^(.*?)stream\n(.*)\nendstream$/s.exec(body);
	if (!stream) return '';
	return stream[1]!.includes('/FlateDecode') ? inflateSync(Buffer.from(stream[2]!, 'latin1')).toString('latin1') : stream[2]!;
}

/** The text of a page or a form on it; forms within it come last. */
function textOf(body: string, object: (id: string) => string): string {
	const resources = body.split('stream\n')[0]!;
	const contents = /\/Contents (\d+) 0 R/.exec(resources);
	const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, meaningOf(object(id!), object)]));
	const forms = [...resources.matchAll(/\/X\d+ (\d+) 0 R/g)].map(([, id]) => textOf(object(id!), object));
	let font: Meaning | undefined;
	let text = '';
	for (const [, name, codes] of contentOf(contents ? object(contents[1]!) : body).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>|\bET\b/g)) {
		if (name) font = fonts.get(name);
		else if (codes) text += font?.(codes) ?? '';
		else text += ' ';
	}
	return [text, ...forms].join(' ');
}

/** What the codes of a font mean, in hex. */
type Meaning = (codes: string) => string;

function meaningOf(font: string, object: (id: string) => string): Meaning {
	const said = /\/ToUnicode (\d+) 0 R/.exec(font);
	const map = said ? contentOf(object(said[1]!)) : '';
	const letters = new Map<number, string>();
	for (const [, block] of map.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) for (const [, code, words] of block!.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(Number.parseInt(code!, 16), utf16(words!));
	for (const [, block] of map.matchAll(/beginbfrange\n(.*?)endbfrange/gs))
		for (const [, from, to, first] of block!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const [start, end] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
			for (let code = start; code <= end; code++) letters.set(code, String.fromCharCode(Number.parseInt(first!, 16) + code - start));
		}
	const size = /begincodespacerange\n<(\w+)>/.exec(map)?.[1]!.length ?? 4;
	return (codes) => (codes.match(new RegExp(`.{${size}}`, 'g')) ?? []).map((code) => letters.get(Number.parseInt(code, 16)) ?? '').join('');
}

const utf16 = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
