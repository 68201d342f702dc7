import { count, listOf } from '#core/base/words';
import type { FindRow } from '#core/find/found';
import type { Find } from '#state/find.svelte';

/** What assistive technology is told of an answer, or of what may be asked. */
export function newsOf(
	{ failed, found, query }: Pick<Find, 'failed' | 'found' | 'query'>,
	rows: readonly FindRow[],
	examples: readonly string[]
): string {
	if (failed) return 'The search could not be loaded.';
	if (!found) return examples.length === 0 ? '' : `${count(examples.length, 'example')} of what to ask.`;
	if (!found.nothing) return `${count(rows.length, 'result')}. ${found.clash ?? ''}`;
	return `No role called ‘${query}’. Closest: ${listOf(rows.map(({ title }) => title.text))}.`;
}
