import { listOf } from './words';

/** "a, b and c"; where a comma or an “and” stands inside one of them, semicolons keep them apart: "a and b; c". */
export const seriesOf = (items: readonly string[]): string =>
	items.length > 1 && items.some((item) => /,| and /.test(item)) ? items.join('; ') : listOf(items);
