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

/**
 * Modules of the client by who imports them, directly or through others, but not on demand: the map's page, and the other pages.
 * They are put into two files, which pack better than many pieces. Not into one: SvelteKit would take the styles of what the map
 * loads on demand for styles that no page needs at once.
 */
const ofMap = new Set<string>();
const ofOthers = new Set<string>();
/** What the map's page imports in any way, on demand too. */
const wantedByMap = new Set<string>();
const wantedByOthers = new Set<string>();

const collectModules: Plugin = {
	name: 'rolescape-collect-modules',
	applyToEnvironment: ({ name }) => name === 'client',
	buildEnd() {
		const collect = (from: RegExp, into: Set<string>, onDemand = false): void => {
			const open = [...this.getModuleIds()].filter((id) => from.test(id));
			for (let id = open.pop(); id !== undefined; id = open.pop()) {
				if (into.has(id)) continue;
				into.add(id);
				const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
				open.push(...importedIds, ...(onDemand ? dynamicallyImportedIds : []));
			}
		};
		const mapPage = /routes\/\+(page|layout)\.(svelte|ts)$/;
		collect(mapPage, wantedByMap, true);
		collect(/routes\/.+\/\+(page|layout)\.(svelte|ts)$/, wantedByOthers, true);
		collect(/routes\/\+(page|layout)\.(svelte|ts)$|kit\/src\/runtime\/client\/(entry|start)\.js$/, ofMap);
		// Not the frame: it needs nearly all of what the map does, so it takes the map's file as it is.
		collect(/routes\/(?!embed\/).+\/\+(page|layout)\.(svelte|ts)$/, ofOthers);
	}
};

/** Scripts that only other pages want, and their styles, have it in their names: the service worker keeps them once such a page was visited. */
const nameLater: Plugin = {
	name: 'rolescape-name-later',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions(options) {
		const later = new Set<string>();
		const usual = <Info>(names: string | ((info: Info) => string) | undefined, info: Info): string => (typeof names === 'function' ? names(info) : (names ?? '[name]-[hash][extname]'));
		return {
			...options,
			chunkFileNames(chunk) {
				const file = usual(options.chunkFileNames, chunk);
				if (chunk.moduleIds.length === 0 || !chunk.moduleIds.every((id) => wantedByOthers.has(id) && !wantedByMap.has(id))) return file;
				later.add(`${chunk.name}.css`);
				return file.replace('[hash]', 'later-[hash]');
			},
			assetFileNames(asset) {
				const file = usual(options.assetFileNames, asset);
				return asset.names.some((name) => later.has(name)) ? file.replace('[hash]', 'later-[hash]') : file;
			}
		};
	}
};

const isShared = (id: string): boolean => ofMap.has(id) && ofOthers.has(id);

export default defineConfig({
	plugins: [sveltekit(), pureValues, collectModules, nameLater, address],
	// Why: docs/decisions/0005-no-d3-transitions.md
	resolve: { alias: { 'd3-transition': fileURLToPath(new URL('src/lib/browser/no-transitions.ts', import.meta.url)) } },
	build: {
		target: 'es2022',
		rolldownOptions: {
			checks: { pluginTimings: false },
			output: {
				codeSplitting: {
					groups: [
						{ name: 'shared', test: isShared },
						{ name: 'map', test: (id: string) => ofMap.has(id) }
					]
				}
			}
		}
	}
});
