import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe-core in the page, once nothing in it appears or moves any more: a text that fades in has no contrast to measure. */
export class AxeBuilder {
	constructor(readonly page: Page) {}

	async analyze(): Promise<AxeResults> {
		// Through the debugger: the page's content policy lets no script in.
		await this.page.evaluate(source);
		await this.page.waitForFunction(() =>
			document
				.getAnimations()
				.every(({ effect, playState }) => playState !== 'running' || effect!.getComputedTiming().endTime === Infinity)
		);
		return this.page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
	}
}
