import type { CheckedText } from '#core/import/carried';

/**
 * The text of a file under data/ that the page carries with it, or undefined. SvelteKit puts there what was fetched while the page was
 * written, under the address it had then; under a sub-path its own look-up would miss it and fetch the file again. Only pages whose files were
 * read with their schemas while they were written may ask for it.
 */
export function carriedText(file: string): CheckedText | undefined {
	const script = document.querySelector(`script[data-sveltekit-fetched][data-url$="/data/${file}"]`);
	try {
		const { body } = JSON.parse(script?.textContent ?? '{}') as { body?: unknown };
		return typeof body === 'string' ? (body as CheckedText) : undefined;
	} catch {
		return undefined;
	}
}
