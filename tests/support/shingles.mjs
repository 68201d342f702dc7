import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * Facts may be taken from other texts, sentences may not. `node tests/support/shingles.mjs <files>` reads texts that must not be copied
 * and writes a hash of every run of eight words in them to tests/fixtures/shingles.bin: sorted, 6 bytes each. The texts themselves
 * cannot be read from it. Run it with all of them, it replaces the file.
 */

/** Words in a run. */
export const RUN = 8;
const BYTES = 6;

export const FIXTURE = fileURLToPath(new URL('../fixtures/shingles.bin', import.meta.url));

/**
 * Letters and digits only, in lower case.
 * @param {string} text
 * @returns {string[]}
 */
export const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Every run of eight words, in order.
 * @param {string} text
 * @returns {string[]}
 */
export function runs(text) {
	const all = words(text);
	return Array.from({ length: Math.max(0, all.length - RUN + 1) }, (_, i) => all.slice(i, i + RUN).join(' '));
}

/**
 * 48 bits: among 40,000 known runs one in seven thousand million foreign ones is taken for known.
 * @param {string} run
 * @returns {number}
 */
export const hash = (run) => createHash('sha256').update(run).digest().readUIntBE(0, BYTES);

/**
 * The hashes of all runs of the texts, sorted, each once.
 * @param {readonly string[]} texts
 * @returns {number[]}
 */
export const hashes = (texts) => [...new Set(texts.flatMap((text) => runs(text).map(hash)))].sort((a, b) => a - b);

/**
 * @param {Buffer} bytes
 * @returns {number[]}
 */
export const unpack = (bytes) =>
	Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readUIntBE(i * BYTES, BYTES));

/**
 * @param {readonly number[]} sorted
 * @returns {Buffer}
 */
export function pack(sorted) {
	const bytes = Buffer.alloc(sorted.length * BYTES);
	sorted.forEach((value, i) => bytes.writeUIntBE(value, i * BYTES, BYTES));
	return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const files = process.argv.slice(2);
	if (files.length === 0) throw new Error('Name the files with the texts that must not be copied.');
	const found = hashes(files.map((file) => readFileSync(file, 'utf8')));
	writeFileSync(FIXTURE, pack(found));
	console.log(`${found.length} runs of ${RUN} words`);
}
