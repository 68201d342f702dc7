import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groundOf, grounds, midSize, noMap } from '../../../../tests/support/finding';
import { orgFrom } from '../../../../tests/support/organisations';
import type { Ground } from './candidates';
import { find } from './find';
import type { FindRow } from './found';

const file = readFileSync(new URL('../../../../tests/fixtures/questions.txt', import.meta.url), 'utf8');
const questions = file
	.split('\n')
	.filter((line) => line.includes(' => '))
	.map((line) => line.split(' => ') as [query: string, first: string]);

/** Where a row leads, as the table has it. */
function leadOf({ here }: Ground, row: FindRow): string {
	switch (row.kind) {
		case 'comparison':
			return `vs ${row.names.join(' ')}`;
		case 'position':
			return `@${here!.org.roles[row.position]}`;
		case 'role':
			return `+${row.role} ${row.organisations[0]}`;
		case 'organisation':
			return `org ${row.organisation}`;
		case 'discipline':
			return `land ${row.discipline}`;
		case 'page':
			return `page ${row.page}`;
	}
}

const leads = (ground: Ground, query: string): string[] => find(ground, query)!.rows.map((row) => leadOf(ground, row));
const titleOfFirst = (ground: Ground, query: string): string => find(ground, query)!.rows[0]!.title.text;

describe('what people ask for', () => {
	it('is a table of more than 150 questions', () => expect(questions.length).toBeGreaterThanOrEqual(150));

	it.each(questions)('%s', (query, wanted) => {
		const { rows, nothing } = find(midSize, query)!;
		expect(nothing).toBe(false);
		const why = rows[0]!.reason?.text ?? '';
		if (wanted === 'skill') expect(why).toMatch(/^(skill|decides): /);
		else if (wanted === 'text') expect(why).toMatch(/^(skill|decides|does): /);
		else expect(leadOf(midSize, rows[0]!)).toBe(wanted);
	});

	it('leads as far where there is no map', () => {
		for (const [query, wanted] of questions.filter(([, first]) => /^(vs|org|land|page) /.test(first)))
			expect(leads(noMap, query)[0], query).toBe(wanted);
		expect(leads(noMap, 'head of product')[0]).toBe('+head-of-product startup');
		expect(leads(noMap, 'cpo')[0]).toBe('+cpo mid-size');
		expect(find(noMap, 'storytelling')!.rows[0]!.reason!.text).toBe('skill: storytelling');
		expect(find(noMap, 'who decides pricing')!.rows[0]!.reason!.text).toBe('decides: pricing and packaging');
	});
});

