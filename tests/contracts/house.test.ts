import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HEX } from '#core/paint/hex';
import { exportedTwice, HAND_WRITTEN, linesOf, read, roads, SOURCES, undocumented } from '../support/house';
import { jsonSchemas } from '../support/schemas';
import { LAYERS, RINGS, UI } from '../lint/borders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Names that more than one file of src/lib exports: a list that may only shrink. */
const EXPORTED_TWICE: readonly string[] = [];

/** Most lines of a file that people write by hand, and of the middle one of those that are shipped. */
const MOST_LINES = 320;
const MEDIAN_LINES = 65;

/** Names that the core exports without saying in a docstring what they are. The number may only fall. */
const UNSAID = 0;

/** First and second column of the rows of the architecture page whose first names one of these. */
const rowsOf = (names: object): Record<string, string[]> =>
	Object.fromEntries(
		[...read('docs/architecture.md').matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)]
			.filter(([, name]) => name! in names)
			.map(([, name, may]) => [name, may!.trim() === '–' ? [] : may!.trim().split(', ')])
	);

describe('the house', () => {
	it('has the layers that docs/architecture.md describes', () => {
		expect(rowsOf(LAYERS)).toEqual(LAYERS);
	});

	it('has the rings and the folders of the ui that docs/architecture.md describes', () => {
		expect(rowsOf(RINGS)).toEqual(RINGS);
		const page = read('docs/architecture.md');
		const order = /^The folders of the ui, each after those that it may import: (.+)\.$/m.exec(page);
		expect(order?.[1]).toBe(UI.map((folder) => `\`${folder}\``).join(', '));
	});

	it('opens no border that nobody crosses, and has each ui folder in the order', () => {
		const found = roads();
		const words = (to: ReadonlyMap<string, number>): string => [...to].map((road) => road.join(' ')).join(', ');
		console.log([...found].map(([from, to]) => `${from} → ${words(to)}`).join('\n'));
		for (const [layer, may] of Object.entries(LAYERS))
			for (const other of may.filter((name) => name !== 'base'))
				expect(found.get(`core/${layer}`)?.has(`core/${other}`), `${layer} may import ${other}`).toBe(true);
		const folders = readdirSync(`${root}src/lib/ui`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(folders.map(({ name }) => name).sort()).toEqual([...UI].sort());
	});

	it('has no style with tabular figures, whose noughts are slashed in our font', () => {
		const styled = SOURCES.filter(
			(file) => /\.(svelte|css|ts)$/.test(file) && /tabular-nums|\btnum\b/.test(read(file))
		);
		expect(styled).toEqual([]);
		expect(read('src/lib/ui/base.css')).toMatch(/::marker \{\s*font-variant-numeric: normal;/);
	});

	it('has nothing but data among its content', () => {
		const entries = readdirSync(`${root}src/lib/content`, { recursive: true, withFileTypes: true });
		const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
		expect(names.filter((name) => !/\.(yaml|json)$/.test(name))).toEqual([]);
	});

	it('means one thing by a name that it exports', () => {
		const twice = exportedTwice();
		const list = twice.map(([name, files]) => `${name}: ${files.join(', ')}`).join('\n');
		console.log(`${twice.length} names are exported by more than one file.\n${list}`);
		expect(twice.map(([name]) => name).sort(), list).toEqual(EXPORTED_TWICE);
	});

	it('has no long files, and mostly short ones', () => {
		const long = HAND_WRITTEN.filter((path) => linesOf(path) > MOST_LINES);
		const lengths = SOURCES.map(linesOf).sort((a, b) => a - b);
		const median = lengths[lengths.length >> 1]!;
		const longest = HAND_WRITTEN.reduce((one, other) => (linesOf(other) > linesOf(one) ? other : one));
		console.log(
			`${lengths.length} source files, half of them up to ${median} lines; the longest is ${longest}: ${linesOf(longest)} lines`
		);
		expect(long).toEqual([]);
		expect(median).toBeLessThanOrEqual(MEDIAN_LINES);
	});

	it('says of what the core and the state export what it is', () => {
		const unsaid = SOURCES.filter((path) => path.startsWith('src/lib/core/')).flatMap((path) =>
			undocumented(path).map((name) => `${path}: ${name}`)
		);
		console.log(`${unsaid.length} exported names of the core have no docstring.\n${unsaid.join('\n')}`);
		expect(unsaid.length, unsaid.join('\n')).toBeLessThanOrEqual(UNSAID);
		const documented = SOURCES.filter((path) => /^src\/lib\/(core\/view|state)\//.test(path));
		expect(documented.length).toBeGreaterThan(20);
		expect(documented.flatMap(undocumented)).toEqual([]);
	});

	it('has no core folder that is not a layer, and no barrel', () => {
		const folders = readdirSync(`${root}src/lib/core`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
		for (const { name } of folders) {
			expect(Object.keys(LAYERS)).toContain(name);
			expect(existsSync(`${root}src/lib/core/${name}/index.ts`)).toBe(false);
		}
	});

	it('paints with the colours of the style sheet', () => {
		const block = (file: string, selector: string): Record<string, string> => {
			const css = read(`src/lib/ui/${file}.css`);
			const start = css.indexOf(`\n${selector} {`);
			return Object.fromEntries(
				[...css.slice(start, css.indexOf('\n}', start)).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
					([, name, hex]) => [name!, hex!]
				)
			);
		};
		const side = (i: 0 | 1) => Object.fromEntries(Object.entries(HEX).map(([name, pair]) => [name, pair[i]]));
		expect(block('tokens', ':root')).toEqual(side(0));
		expect(block('tokens-dark', ":root[data-theme='dark']")).toEqual(side(1));
	});

	it.each(Object.entries(jsonSchemas()))('publishes the schema of %s as the code has it', (name, schema) => {
		expect(JSON.parse(read(`static/schema/${name}.json`))).toEqual(JSON.parse(JSON.stringify(schema)));
	});

	it('makes what a fresh clone lacks before it builds', () => {
		// The page for measuring is built first, and needs what SvelteKit generates.
		expect(JSON.parse(read('package.json')).scripts.build).toMatch(/^svelte-kit sync && /);
	});

	it('keeps download addresses out of the lock file', () => {
		expect(read('package-lock.json')).not.toMatch(/"resolved"/);
	});
});
