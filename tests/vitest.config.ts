import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArgs } from './support/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = await findChromium();

export default defineConfig({
	root,
	test: {
		projects: [
			{
				root,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts', '**/*.svelte.test.ts'],
					setupFiles: ['tests/support/setup.ts'],
					testTimeout: 30_000
				}
			},
			{
				// Runes in Node: what `src/lib/state` does, without a page.
				root,
				plugins: [svelte()],
				resolve: { conditions: ['browser'] },
				test: {
					name: 'state',
					environment: 'node',
					include: ['src/**/*.svelte.test.ts'],
					setupFiles: ['tests/support/setup.ts'],
					testTimeout: 120_000
				}
			},
			{
				root,
				plugins: [svelte()],
				// As the build has it.
				resolve: {
					alias: {
						'd3-selection': `${root}src/lib/browser/small-selection.ts`,
						'd3-transition': `${root}src/lib/browser/no-transitions.ts`
					}
				},
				server: { fs: { allow: [root] } },
				// What is found only while a test runs would reload it: icons are served as they are, the rest is bundled before.
				optimizeDeps: {
					exclude: ['@lucide/svelte'],
					include: ['vitest-browser-svelte', 'fast-check', 'd3-hierarchy', 'd3-interpolate', 'd3-zoom']
				},
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					setupFiles: ['tests/support/setup.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: launchArgs() } }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
