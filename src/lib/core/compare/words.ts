import { listOf, lowerFirst } from '#core/base/words';
import type { Comparison, ComparisonRow } from './comparison';
import type { Compared } from './compared';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count inside a sentence: in words up to nine, then in numerals. */
export const numberInWords = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "11 things set the CPO and the CTO apart": the finding in one line, without a full stop. */
export function headline({ apart }: Pick<Comparison, 'apart'>, columns: readonly Pick<Compared, 'short'>[]): string {
	const names = listOf(columns.map(({ short }) => `the ${short}`));
	if (apart === 0) return `Nothing we compare sets ${names} apart`;
	return `${sentence(numberInWords(apart))} ${apart === 1 ? 'thing sets' : 'things set'} ${names} apart`;
}

/** "Eleven things set them apart, three they share." with the counts as they are. */
export function counts({ apart, shared }: Pick<Comparison, 'apart' | 'shared'>): string {
	const first =
		apart === 0
			? 'Nothing we compare sets them apart'
			: `${sentence(numberInWords(apart))} ${apart === 1 ? 'thing sets' : 'things set'} them apart`;
	return `${first}, ${shared === 0 ? 'nothing they share' : `${numberInWords(shared)} they share`}.`;
}

/** "They share three.": what goes with the headline. */
export const sharing = ({ shared }: Pick<Comparison, 'shared'>): string =>
	shared === 0 ? 'They share nothing that we compare.' : `They share ${numberInWords(shared)}.`;

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
	const skills = equal.filter(({ id, cells }) => id.startsWith('skill-') && cells[0]!.value !== '0');
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
