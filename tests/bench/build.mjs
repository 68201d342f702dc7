import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { TITLES } from './titles.mjs';

/*
 * How long it takes, and what it holds, to make an organisation out of the text of a file, by the code of an earlier commit and by that
 * of the working tree, in turns: `npm run bench -- build [--before <commit>] [--rounds 3] [--size 1000000]`. Without a commit, the one
 * before readers wrote columns. Each reading has a process of its own; needs git and its history.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a process needs of one state of the code. */
const NEEDED = `export { readFile } from '#core/import/open'; export { buildLibrary } from '#core/roles/library'; export { neighboursOf } from '#core/org/neighbours'; export { content } from '#server/compile';`;
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }).trim();

/** What came with the columns; its history says when that was. */
const LANDMARK = 'src/lib/core/org/position-columns.ts';

/** So many positions are asked for their neighbours. */
const ASKED = 120;

/** Reads one file once and prints what it took. */
async function readOne(code, file) {
	const { readFile, buildLibrary, content, neighboursOf } = await import(pathToFileURL(join(code, 'entry.js')));
	const library = buildLibrary(content().library);
	const text = readFileSync(file, 'latin1');
	/** Bytes in use, when everything else has been let go. */
	const inUse = async () => {
		for (let i = 0; i < 3; i++) {
			globalThis.gc();
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	const before = await inUse();
	const peakBefore = process.memoryUsage.rss();
	const [start, cpu] = [performance.now(), process.cpuUsage()];
	const read = readFile(file, text, library);
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	const peak = process.resourceUsage().maxRSS * 1024 - peakBefore;
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const kept = (await inUse()) - before;
	const { org } = read.value;
	const asked = Array.from({ length: ASKED }, (_, p) => {
		const from = performance.now();
		neighboursOf(org, p);
		return performance.now() - from;
	});
	// The first answers pay for indexes and for the compiler.
	console.log(
		JSON.stringify({
			wall,
			cpu: (user + system) / 1000,
			peak,
			kept,
			first: Math.max(...asked.slice(0, 20)),
			neighbours: Math.max(...asked.slice(20))
		})
	);
}

async function compare() {
	const option = (name, otherwise) =>
		process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise;
	const size = Number(option('size', 1_000_000));
	const rounds = Number(option('rounds', 3));
	const commit =
		option('before', undefined) ?? `${git('log', '--diff-filter=A', '--format=%H', '-1', '--', LANDMARK)}^`;
	const work = mkdtempSync(join(tmpdir(), 'rolescape-build-'));
	try {
		const trees = { before: join(work, 'before'), now: root };
		mkdirSync(trees.before);
		execFileSync('tar', ['-x', '-C', trees.before], {
			input: execFileSync('git', ['archive', commit, 'src', 'package.json'], { cwd: root, maxBuffer: 1e9 })
		});
		symlinkSync(join(root, 'node_modules'), join(trees.before, 'node_modules'), 'dir');
		for (const [name, tree] of Object.entries(trees)) await bundle(tree, join(work, `code-${name}`), NEEDED);
		const files = { CSV: join(work, 'large.csv'), JSON: join(work, 'large.json') };
		writeFileSync(files.CSV, csv(size));
		writeFileSync(files.JSON, json(size));
		console.log(
			`${size.toLocaleString('en-GB')} positions; before: ${git('log', '-1', '--format=%h %s', commit)}; the best of ${rounds} rounds`
		);
		const rows = [];
		for (const [format, file] of Object.entries(files)) {
			const taken = { before: [], now: [] };
			for (let round = 0; round < rounds; round++)
				for (const name of ['before', 'now'])
					taken[name].push(
						JSON.parse(
							execFileSync(
								process.execPath,
								['--expose-gc', fileURLToPath(import.meta.url), '--one', join(work, `code-${name}`), file],
								{ encoding: 'utf8' }
							)
						)
					);
			const best = (name, what) => Math.min(...taken[name].map((one) => one[what]));
			const row = (what, words, unit, digits) => {
				const [was, is] = [best('before', what), best('now', what)];
				rows.push({
					format,
					what: words,
					before: (was / unit).toFixed(digits),
					now: (is / unit).toFixed(digits),
					ratio: (is / was).toFixed(2)
				});
			};
			row('wall', 'time, s', 1000, 2);
			row('cpu', 'processor time, s', 1000, 2);
			row('peak', 'most memory beside the text, MB', 1e6, 0);
			row('kept', 'kept, MB', 1e6, 0);
			row('first', 'neighbours, slowest of the first 20, ms', 1, 2);
			row('neighbours', `neighbours, slowest of the next ${ASKED - 20}, ms`, 1, 2);
		}
		console.table(rows);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** Reports of each manager. */
const SPAN = 8;

/** Position number `i`: some two hundred titles, everyone another name. */
const position = (i) => ({
	id: `p${i}`,
	title: i === 0 ? 'Chief Product Officer' : `${TITLES[i % TITLES.length]}${i % 50 < 8 ? '' : ` ${i % 50}`}`,
	...(i > 0 && { manager: `p${Math.floor((i - 1) / SPAN)}` }),
	person: `Person ${i}`
});

const positions = (size) => Array.from({ length: size }, (_, i) => position(i));

const csv = (size) =>
	[
		'id,title,manager,person',
		...positions(size).map(({ id, title, manager = '', person }) => `${id},${title},${manager},${person}`)
	].join('\n');

const json = (size) =>
	`{"format":"rolescape-org","version":1,"id":"large","title":"Large","positions":[\n${positions(size)
		.map((one) => JSON.stringify(one))
		.join(',\n')}\n]}\n`;

if (process.argv[2] === '--one') await readOne(...process.argv.slice(3));
else await compare();
