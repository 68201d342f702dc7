import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TITLES } from './titles.mjs';

/** A table in which each manager has `span` reports, level by level. */
export function tableOf(size, span) {
	const lines = ['id,title,manager,person'];
	for (let i = 0; i < size; i++)
		lines.push(
			`p${i},${i === 0 ? 'Chief Product Officer' : `${TITLES[i % TITLES.length]} ${i}`},${i === 0 ? '' : `p${Math.floor((i - 1) / span)}`},Person ${i}`
		);
	return lines.join('\n');
}

/** Files on the disk, which a browser is handed whatever their size; `end` removes them. */
export async function filesOnDisk() {
	const folder = await mkdtemp(join(tmpdir(), 'rolescape-'));
	return {
		async write(name, text) {
			const path = join(folder, name);
			await writeFile(path, text);
			return path;
		},
		end: () => rm(folder, { recursive: true })
	};
}

/** Opens the dialog for files of the map's page; its input is there then. */
export async function askForFile(page) {
	await page.getByRole('button', { name: 'More organisations' }).click();
	await page.getByRole('menuitem', { name: 'Open a file…' }).click();
	const input = page.locator('input[type=file]');
	await input.waitFor({ state: 'attached' });
	return input;
}

/** Waits until an organisation of so many positions is on the map. */
export const shows = (page, size) =>
	page.waitForFunction(
		(n) =>
			!document.querySelector('dialog[open]') &&
			document.querySelector('nav[aria-label="Path"]')?.textContent.includes(`${n} roles`),
		size.toLocaleString('en-GB'),
		{ timeout: 120_000 }
	);