describe('a comparison', () => {
	it('is followed by what it compares, and by nothing else', () => {
		expect(leads(midSize, 'cpo vs cto')).toEqual(['vs cpo cto', '@cpo', '@cto']);
		expect(leads(midSize, 'head of product or vp product')).toEqual([
			'vs head-of-product vp-product',
			'+head-of-product startup',
			'@vp-product'
		]);
		expect(titleOfFirst(midSize, 'difference between cpo and cto')).toBe('Compare CPO and CTO');
		expect(titleOfFirst(midSize, 'cpo vs cto vs vp product')).toBe('Compare CPO, CTO and VP Product');
	});

	it('says whether all of it is on the map', () => {
		expect(find(midSize, 'cpo vs cto')!.rows[0]).toMatchObject({ here: true });
		expect(find(midSize, 'cpo vs head of product')!.rows[0]).toMatchObject({ here: false });
		expect(find(noMap, 'cpo vs cto')!.rows[0]).toMatchObject({ here: false });
	});

	it('has four columns at most, each once', () => {
		expect(leads(midSize, 'cpo vs cto vs ceo vs coo vs cfo')[0]).toBe('vs cpo cto ceo coo');
		expect(leads(midSize, 'cpo vs chief product officer')[0]).toBe('@cpo');
		expect(leads(midSize, 'cpo vs chief product officer vs cto')[0]).toBe('vs cpo cto');
	});

	it('says what stands in for a name that nothing here has', () => {
		expect(find(midSize, 'scrum master vs product owner')!.rows[0]!.reason!.text).toBe(
			'Project Manager: nearest to Scrum Master'
		);
	});

	it('is not made of a title with an “and”, a question or a half-typed name', () => {
		for (const { here } of grounds)
			for (const title of new Set(here!.org.titles))
				expect(find(midSize, title)!.rows[0]!.kind, title).not.toBe('comparison');
		for (const query of [
			'Pricing & Monetisation Manager',
			'Chief Product and Technology Officer',
			'technology and architecture',
			'roadmap and backlog',
			'hiring and coaching',
			'design and engineering',
			'roles and responsibilities of a cpo',
			'who does the cpo report to',
			'product or',
			'vs',
			'cpo vs'
		])
			expect(find(midSize, query)!.rows[0]!.kind, query).not.toBe('comparison');
	});

	it('takes positions that fill no role', async () => {
		const ground = await groundOf(
			orgFrom([
				{ id: 'a', title: 'Head of Labs' },
				{ id: 'b', title: 'Lab Assistant', manager: 'a' }
			])
		);
		expect(find(ground, 'head of labs vs lab assistant')!.rows[0]).toMatchObject({
			kind: 'comparison',
			names: ['a', 'b'],
			here: true,
			title: { text: 'Compare Head of Labs and Lab Assistant' }
		});
	});
});

describe('nothing found', () => {
	const kinds = (query: string): string[] => find(midSize, query)!.rows.map(({ kind }) => kind);

	it('gives the closest role and organisation, or the page that lists them', () => {
		const found = find(midSize, 'growth wizard')!;
		expect(found.nothing).toBe(true);
		expect(found.rows[0]!.title.text).toBe('Growth Product Manager');
		for (const query of ['growth wizard', 'xyzzy plugh', 'qwertz', '!?', '🎉🎉', 'منتج', 'x'.repeat(2_000)]) {
			expect(find(midSize, query)!.nothing, query).toBe(true);
			expect(kinds(query).length, query).toBeGreaterThanOrEqual(3);
			expect(find(noMap, query)!.rows.length, query).toBeGreaterThanOrEqual(3);
		}
		expect(leads(midSize, 'xyzzy plugh')).toEqual(['page roles', 'page organisations', 'page compare']);
		expect(leads(midSize, 'stratup foo')[0]).toBe('org startup');
		expect(leads(midSize, 'qqenterprisingqq')).toContain('org enterprise');
	});

	it('goes by the words that something here has', () => {
		expect(leads(midSize, 'quux of the roadmap')[0]).toBe(leads(midSize, 'roadmap')[0]);
	});
});

describe('a hostile query', () => {
	/** Twice what is read: a whole second would still be a bound on work, no hang. */
	const MOST_MS = 50;
	const queries = [
		'x'.repeat(2_000),
		'product '.repeat(250),
		'cpo vs '.repeat(300),
		'a or '.repeat(400),
		'prodct/mangr/'.repeat(150),
		'desinger researcer enginer analist '.repeat(60),
		'🎉'.repeat(1_000),
		'<b onclick=x>cpo</b>'.repeat(100),
		'منتج مدير '.repeat(200),
		'\u202Ecpo vs cto\u202C',
		'!?#/&,'.repeat(300),
		'\u0301'.repeat(2_000)
	];

	it.each(queries.map((query) => [query.slice(0, 20), query] as const))('is answered at once (%s)', (_, query) => {
		// The least of several: other work on the machine only ever adds.
		const times = Array.from({ length: 7 }, () => {
			const start = performance.now();
			find(midSize, query);
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(MOST_MS);
		expect(find(midSize, query)!.rows.length).toBeGreaterThan(0);
	});
});
