import { listOf, lowerFirst, plain, upperFirst } from '#core/base/words';
import type { Cell, Comparison, ComparisonRow } from './comparison';
import type { Compared } from './compared';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count inside a sentence: in words up to nine, then in numerals. */
export const numberInWords = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** The scales on which roles can be far apart, as a headline names them. */
const SCALES: Readonly<Record<string, string>> = {
	scope: 'scope',
	horizon: 'horizon',
	people: 'whom they lead',
	budget: 'budget'
};

/**
 * The scales on which the columns are further apart than on any other: in the widest gap, then in all gaps together. None where all
 * stand at the same stops.
 */
function furthest({ groups }: Pick<Comparison, 'groups'>): string[] {
	const spreads = groups
		.flatMap(({ rows }) => rows)
		.flatMap(({ id, cells }) => {
			const stops = cells.flatMap(({ stop }) => stop ?? []);
			const label = SCALES[id];
			if (!label || stops.length < 2) return [];
			const gaps = stops.flatMap((a, i) => stops.slice(i + 1).map((b) => Math.abs(a - b)));
			return [{ label, spread: Math.max(...gaps) * 100 + gaps.reduce((sum, gap) => sum + gap) }];
		});
	const most = Math.max(...spreads.map(({ spread }) => spread), 1);
	return spreads.flatMap(({ label, spread }) => (spread === most ? [label] : []));
}

/** The finding in one line, without a full stop: what somebody wrote about these, else in what they are furthest apart. */
export function headline(
	{ headline: written, groups }: Pick<Comparison, 'headline' | 'groups'>,
	columns: readonly Pick<Compared, 'short'>[]
): string {
	if (written !== undefined) return written;
	const names = columns.map(({ short }) => short);
	const each = [...new Set(names)].map((name, i) => {
		const many = names.filter((other) => other === name).length;
		const positions = `${numberInWords(many)} ${name} positions`;
		return many === 1 ? name : i === 0 ? upperFirst(positions) : positions;
	});
	const apart = furthest({ groups });
	return `${listOf(each)}${apart.length > 0 ? `: furthest apart in ${listOf(apart)}` : ' side by side'}`;
}

/** Where only what differs is shown: "26 of the 30 things compared set them apart; only those are shown." */
export const countsOfDifferences = ({ apart, shared }: Pick<Comparison, 'apart' | 'shared'>): string =>
	apart === 0
		? counts({ apart, shared })
		: `${upperFirst(numberInWords(apart))} of the ${numberInWords(apart + shared)} things compared ${apart === 1 ? 'sets' : 'set'} them apart; only what differs is shown.`;

/** "11 things set them apart, 3 they share.", "Six things set them apart, two they share.": of what all of them state. */
export function counts({ apart, shared }: Pick<Comparison, 'apart' | 'shared'>): string {
	const number = (count: number): string =>
		Math.max(apart, shared) < NUMBERS.length ? numberInWords(count) : count.toLocaleString('en-GB');
	const first =
		apart === 0
			? 'Nothing we compare sets them apart'
			: `${upperFirst(number(apart))} ${apart === 1 ? 'thing sets' : 'things set'} them apart`;
	return `${first}, ${shared === 0 ? 'nothing they share' : `${number(shared)} they share`}.`;
}

/** What is the same for all in one respect: a dimension, a part in decisions, or statements in the same words. */
export interface Shared {
	readonly label: string;
	readonly said: readonly { readonly text: string; readonly sources: readonly string[] }[];
}

/** How many of the counted rows set the columns apart, and how many things `sharedBy` has. */
export function tally(groups: Comparison['groups']): Pick<Comparison, 'apart' | 'shared'> {
	const counted = groups.flatMap(({ rows }) => rows).filter(({ counts }) => counts);
	return {
		apart: counted.filter(({ verdict }) => verdict.kind !== 'equal').length,
		shared: sharedBy({ groups }).reduce((sum, { said }) => sum + said.length, 0)
	};
}

/** Everything that is the same for all and that no head says: an entry for each row, and one for each part in decisions. */
export function sharedBy({ groups }: Pick<Comparison, 'groups'>): Shared[] {
	const rows = groups.flatMap(({ rows }) => rows);
	const equal = rows.filter(({ verdict, show, headed }) => verdict.kind === 'equal' && show !== 'items' && !headed);
	const skills = equal.filter(({ id }) => id.startsWith('skill-'));
	const parts = equal.filter(({ show }) => show === 'part');
	const labels = (those: readonly ComparisonRow[]): Shared['said'] =>
		those.map(({ label }) => ({ text: lowerFirst(label), sources: [] }));
	return [
		...equal
			.filter((row) => !skills.includes(row) && !parts.includes(row))
			.map(({ id, label, cells }) => {
				const { words, sources = [] } = cells[0]!;
				// Names keep their capitals.
				return { label, said: [{ text: id.startsWith('place-') ? words : within(words), sources }] };
			}),
		...[...new Set(parts.map(partWords))].map((label) => ({
			label,
			said: labels(parts.filter((row) => partWords(row) === label))
		})),
		...(skills.length > 0 ? [{ label: 'Skills to the same degree', said: labels(skills) }] : []),
		...rows.map(({ label, cells }) => ({ label, said: saidByAll(cells) })).filter(({ said }) => said.length > 0)
	];
}

/** "Level: C-suite", "Decides: product vision; pricing and packaging". */
export const sharedPhrase = ({ label, said }: Shared): string => `${label}: ${said.map(({ text }) => text).join('; ')}`;

/** Statements that every cell has in the same words. */
const saidByAll = (cells: readonly Cell[]): Shared['said'] =>
	(cells[0]!.items ?? [])
		.filter(({ also }) => also.length === cells.length - 1)
		.map(({ text, sources }) => ({ text: within(plain(text)), sources }));

/** The part that all have, with what it depends on. */
const partWords = ({ cells }: ComparisonRow): string => cells[0]!.value;

/** As part of a longer line: no capital at its beginning, no full stop at its end. */
const within = (words: string): string => lowerFirst(words).replace(/\.$/, '');
