import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORG_FILE } from '#core/org/schema';
import { PROFILE } from '#core/roles/schema';
import { orgIds, orgText, content } from '#server/compile';
import type * as z from 'zod/mini';
import { eachIssue } from './issues';
import { check, problemsIn } from './parse';

const told = (schema: z.ZodMiniType, data: unknown): unknown[] => {
	const found: unknown[] = [];
	eachIssue(schema, data, (say, path) => found.push([say().code, say().message, [...path]]));
	return found;
};
const asTheSchema = (schema: z.ZodMiniType, data: unknown): unknown[] =>
	schema.safeParse(data).error?.issues.map(({ code, message, path }) => [code, message, path]) ?? [];

const odd = fc.constantFrom<unknown>(undefined, null, '', 'x'.repeat(2000), 7, [], {}, [null], { a: 1 }, true, [1, 2]);

/** The same data with other values in a few places. */
const mutated = (data: unknown, places: readonly number[], values: readonly unknown[]): unknown => {
	let at = 0;
	const walk = (value: unknown): unknown => {
		const hit = places.indexOf(at++);
		if (hit !== -1) return values[hit];
		if (Array.isArray(value)) return value.map(walk);
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
		return value;
	};
	return walk(data);
};

describe('everything that is wrong with a file', () => {
	it.each([
		['organisations', ORG_FILE, () => orgIds().map((id): unknown => JSON.parse(orgText(id)!))],
		['profiles', PROFILE, () => [...content().profiles.values()]]
	] as const)('is what the schema says of it, in its order: %s', (_, schema, all) => {
		const files = all();
		fc.assert(
			fc.property(
				fc.nat(files.length - 1),
				fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }),
				fc.array(odd, { minLength: 6, maxLength: 6 }),
				(file, places, values) => {
					const data = mutated(files[file], places, values);
					expect(told(schema, data)).toEqual(asTheSchema(schema, data));
				}
			),
			{ numRuns: 400 }
		);
	});

	it('may be very much', () => {
		const positions = Array.from({ length: 150_000 }, (_, i) => ({ id: `p${i}`, title: '' }));
		const file = { format: 'rolescape-org', version: 1, id: 'x', title: 'X', positions };
		const problems = problemsIn(ORG_FILE, file, 'x.json');
		expect([problems.length, problems[0]?.place, problems.at(-1)?.cause]).toEqual([
			51,
			'x.json, positions › 1 › title',
			'149,950 more places are wrong.'
		]);
		expect(check(ORG_FILE, { ...file, fits: [{ text: 'x', sources: positions.map(() => 1) }] }, 'x.json').ok).toBe(
			false
		);
	});

	it('is told of fields whatever they are called', () => {
		const position = JSON.parse('{"id":"a","fields":{"__proto__":7,"constructor":"x"}}') as unknown;
		const file = { format: 'rolescape-org', version: 1, id: 'x', title: 'X', positions: [position] };
		expect(problemsIn(ORG_FILE, file, 'x.json').map(({ place }) => place)).toEqual([
			'x.json, positions › 1 › fields › __proto__'
		]);
	});
});
