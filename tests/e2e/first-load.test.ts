import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { open } from './support';

// What the service worker keeps for later is no part of it.
test.use({ serviceWorkers: 'block' });

test('nothing goes wrong in the console, and the first load is 90 to 115 kB of script', async ({ page }) => {
	const complaints: string[] = [];
	const scripts = new Map<string, number>();
	page.on(
		'console',
		(message) =>
			void (
				['error', 'warning'].includes(message.type()) &&
				!message.text().startsWith('Service Worker registration blocked') &&
				complaints.push(message.text())
			)
	);
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script')
			scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
	});
	await open(page);
	await page.waitForLoadState('networkidle');
	expect(complaints).toEqual([]);
	const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
	test.info().annotations.push({
		type: 'first load',
		description: `${(total / 1000).toFixed(1)} kB gzip of script in ${scripts.size} files`
	});
	console.log(`first load: ${(total / 1000).toFixed(1)} kB gzip of script`);
	// Far less than what the app is made of means that not all of it was seen.
	expect(total).toBeGreaterThanOrEqual(90_000);
	expect(total).toBeLessThanOrEqual(115_000);
});
