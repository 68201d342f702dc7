import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '#core/base/result';
import { DISCIPLINE_IDS } from '#core/org/disciplines';
import { LEVEL_IDS } from '#core/org/levels';
import type { ColumnFile } from '#core/org/position-columns';
import { textAt } from '#core/org/text-column';
import { orgIds, orgText } from '#server/compile';
import { readInParts } from './json-parts';
import { soundColumns, readWhole } from './org-json';

/** What a reading says, row by row. */
const plain = (read: Result<ColumnFile>): unknown => {
	if (!read.ok) return read.problems;
	const { positions, ...rest } = read.value;
	const rows = positions.ids.map((id, row) => ({
		id,
		manager: positions.managers[row],
		person: positions.people[row],
		title: textAt(positions.titles, row),
		role: textAt(positions.roles, row),
		level: positions.level(row),
		discipline: positions.discipline(row),
		fields: positions.fields.of(row)
	}));
	return { rest, rows };
};

const word = fc.oneof(
	fc.constantFrom('a', 'b', 'c', 'pm', 'Chief “of” staff', 'x\\y', 'say "no"', 'line\nbreak', '\u2028', '\ud800', 'ü'),
	fc.string({ unit: 'grapheme', maxLength: 8 })
);
const id = fc.oneof({ weight: 9, arbitrary: fc.stringMatching(/^[a-z0-9_-]{1,12}$/) }, { weight: 1, arbitrary: word });
const odd = fc.oneof(
	{ weight: 30, arbitrary: fc.constant(undefined) },
	{ weight: 1, arbitrary: fc.constantFrom<unknown>('', 'x'.repeat(129), 'x'.repeat(201), null, 7, [], {}, true) }
);

const POSITION = fc
	.record(
		{
			id,
			title: word,
			manager: fc.option(id),
			role: id,
			person: word,
			level: fc.constantFrom<string>(...LEVEL_IDS),
			discipline: fc.constantFrom<string>(...DISCIPLINE_IDS),
			fields: fc.dictionary(fc.oneof(word, fc.constantFrom('__proto__', 'constructor', 'Location', '7')), word, {
				maxKeys: 3
			}),
			more: fc.anything()
		},
		{ requiredKeys: ['id'] }
	)
	.chain((row) =>
		fc
			.tuple(fc.constantFrom('id', 'title', 'manager', 'role', 'person', 'level', 'discipline', 'fields'), odd)
			.map(([key, value]) => (value === undefined ? row : { ...row, [key]: value }))
	);

const FILE = fc
	.record({
		positions: fc.array(POSITION, { minLength: 1, maxLength: 8 }),
		dotted: fc.option(fc.array(fc.record({ from: id, to: id }), { maxLength: 3 }), { nil: undefined }),
		title: word,
		late: fc.boolean(),
		space: fc.constantFrom(undefined, '\t', 1)
	})
	.map(({ positions, dotted, title, late, space }) => {
		const head = { format: 'rolescape-org', version: 1, id: 'x', title };
		return JSON.stringify(late ? { positions, dotted, ...head } : { ...head, positions, dotted }, undefined, space);
	});

/** One letter lost, doubled or another, somewhere. */
const MUTATED = fc
	.tuple(
		FILE,
		fc.nat(),
		fc.constantFrom('', '"', ',', '}', ']', '{', '[', '\\', ':', ' ', '0', '\u0000', '"positions":[],')
	)
	.map(([text, at, letter]) => {
		const place = at % text.length;
		return text.slice(0, place) + letter + text.slice(place + (letter === ' ' ? 0 : 1));
	});

describe('an organisation read in parts', () => {
	it('is what the schema makes of the whole file, or the same problems in the same words', () => {
		fc.assert(
			fc.property(fc.oneof(FILE, MUTATED, fc.json(), fc.string()), (text) => {
				expect(plain(soundColumns(text, 'x.json'))).toEqual(plain(readWhole(text, 'x.json')));
			}),
			{ numRuns: 3000 }
		);
	});

	it.each([
		[
			'a name twice',
			'{"positions":[{"id":"a","title":"A"}],"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[{"id":"b","title":"B"}]}',
			'b'
		],
		[
			'a name in another spelling',
			'{"positions":[{"id":"a","title":"A"}],"format":"rolescape-org","version":1,"id":"x","title":"X","\\u0070ositions":[{"id":"b","title":"B"}]}',
			'b'
		],
		[
			'the other spelling first',
			'{"\\u0070ositions":[{"id":"a","title":"A"}],"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[{"id":"b","title":"B"}]}',
			'b'
		],
		[
			'the name inside',
			'{"more":{"positions":[{"id":"a"}]},"format":"rolescape-org","version":1,"id":"x","title":"X","positions":[{"id":"b","id":"c","title":"B"}]}',
			'c'
		],
		[
			'a byte order mark',
			'\uFEFF{"format":"rolescape-org","version":1,"id":"x","title":"X","positions" : [ {"id" : "b" , "title" : "B"} ] }',
			'b'
		]
	])('may have %s', (_, text, first) => {
		const read = soundColumns(text, 'x.json');
		expect(read.ok && read.value.positions.ids).toEqual([first]);
		expect(plain(read)).toEqual(plain(readWhole(text, 'x.json')));
	});

	it.each(orgIds())('is not parsed whole where nothing is wrong: %s', (organisation) => {
		expect(readInParts(orgText(organisation)!)?.id).toBe(organisation);
	});
});
