import { inflateSync } from 'node:zlib';

/*
 * A font for the web as the plain font in it: what is on a card image is set by a program that reads no web fonts. WOFF is a
 * directory of tables, each compressed by itself where that makes it smaller.
 */

const SIGNATURE = 0x774f4646;
const WOFF = { header: 44, entry: 20 };
const PLAIN = { header: 12, entry: 16 };

/** Throws where the bytes are no WOFF. */
export function plainFont(woff: Uint8Array): Uint8Array {
	const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
	if (from.getUint32(0) !== SIGNATURE) throw new Error('This is no WOFF.');
	const count = from.getUint16(12);
	const tables = Array.from({ length: count }, (_, i) => {
		const at = WOFF.header + i * WOFF.entry;
		const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((field) => from.getUint32(at + field)) as [
			number,
			number,
			number,
			number,
			number
		];
		const bytes = woff.subarray(offset, offset + packed);
		return { tag, sum, bytes: packed < length ? new Uint8Array(inflateSync(bytes)) : bytes };
	});

	const padded = (length: number): number => Math.ceil(length / 4) * 4;
	let offset = PLAIN.header + count * PLAIN.entry;
	const font = new Uint8Array(offset + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
	const to = new DataView(font.buffer);
	const largest = 2 ** Math.floor(Math.log2(count));
	to.setUint32(0, from.getUint32(4));
	for (const [i, value] of [count, largest * 16, Math.log2(largest), (count - largest) * 16].entries())
		to.setUint16(4 + 2 * i, value);
	for (const [i, { tag, sum, bytes }] of tables.entries()) {
		for (const [field, value] of [tag, sum, offset, bytes.length].entries())
			to.setUint32(PLAIN.header + i * PLAIN.entry + 4 * field, value);
		font.set(bytes, offset);
		offset += padded(bytes.length);
	}
	return font;
}
