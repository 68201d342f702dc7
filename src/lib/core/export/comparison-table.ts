import { plain } from '#core/base/words';
import type { Compared } from '#core/compare/compared';
import { sharedBy, sharedPhrase } from '#core/compare/words';
import type { Cell, Comparison } from '#core/compare/comparison';

/** A table of plain texts: a header, then rows under headings. Every row is as long as the header, but for headings, which are one text. */
export interface TextTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Everything a comparison says, as plain texts; without `all`, only the rows in which the columns differ. */
export function comparisonTable({ groups, cruxes }: Comparison, columns: readonly Compared[], all: boolean): TextTable {
	const rest = columns.slice(1).map(() => '');
	const shown = groups
		.map(({ title, rows }) => ({ title, rows: rows.filter(({ verdict }) => all || verdict.kind !== 'equal') }))
		.filter(({ rows }) => rows.length > 0);
	return {
		header: ['', ...columns.map(({ title }) => title)],
		rows: [
			...cruxes.map(({ pair: [a, b], sentence }) => [
				`${columns[a]!.short} and ${columns[b]!.short}`,
				plain(sentence),
				...rest
			]),
			...shown.flatMap(({ title, rows }) => [
				[title],
				...rows.map(({ label, cells }) => [label, ...cells.map(textOf)])
			]),
			['What they share'],
			['', sharedBy({ groups }).map(sharedPhrase).join(' · '), ...rest]
		]
	};
}

function textOf({ words, stop, note, items }: Cell): string {
	if (items && items.length > 0) return items.map(({ text }) => `• ${plain(text)}`).join('\n');
	return plain(stop !== undefined && stop > 0 ? `${words} (${stop} of 5)` : note ? `${words} (${note})` : words);
}
