import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { plainIcons } from './vite.icons.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the script of the pages for reading, which do not bring the app, into the git-ignored part of static/, from where the app's
 * build takes it along. Apart from the app, because what both share would come with all else that the map needs.
 */
export default defineConfig({
	root: here('.'),
	base: './',
	publicDir: false,
	plugins: [plainIcons, svelte()],
	build: {
		outDir: here('static/pages'),
		emptyOutDir: true,
		assetsDir: '.',
		target: 'es2022',
		rolldownOptions: {
			input: here('src/lib/ui/page/start-bar.ts'),
			// Pages name the first file; what it asks for has a hash, so that no two releases mix.
			output: {
				entryFileNames: 'bar.js',
				chunkFileNames: '[name].[hash].js',
				assetFileNames: '[name].[hash][extname]'
			}
		}
	}
});
