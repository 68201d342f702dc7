import { listOf } from './words';

/** Whether commas and an “and” would not tell where each of these ends: one of them has its own. */
export const runTogether = (items: readonly string[]): boolean =>
	items.length > 1 && items.some((item) => /,| and /.test(item));

/** "a, b and c"; where a comma or an “and” stands inside one of them, semicolons keep them apart: "a and b; c". */
export const seriesOf = (items: readonly string[]): string => (runTogether(items) ? items.join('; ') : listOf(items));
