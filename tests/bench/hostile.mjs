import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/*
 * What files cost that are made to cost much, each in a process of its own: `npm run bench -- hostile [part of a name]`. Fails where
 * one takes longer or holds more than it may.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The reader and the files. */
const NEEDED = `export { readFile } from '#core/import/open'; export { EMPTY_LIBRARY } from '#core/roles/library'; export { COSTLY_FILES } from '../tests/support/hostile-files';`;

/** Most time of one file, ms; most memory beside its text, bytes. */
const MOST_TIME = 2000;
const MOST_MEMORY = 700e6;
/** Then it is given up, ms. */
const PATIENCE = 60_000;

/** Reads one file once and prints what it took. */
async function readOne(code, number) {
	const { readFile, EMPTY_LIBRARY, COSTLY_FILES } = await import(pathToFileURL(join(code, 'entry.js')));
	const text = COSTLY_FILES[number][1](1);
	// A text put together of parts is made one piece when its first letter is asked for.
	text.charCodeAt(0);
	globalThis.gc();
	const before = process.memoryUsage.rss();
	const start = performance.now();
	let said;
	try {
		const read = readFile('hostile.csv', text, EMPTY_LIBRARY);
		said = read.ok ? `${read.value.org.size} positions` : `${read.problems.length} problems`;
	} catch (error) {
		said = String(error);
	}
	const wall = performance.now() - start;
	const memory = process.resourceUsage().maxRSS * 1024 - before;
	console.log(JSON.stringify({ wall, memory, size: text.length, said }));
}

async function all(part = '') {
	const work = mkdtempSync(join(tmpdir(), 'rolescape-hostile-'));
	try {
		await bundle(root, work, NEEDED);
		const { COSTLY_FILES } = await import(pathToFileURL(join(work, 'entry.js')));
		const rows = [];
		for (const [number, [name]] of COSTLY_FILES.entries()) {
			if (!name.includes(part)) continue;
			let took = { wall: Infinity, memory: Infinity, size: NaN, said: 'ended without an answer' };
			try {
				took = JSON.parse(
					execFileSync(
						process.execPath,
						['--expose-gc', fileURLToPath(import.meta.url), '--one', work, String(number)],
						{
							encoding: 'utf8',
							timeout: PATIENCE,
							stdio: ['ignore', 'pipe', 'ignore']
						}
					)
				);
			} catch {
				// The row says so.
			}
			const sound = took.wall <= MOST_TIME && took.memory <= MOST_MEMORY && !took.said.includes('Error');
			if (!sound) process.exitCode = 1;
			rows.push({
				file: name,
				MB: (took.size / 1e6).toFixed(1),
				'time, s': (took.wall / 1000).toFixed(2),
				'memory, MB': (took.memory / 1e6).toFixed(0),
				answer: took.said,
				'': sound ? '' : 'too much'
			});
		}
		console.table(rows);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

if (process.argv[2] === '--one') await readOne(process.argv[3], Number(process.argv[4]));
else await all(process.argv[2]);
