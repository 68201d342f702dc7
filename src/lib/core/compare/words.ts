import { listOf, lowerFirst, upperFirst } from '#core/base/words';
import type { Comparison, ComparisonRow } from './comparison';
import type { Compared } from './compared';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count inside a sentence: in words up to nine, then in numerals. */
export const numberInWords = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** The finding in one line, without a full stop: what somebody wrote about these, else who they are. */
export const headline = (
	{ headline: written }: Pick<Comparison, 'headline'>,
	columns: readonly Pick<Compared, 'short'>[]
): string => written ?? `${listOf(columns.map(({ short }) => short))} side by side`;

/** "Eleven things set them apart, three they share." with the counts as they are. */
export function counts({ apart, shared }: Pick<Comparison, 'apart' | 'shared'>): string {
	const first =
		apart === 0
			? 'Nothing we compare sets them apart'
			: `${upperFirst(numberInWords(apart))} ${apart === 1 ? 'thing sets' : 'things set'} them apart`;
	return `${first}, ${shared === 0 ? 'nothing they share' : `${numberInWords(shared)} they share`}.`;
}

/** Everything that is the same for all, a phrase for each dimension and one for each part in decisions. */
export function sharedPhrases({ groups }: Pick<Comparison, 'groups'>): string[] {
	const equal = groups
		.flatMap(({ rows }) => rows)
		.filter(
			({ id, verdict, show, counts }) =>
				verdict.kind === 'equal' && show !== 'items' && (counts || !id.startsWith('place-'))
		);
	// Names keep their capitals.
	const phrase = ({ id, label, cells }: ComparisonRow): string =>
		`${label}: ${id.startsWith('place-') ? cells[0]!.words : lowerFirst(cells[0]!.words)}`;
	const skills = equal.filter(({ id }) => id.startsWith('skill-'));
	const plainRows = equal.filter((row) => row.show !== 'part' && !row.id.startsWith('skill-'));
	const parts = new Map<string, string[]>();
	for (const { cells, label } of equal.filter(({ show }) => show === 'part'))
		parts.set(cells[0]!.words, [...(parts.get(cells[0]!.words) ?? []), lowerFirst(label)]);
	return [
		...plainRows.map(phrase),
		...[...parts].map(([verb, labels]) => `${verb}: ${labels.join(', ')}`),
		...(skills.length > 0
			? [`Skills to the same degree: ${skills.map(({ label }) => lowerFirst(label)).join(', ')}`]
			: [])
	];
}
