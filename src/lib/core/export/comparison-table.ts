import { rangesOf } from '#core/base/ranges';
import { plain } from '#core/base/words';
import type { Compared } from '#core/compare/compared';
import type { Cell, Comparison, ComparisonRow, PairCrux } from '#core/compare/comparison';
import { differs } from '#core/compare/rows';
import { readingOf, type Section } from '#core/compare/sections';
import { aboutSource } from '#core/roles/about-source';
import type { Source } from '#core/roles/schema';

/** A row of a table of plain texts: a text for each column, or one that belongs to none of them. */
export type TextRow =
	| { readonly kind: 'cells'; readonly texts: readonly string[] }
	| { readonly kind: 'heading' | 'across'; readonly text: string };

/** A table of plain texts: a header, and rows whose cells are as many as those of the header. */
export interface TextTable {
	readonly header: readonly string[];
	readonly rows: readonly TextRow[];
}

/** What a table says of where it is from. */
export interface TableOrigin {
	/** Every source that the comparison names, in the order of their numbers on the page. */
	readonly sources: readonly Source[];
	/** Where the comparison is found. */
	readonly address: string;
}

/**
 * Everything a comparison says, as plain texts that stand for themselves in somebody else's document: what is an estimate is marked,
 * sources are numbered and named, and the last line says where it is from. Without `all`, only what differs.
 */
export function comparisonTable(
	comparison: Comparison,
	columns: readonly Compared[],
	all: boolean,
	{ sources, address }: TableOrigin
): TextTable {
	const cited = new Set<number>();
	const mark = (keys: readonly string[] = []): string => {
		const numbers = sources.flatMap(({ key }, i) => (keys.includes(key) ? [i + 1] : []));
		for (const number of numbers) cited.add(number);
		return numbers.length === 0 ? '' : ` [${rangesOf(numbers)}]`;
	};
	const textOf = ({ words, stop, note, items, sources: keys }: Cell): string =>
		items && items.length > 0
			? items.map(({ text, sources: own }) => `• ${plain(text)}${mark(own)}`).join('\n')
			: `${plain(stop !== undefined && stop > 0 ? `${words} (${stop} of 5)` : note ? `${words} (${note})` : words)}${mark(keys)}`;
	const cells = ({ label, cells }: ComparisonRow): TextRow => ({ kind: 'cells', texts: [label, ...cells.map(textOf)] });
	const across = (text: string): TextRow => ({ kind: 'across', text });
	const crux = ({ pair: [a, b], sentence, authored, sources: keys }: PairCrux): TextRow =>
		across(
			`${columns[a]!.short} and ${columns[b]!.short}: ${plain(sentence)}${authored ? mark(keys) : ' (built from the data)'}`
		);
	const rows = [
		...(columns.length === 2 ? comparison.cruxes.map(crux) : []),
		...headRows(comparison)
			.filter((row) => all || differs(row))
			.map(cells),
		...readingOf(comparison, all ? 'all' : 'differences').sections.flatMap((section): TextRow[] => [
			{ kind: 'heading', text: headingOf(section) },
			...section.cruxes.map(crux),
			...section.rows.map(cells)
		])
	];
	const listed = sources.flatMap((source, i) => (cited.has(i + 1) ? [across(`[${i + 1}] ${inWords(source)}`)] : []));
	return {
		header: ['', ...columns.map(({ title }) => title)],
		rows: [
			...rows,
			...(listed.length > 0 ? [{ kind: 'heading', text: 'Sources' } as const, ...listed] : []),
			across(`Estimates are our own, of what is usual; companies differ. From Rolescape: ${address}`)
		]
	};
}

/** What the heads of the page say and a header of titles does not. */
function headRows({ groups }: Comparison): ComparisonRow[] {
	const rows = groups.flatMap(({ rows }) => rows).filter(({ headed }) => headed);
	return rows.filter(({ id }) => !rows.some((other) => id === `place-${other.id}`));
}

function headingOf({ title, estimates, rows }: Section): string {
	if (!estimates) return title;
	const sourced = rows
		.flatMap(({ cells }) => cells)
		.some(({ sources = [], items = [] }) => [...sources, ...items.flatMap((item) => item.sources)].length > 0);
	return `${title} (${sourced ? 'estimates where no number names a source' : 'estimates'})`;
}

const inWords = (source: Source): string =>
	[`${source.title}.`, `${aboutSource(source).join(', ')}.`, source.url]
		.filter((part) => part && part !== '.')
		.join(' ');
