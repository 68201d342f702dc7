import { defineConfig } from '@playwright/test';
import { findChromium, launchArgs } from '../support/chromium.mjs';
import { APP, APP_PORT, ATLAS, ATLAS_PORT } from './servers';

const executablePath = await findChromium();

/** Journeys against the built app, served as `npm start` serves it and, under a sub-path, by a plain static server. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.test.ts',
	outputDir: '../results/e2e',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	// A machine that others use too may be late once; what passes at the second try only is counted and named as such.
	retries: process.env.CI ? 1 : 0,
	reporter: [['line'], ['json']],
	use: {
		baseURL: APP,
		viewport: { width: 1440, height: 900 },
		launchOptions: { ...(executablePath && { executablePath }), args: launchArgs() },
		reducedMotion: 'reduce',
		colorScheme: 'light'
	},
	webServer: [
		{
			command: `npx vite preview --port ${APP_PORT} --strictPort --logLevel error`,
			cwd: '../..',
			url: APP,
			reuseExistingServer: false,
			timeout: 60_000
		},
		{
			command: `node tests/support/static-server.mjs ${ATLAS_PORT} /atlas/`,
			cwd: '../..',
			url: ATLAS,
			reuseExistingServer: false,
			timeout: 60_000
		}
	]
});
