import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page for measuring into the git-ignored part of static/, from where the app's build takes it along. */
export default defineConfig({
	root: here('.'),
	base: './',
	publicDir: false,
	resolve: {
		alias: {
			'd3-selection': here('../../src/lib/browser/small-selection.ts'),
			'd3-transition': here('../../src/lib/browser/no-transitions.ts')
		}
	},
	build: {
		outDir: here('../../static'),
		emptyOutDir: false,
		assetsDir: 'bench',
		target: 'es2022',
		// Plain names: the folder is not emptied, and old files would travel along.
		rolldownOptions: {
			input: here('bench.html'),
			output: {
				entryFileNames: 'bench/[name].js',
				chunkFileNames: 'bench/[name].js',
				assetFileNames: 'bench/[name][extname]'
			}
		}
	}
});
