import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { CAREERS_FILE, GROWTH_FILE } from '#core/roles/career-schema';
import { DISAGREEMENT } from '#core/roles/disagreement-schema';
import { ORG_FILE } from '#core/org/schema';
import { ROLE_FILE, SET } from '#core/roles/schema';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}docs/editorial.md`, 'utf8');
const content = (path: string): unknown => parse(readFileSync(`${root}src/lib/content/${path}`, 'utf8'));

/** Schema of each file of the table, and a real part that it accepts. JSON is YAML, too. */
const FILES: Record<string, { schema: z.ZodMiniType; sample: unknown }> = {
	'roles/<id>.yaml': { schema: ROLE_FILE, sample: content('roles/cpo.yaml') },
	'sets.yaml': { schema: z.array(SET), sample: content('sets.yaml') },
	'disagreements.yaml': {
		schema: z.array(DISAGREEMENT),
		sample: (content('disagreements.yaml') as unknown[]).slice(1)
	},
	'careers.yaml': { schema: CAREERS_FILE, sample: content('careers.yaml') },
	'growth.yaml': { schema: GROWTH_FILE, sample: content('growth.yaml') },
	'orgs/<id>.json': { schema: ORG_FILE, sample: content('orgs/enterprise.json') }
};

/** The sample with `text` at a path such as `judged.feedback[].from`; of a list, and of a file that is one, the first is meant. */
function withText(sample: unknown, path: string, text: string): unknown {
	const copy = structuredClone(sample);
	const steps = path.replaceAll('[]', '.0').split('.');
	let at = (Array.isArray(copy) ? copy[0] : copy) as Record<string, unknown>;
	for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
	expect(at[steps.at(-1)!], path).toBeTypeOf('string');
	at[steps.at(-1)!] = text;
	return copy;
}

/** So many characters that any field takes: one of them has to be a question. */
const words = (length: number): string => `${'x'.repeat(length - 1)}?`;

describe('docs/editorial.md', () => {
	const rows = [...page.matchAll(/^\| `([\w./<>-]+)` \| `([\w.[\]]+)` \| (\d+) \|$/gm)].map(
		([, file, field, most]) => [file!, field!, Number(most)] as const
	);

	it('lists the budgets of every kind of file', () => {
		expect(new Set(rows.map(([file]) => file))).toEqual(new Set(Object.keys(FILES)));
		expect(rows.length).toBeGreaterThan(25);
	});

	it.each(rows)('knows the budget of %s, %s: %i', (file, field, most) => {
		const { schema, sample } = FILES[file]!;
		expect(schema.safeParse(sample).success).toBe(true);
		expect(schema.safeParse(withText(sample, field, words(most))).success).toBe(true);
		expect(schema.safeParse(withText(sample, field, words(most + 1))).success).toBe(false);
	});

	it('quotes the names of checks as the tests have them', () => {
		const tests = ['own-words', 'facts', 'plain-language']
			.map((name) => readFileSync(`${root}tests/contracts/${name}.test.ts`, 'utf8'))
			.join('\n');
		for (const name of [
			'shares no run of eight words',
			'are where they belong',
			'never says “',
			'has no sentence of more than 30 words',
			'says usually, not always, never or must',
			'is spelt as in Britain',
			'uses typographic quotes',
			'are all used'
		]) {
			expect(tests).toContain(name);
			expect(page).toContain(name);
		}
	});

	it('names files that exist', () => {
		for (const [, path] of page.matchAll(/`((?:tests|src|docs)\/[\w./-]+)`/g))
			expect(() => readFileSync(`${root}${path}`), path).not.toThrow(/ENOENT/);
	});
});
