import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

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
		handler: (code) => ({ code: code.replace(/^((?:var \w+ = )?)(?=\(function|\w+\()/gm, '$1/* @__PURE__ */ '), map: null })
	}
};

/** Whatever the map's page imports, directly or through others, but not on demand. */
const firstLoad = new Set<string>();

const collectFirstLoad: Plugin = {
	name: 'rolescape-first-load',
	applyToEnvironment: ({ name }) => name === 'client',
	buildEnd() {
		const open = [...this.getModuleIds()].filter((id) => /routes\/\+(page|layout)\.(svelte|ts)$|kit\/src\/runtime\/client\/(entry|start)\.js$/.test(id));
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			if (firstLoad.has(id)) continue;
			firstLoad.add(id);
			open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
		}
	}
};

export default defineConfig({
	plugins: [sveltekit(), pureValues, collectFirstLoad, address],
	// Why: docs/decisions/0005-no-d3-transitions.md
	resolve: { alias: { 'd3-transition': fileURLToPath(new URL('src/lib/browser/no-transitions.ts', import.meta.url)) } },
	build: {
		target: 'es2022',
		// One file packs better than the many pieces that pages without script would share with this one, if they had any.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: (id: string) => firstLoad.has(id) }] } } }
	}
});
