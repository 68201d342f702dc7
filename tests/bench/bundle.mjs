import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Puts what a process needs of a state of the code into one file, `entry.js` in a folder of its own.
 *
 * @param {string} tree root of the checkout
 * @param {string} outDir
 * @param {string} exports lines that export it, as a module in src/ would
 */
export async function bundle(tree, outDir, exports) {
	const entry = join(tree, 'src', 'bench-entry');
	const id = 'virtual:entry';
	await build({
		root: tree,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [
			{
				name: 'entry',
				resolveId: (source) => (source === id ? entry : undefined),
				load: (source) => (source === entry ? exports : undefined)
			}
		],
		build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { input: { entry: id } } },
		ssr: { noExternal: true }
	});
	if (!existsSync(join(outDir, 'entry.js'))) throw new Error(`Nothing was written to ${outDir}.`);
}
