/*
 * The few bytes of a PNG that say how large it is to be shown. Without them a picture of many pixels is placed far too large in a
 * slide.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = 'IHDR';
const RESOLUTION = 'pHYs';
const PER_METRE = 1;
/** Length, name and check sum around the data of a chunk. */
const AROUND = 12;

interface Chunk {
	readonly name: string;
	/** Where it begins and ends in the file. */
	readonly start: number;
	readonly end: number;
}

/** The chunks of a PNG; throws where the bytes are none. */
function chunksOf(png: Uint8Array): Chunk[] {
	if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new Error('These bytes are no PNG.');
	const view = viewOf(png);
	const chunks: Chunk[] = [];
	for (let start = SIGNATURE.length; start < png.length;) {
		if (start + AROUND > png.length) throw new Error('This PNG is cut off.');
		const end = start + AROUND + view.getUint32(start);
		if (end > png.length) throw new Error('This PNG is cut off.');
		chunks.push({ name: String.fromCharCode(...png.subarray(start + 4, start + 8)), start, end });
		start = end;
	}
	if (chunks[0]?.name !== HEADER) throw new Error('This PNG has no header.');
	return chunks;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The same picture with a resolution written in; one that was there is replaced. */
export function withResolution(png: Uint8Array, dotsPerMetre: number): Uint8Array<ArrayBuffer> {
	const chunks = chunksOf(png).filter(({ name }) => name !== RESOLUTION);
	const [header, ...rest] = chunks.map(({ start, end }) => png.subarray(start, end));
	const parts = [Uint8Array.from(SIGNATURE), header!, resolution(dotsPerMetre), ...rest];
	const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

function resolution(dotsPerMetre: number): Uint8Array {
	const chunk = new Uint8Array(AROUND + 9);
	const view = viewOf(chunk);
	view.setUint32(0, 9);
	chunk.set(
		[...RESOLUTION].map((letter) => letter.charCodeAt(0)),
		4
	);
	view.setUint32(8, dotsPerMetre);
	view.setUint32(12, dotsPerMetre);
	chunk[16] = PER_METRE;
	view.setUint32(17, checkSum(chunk.subarray(4, 17)));
	return chunk;
}

/** What a PNG says of itself. */
export interface PngFacts {
	readonly width: number;
	readonly height: number;
	/** Undefined where the file does not say it. */
	readonly dotsPerMetre: number | undefined;
}

/** Reads size and resolution; throws where the bytes are no PNG or a resolution is damaged. */
export function readPng(png: Uint8Array): PngFacts {
	const chunks = chunksOf(png);
	const view = viewOf(png);
	const found = chunks.find(({ name }) => name === RESOLUTION);
	if (found && view.getUint32(found.end - 4) !== checkSum(png.subarray(found.start + 4, found.end - 4)))
		throw new Error('The resolution of this PNG is damaged.');
	return {
		width: view.getUint32(chunks[0]!.start + 8),
		height: view.getUint32(chunks[0]!.start + 12),
		dotsPerMetre: found && png[found.start + 16] === PER_METRE ? view.getUint32(found.start + 8) : undefined
	};
}

/** CRC-32 as PNG has it. */
function checkSum(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return (sum ^ 0xffffffff) >>> 0;
}
