import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HEX } from '#core/paint/hex';
import { jsonSchemas } from '../support/schemas';
import { LAYERS } from '../lint/borders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

describe('the house', () => {
	it('has the layers that docs/architecture.md describes', () => {
		const rows = [...read('docs/architecture.md').matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].filter(([, layer]) => layer! in LAYERS);
		expect(Object.fromEntries(rows.map(([, layer, may]) => [layer, may!.trim() === '–' ? [] : may!.trim().split(', ')]))).toEqual(LAYERS);
	});

	it('has no core folder that is not a layer, and no barrel', () => {
		const folders = readdirSync(`${root}src/lib/core`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
		for (const { name } of folders) {
			expect(Object.keys(LAYERS)).toContain(name);
			expect(existsSync(`${root}src/lib/core/${name}/index.ts`)).toBe(false);
		}
	});

	it('paints with the colours of the style sheet', () => {
		const css = read('src/lib/ui/tokens.css');
		const block = (selector: string): Record<string, string> => {
			const start = css.indexOf(`\n${selector} {`);
			return Object.fromEntries([...css.slice(start, css.indexOf('\n}', start)).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));
		};
		const side = (i: 0 | 1) => Object.fromEntries(Object.entries(HEX).map(([name, pair]) => [name, pair[i]]));
		expect(block(':root')).toEqual(side(0));
		expect(block(":root[data-theme='dark']")).toEqual(side(1));
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
