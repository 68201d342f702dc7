import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { plainIcons } from './vite.icons.js';

/** `npm start` says where the app is, in one plain line. */
const address: Plugin = {
	name: 'rolescape-address',
	configurePreviewServer(server) {
		server.printUrls = () => console.log(`Rolescape: ${server.resolvedUrls?.local[0] ?? ''}`);
	}
};

/** Calls at the top of d3-interpolate and d3-color only make values; said so, all but the one function we use can be left out. */
const pureValues: Plugin = {
	name: 'rolescape-pure-values',
	transform: {
		filter: { id: /d3-(interpolate|color)\.mjs$/ },
		handler: (code) => ({
			code: code.replace(/^((?:var \w+ = )?)(?=\(function|\w+\()/gm, '$1/* @__PURE__ */ '),
			map: null
		})
	}
};

/** Writes down what the built files hold, beside the list of which needs which: the service worker keeps nothing else under their names. */
const digests: Plugin = {
	name: 'rolescape-digests',
	applyToEnvironment: ({ name }) => name === 'client',
	async writeBundle({ dir }) {
		const hashed = '_app/immutable';
		const files = await readdir(join(dir!, hashed), { recursive: true, withFileTypes: true });
		const found: Record<string, string> = {};
		for (const file of files.filter((one) => one.isFile())) {
			const path = join(file.parentPath, file.name);
			found[path.slice(dir!.length + 1)] = createHash('sha256')
				.update(await readFile(path))
				.digest('base64');
		}
		await writeFile(join(dir!, '.vite', 'digests.json'), JSON.stringify(found));
	}
};

interface Modules {
	/** Importers are those that need a module at once, not on demand. */
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether a module is among those that a page needs at once, or one of its pages: looks from importer to importer. */
function isNeededBy(pages: RegExp, id: string, modules: Modules): boolean {
	const needing = new Set([id]);
	for (const one of needing) {
		if (pages.test(one)) return true;
		for (const importer of modules.getModuleInfo(one)?.importers ?? []) needing.add(importer);
	}
	return false;
}

const MAP = /routes\/\+(page|layout|error)\.(svelte|ts)$|kit\/src\/runtime\/client\/(entry|start)\.js$/;
/** Not the frame: it needs nearly all of what the map does, so it takes the map's file as it is. */
const OTHERS = /routes\/(?!embed\/).+\/\+(page|layout)\.(svelte|ts)$/;

/**
 * What the map needs at once is put into few files, which pack better than many pieces. Not into one: packed numbers and code pack
 * better apart; and SvelteKit would take the styles of what the map loads on demand for styles that no page needs at once.
 */
const groups = [
	{ name: 'numbers', test: /\.generated\.ts$/ },
	{
		name: (id: string, modules: Modules) =>
			isNeededBy(MAP, id, modules) && isNeededBy(OTHERS, id, modules) ? 'shared' : null
	},
	{ name: (id: string, modules: Modules) => (isNeededBy(MAP, id, modules) ? 'map' : null) }
];

export default defineConfig({
	plugins: [plainIcons, sveltekit(), pureValues, digests, address],
	// Why: docs/decisions/0005-no-d3-transitions.md and 0009-a-small-selection.md
	resolve: {
		alias: {
			'd3-selection': fileURLToPath(new URL('src/lib/browser/small-selection.ts', import.meta.url)),
			'd3-transition': fileURLToPath(new URL('src/lib/browser/no-transitions.ts', import.meta.url))
		}
	},
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } }
});
