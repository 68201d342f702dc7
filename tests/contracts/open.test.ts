import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, readFile } from '#core/import/open';
import { DISCIPLINES } from '#core/org/disciplines';
import { placeOf } from '#core/org/ids';
import { LEVELS } from '#core/org/levels';
import type { Org } from '#core/org/org';
import { ORGANISATIONS } from '#core/org/organisations';
import { orgText } from '#server/compile';
import { anyOrg, library, must, organisations } from '../support/organisations';

/** The same organisation as a table. */
function csvOf(org: Org): string {
	const cells = (p: number): string[] => [
		org.ids[p]!,
		org.titles[p]!,
		p === 0 ? '' : org.ids[org.parent[p]!]!,
		org.people[p]!,
		LEVELS[org.level[p]!]?.id ?? '',
		DISCIPLINES[org.discipline[p]!]?.id ?? '',
		org.roles[p]!,
		org.dotted
			.filter(([from]) => from === p)
			.map(([, to]) => org.ids[to])
			.join('; ')
	];
	const rows = [
		['id', 'title', 'manager', 'person', 'level', 'discipline', 'role', 'dotted line'],
		...org.ids.map((_, p) => cells(p))
	];
	return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** How a test writes a file of each format. */
const WRITERS: Readonly<Record<string, (org: Org) => string>> = { json: (org) => orgText(org.id)!, csv: csvOf };

/** What of an organisation both formats can say. */
const columns = ({ about, sources, fits, advantages, drawbacks, notes, accountable, dotted, ...rest }: Org) => ({
	...rest,
	dotted: dotted.toSorted(([a, b], [c, d]) => a - c || b - d),
	found: rest.ids.map((id) => placeOf(rest, id)),
	more: [about, sources, fits, advantages, drawbacks, notes, accountable].map((value) => typeof value)
});

const sample = (name: string) =>
	must(readFile(name, readFileSync(new URL(`../../static/samples/${name}`, import.meta.url), 'utf8'), library));

describe('opening a file', () => {
	it('is tried with every format', () => {
		expect(Object.keys(WRITERS)).toEqual(FORMATS.map(({ id }) => id));
	});

	it.each(organisations.map((org) => [org.title, org] as const))(
		'gives the same organisation from every format: %s',
		(_, org) => {
			for (const [format, write] of Object.entries(WRITERS)) {
				const read = must(readFile(`${org.title}.${format}`, write(org), library));
				expect(columns({ ...read.org, id: org.id, title: org.title }), format).toEqual(columns(org));
				expect(read.notes, format).toEqual([]);
			}
		}
	);

	it('reads back any organisation that was written as a table', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				expect(columns(must(readFile('Test.csv', csvOf(org), library)).org)).toEqual(columns({ ...org, id: 'yours' }));
			})
		);
	});

	it('offers two samples that read without a word, alike, with a role for every position', () => {
		const [csv, json] = [sample('organisation.csv'), sample('organisation.json')];
		expect([...csv.notes, ...json.notes]).toEqual([]);
		expect(columns(csv.org)).toEqual(columns(json.org));
		expect(csv.org.size).toBeGreaterThanOrEqual(20);
		expect(csv.org.titles.filter((_, p) => csv.org.roles[p] === '')).toEqual(['Group Product Manager, Payments']);
	});

	it('never takes the place of a reference organisation', () => {
		for (const { id } of ORGANISATIONS) expect(must(readFile('x.json', orgText(id)!, library)).org.id).toBe('yours');
		expect(ORGANISATIONS.map(({ id }) => id as string)).not.toContain('yours');
	});
});
