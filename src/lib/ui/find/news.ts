import { count } from '#core/base/words';
import type { FindRow } from '#core/find/find';
import type { Find } from '#state/find.svelte';

/** What assistive technology is told of an answer. */
export function newsOf(
	{ failed, found, query }: Pick<Find, 'failed' | 'found' | 'query'>,
	rows: readonly FindRow[]
): string {
	if (failed) return 'The search could not be loaded.';
	if (!found) return '';
	if (found.closest) return `No role called ‘${query}’. Closest: ${found.closest.title.text}.`;
	return rows.length === 0 ? `No role called ‘${query}’.` : `${count(rows.length, 'result')}. ${found.clash ?? ''}`;
}
