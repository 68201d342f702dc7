import { listOf, lowerFirst, plain, upperFirst } from '#core/base/words';
import type { Cell, Comparison, ComparisonRow } from './comparison';
import type { Compared } from './compared';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count inside a sentence: in words up to nine, then in numerals. */
export const numberInWords = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** The finding in one line, without a full stop: what somebody wrote about these, else who they are. */
export function headline(
	{ headline: written }: Pick<Comparison, 'headline'>,
	columns: readonly Pick<Compared, 'short'>[]
): string {
	if (written !== undefined) return written;
	const names = columns.map(({ short }) => short);
	const each = [...new Set(names)].map((name, i) => {
		const many = names.filter((other) => other === name).length;
		const positions = `${numberInWords(many)} ${name} positions`;
		return many === 1 ? name : i === 0 ? upperFirst(positions) : positions;
	});
	return `${listOf(each)} side by side`;
}

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

/** Everything that is the same for all: an entry for each row, and one for each part in decisions. */
export function sharedBy({ groups }: Pick<Comparison, 'groups'>): Shared[] {
	const rows = groups.flatMap(({ rows }) => rows);
	const equal = rows.filter(
		({ id, verdict, show, counts }) =>
			verdict.kind === 'equal' && show !== 'items' && (counts || !id.startsWith('place-'))
	);
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
