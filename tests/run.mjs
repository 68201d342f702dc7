import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { needChromium } from './support/chromium.mjs';

/*
 * `npm test`: types, lint, unit, contract and browser tests, the build, end-to-end journeys. Quiet while all is well; ends with
 * one line of counts. `npm test -- unit lint` runs only the steps of those names.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = new URL('./results/', import.meta.url);
const file = (name) => fileURLToPath(new URL(name, results));

/** A script of package.json; what follows is handed on to it. */
const script = (name, ...rest) => ['npm', 'run', '--silent', name, ...(rest.length > 0 ? ['--', ...rest] : [])];

const vitest = (project) => ({
	command: script(
		`test:${project}`,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file(`${project}.json`)}`
	),
	count: () => {
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(`${project}.json`);
		const brokenFiles = testResults.filter(
			({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
		).length;
		return {
			passed: numPassedTests,
			failed: numFailedTests + brokenFiles,
			skipped: numPendingTests + numTodoTests
		};
	}
});

const STEPS = {
	types: [{ command: script('check') }],
	lint: [{ command: script('lint') }, { command: script('prettier', '--check') }],
	unit: [vitest('unit')],
	browser: [vitest('browser')],
	build: [{ command: script('build'), silent: true }],
	e2e: [
		{
			command: script('test:e2e'),
			env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file('e2e.json') },
			count: () => {
				const { expected, unexpected, flaky, skipped } = read('e2e.json').stats;
				return { passed: expected + flaky, failed: unexpected, skipped, late: flaky };
			}
		}
	]
};

const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'));

function run({ command: [program, ...args], env = {}, silent = false }) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32'
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
		child.on('close', (code) => {
			if (code !== 0) console.log(output);
			else if (!silent && process.env.VERBOSE) console.log(output);
			resolve(code === 0);
		});
	});
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);
	process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
try {
	process.env.CHROMIUM_PATH = await needChromium();
} catch (error) {
	console.error(error.message);
	process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, checks] of Object.entries(STEPS)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	const started = Date.now();
	const sum = { passed: 0, failed: 0, skipped: 0, late: 0 };
	for (const check of checks) {
		const fine = await run(check);
		let counts;
		try {
			counts = check.count?.();
		} catch {
			counts = undefined; // the runner ended before it wrote its counts
		}
		counts ??= { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 };
		// A runner that fails although every test passed has failed once.
		if (!fine && counts.failed === 0) counts.failed = 1;
		if (fine && counts.passed === 0) counts.failed += 1;
		for (const key of Object.keys(sum)) sum[key] += counts[key] ?? 0;
	}
	for (const key of Object.keys(total)) total[key] += sum[key];
	console.log(
		`${name}: ${sum.passed} passed${sum.failed ? `, ${sum.failed} failed` : ''}${sum.late ? `, ${sum.late} of them at the second try only` : ''} (${((Date.now() - started) / 1000).toFixed(0)} s)`
	);
	if (name === 'build' && sum.failed > 0) break;
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
