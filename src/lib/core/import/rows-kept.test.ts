import fc from 'fast-check';
import { expect, it } from 'vitest';
import { library } from '../../../../tests/support/organisations';
import type { Org } from '#core/org/org';
import { readFile } from './open';

/*
 * Tables that are damaged in a few places, read by `readFile` and by a plain reader of its own: what the one accepts holds every row
 * that the other finds, or says which it lacks.
 */

const HEADERS = [
	['id', 'title', 'manager', 'person', 'Location'],
	['Employee ID', 'Job Title', 'Reports To', 'Full Name', 'Level'],
	['key', 'position', 'boss', 'holder', 'dotted']
];

interface Sheet {
	readonly rows: readonly (readonly string[])[];
	readonly separator: string;
	readonly end: string;
}

const cell = fc.constantFrom(
	'',
	'',
	'x',
	'p1',
	'p2',
	'id',
	'title',
	'Oslo, Bergen',
	'a;b',
	'say "no"',
	'two\nlines',
	' ',
	'=1',
	'|',
	'-'
);

const sheet: fc.Arbitrary<Sheet> = fc
	.record({
		header: fc.constantFrom(...HEADERS),
		managers: fc.array(fc.nat(), { minLength: 2, maxLength: 9 }),
		more: fc.array(cell, { minLength: 10, maxLength: 10 }),
		separator: fc.constantFrom(',', ';', '\t', '|'),
		end: fc.constantFrom('\n', '\r\n', '\r')
	})
	.map(({ header, managers, more, separator, end }) => ({
		rows: [
			header,
			['p0', 'Boss', '', 'Ann', 'Oslo'],
			...managers.map((seed, i) => [
				`p${i + 1}`,
				`Helper ${i}`,
				`p${seed % (i + 1)}`,
				`Name ${i}`,
				i % 3 === 0 ? more[i]! : ''
			])
		],
		separator,
		end
	}));

type Damage = (rows: string[][]) => void;
const at = <T>(list: readonly T[], i: number): number => i % Math.max(1, list.length);

/** Moves and copies keep a table sound more often than other damage, and hide rows more easily. */
const damage: fc.Arbitrary<Damage> = fc.tuple(fc.nat(), fc.nat(), cell).chain(([i, j, text]) =>
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.constant<Damage>((rows) => rows.splice(at(rows, j), 0, ...rows.splice(at(rows, i), 1)))
		},
		{ weight: 6, arbitrary: fc.constant<Damage>((rows) => rows.splice(at(rows, j), 0, ...rows.splice(0, 1))) },
		{ weight: 2, arbitrary: fc.constant<Damage>((rows) => rows.splice(at(rows, j), 0, [text, text, text])) },
		{ weight: 1, arbitrary: fc.constant<Damage>((rows) => rows.splice(at(rows, j), 0, [...rows[at(rows, i)]!])) },
		{ weight: 1, arbitrary: fc.constant<Damage>((rows) => rows.splice(at(rows, i), 1)) },
		{ weight: 1, arbitrary: fc.constant<Damage>((rows) => rows[at(rows, i)]!.splice(j % 6, 1)) },
		{ weight: 1, arbitrary: fc.constant<Damage>((rows) => rows[at(rows, i)]!.splice(j % 6, 0, text)) },
		{ weight: 2, arbitrary: fc.constant<Damage>((rows) => rows[at(rows, i)]!.splice(j % 6, 1, text)) }
	)
);

/** One letter of the text lost, doubled or another. */
const slip = fc.tuple(fc.nat(), fc.constantFrom('', '"', '""', ',', ';', '\t', '\n', '\r', ' '));

const written = ({ rows, separator, end }: Sheet, quoteAll: boolean): string =>
	rows
		.map((row) =>
			row
				.map((text) => (quoteAll || /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
				.join(separator)
		)
		.join(end);

/** Rows with the line they begin on, read letter by letter. */
function plainly(text: string, separator: string): { line: number; cells: string[] }[] {
	const rows: { line: number; cells: string[] }[] = [];
	let [line, begun, cells, here, quoted, fresh] = [1, 1, [] as string[], '', false, true];
	for (let i = 0; i <= text.length; i++) {
		const letter = text[i];
		const breaks = letter === '\n' || (letter === '\r' && text[i + 1] !== '\n');
		if (breaks) line++;
		if (quoted && letter === '"' && text[i + 1] === '"') here += text[i++]!;
		else if (quoted && letter === '"') quoted = false;
		else if (quoted && letter !== undefined) here += letter;
		else if (fresh && letter === '"') [quoted, fresh] = [true, false];
		else if (letter === separator || breaks || letter === undefined) {
			cells.push(here.trim());
			[here, fresh] = ['', true];
			if (letter === separator) continue;
			rows.push({ line: begun, cells });
			[begun, cells] = [line, []];
		} else if (letter !== '\r' || text[i + 1] !== '\n') [here, fresh] = [here + letter, false];
	}
	return rows;
}

/** Whether a row has the names of the needed columns. */
const isHeader = (cells: readonly string[]): boolean =>
	[0, 1, 2].every((field) =>
		HEADERS.some((header) => cells.some((words) => letters(words) === letters(header[field]!)))
	);

const letters = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

/** Rows of three cells or more that are neither in the organisation, nor the header, nor named. */
function lost(text: string, separator: string, org: Org, notes: readonly string[]): string[] {
	const said = new Set(
		notes.flatMap((note) =>
			[...(/: lines? (.+)\.$/.exec(note)?.[1]?.matchAll(/\d+/g) ?? [])].map(([line]) => Number(line))
		)
	);
	const there = new Map(org.ids.map((id, p) => [id, org.titles[p]!]));
	let headers = 1;
	return plainly(text, separator)
		.filter(({ line, cells }) => {
			if (cells.filter((words) => words !== '').length < 3 || said.has(line)) return false;
			// Each position is there for one row only, and one row is the header.
			const id = cells.find((words) => there.has(words) && cells.includes(there.get(words)!));
			if (id !== undefined) return !there.delete(id);
			return !isHeader(cells) || headers-- === 0;
		})
		.map(({ line, cells }) => `line ${line}: ${cells.join(' · ')}`);
}

it('keeps every row of a table that it accepts, or says which it left out', () => {
	const read = { accepted: 0, rows: 0 };
	fc.assert(
		fc.property(
			sheet,
			fc.array(damage, { minLength: 1, maxLength: 3 }),
			fc.option(slip, { nil: undefined, freq: 3 }),
			fc.boolean(),
			(one, damages, slipped, quoteAll) => {
				const rows = one.rows.map((row) => [...row]);
				for (const harm of damages) harm(rows);
				let text = written({ ...one, rows }, quoteAll);
				if (slipped && text !== '') {
					const place = slipped[0] % text.length;
					text = text.slice(0, place) + slipped[1] + text.slice(place + 1);
				}
				const result = readFile('people.csv', text, library);
				if (!result.ok) return;
				read.accepted++;
				read.rows += result.value.org.size;
				expect(lost(text, one.separator, result.value.org, result.value.notes), JSON.stringify(text)).toEqual([]);
			}
		),
		{ seed: 20_261_128, numRuns: 9000 }
	);
	// Else it would say nothing.
	expect(read.accepted).toBeGreaterThan(2500);
	expect(read.rows).toBeGreaterThan(15_000);
});
