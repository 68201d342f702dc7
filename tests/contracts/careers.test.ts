import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '#core/base/result';
import { readCareersJson } from '#core/import/careers-json';
import { CAREERS_FILE, GROWTH_FILE, type CareersFile, type GrowthFile } from '#core/roles/career-schema';
import { careerProblems } from '#server/careers';
import { content, readYaml } from '#server/compile';
import { claims } from '../support/claims';
import { library, must } from '../support/organisations';

const careers = must(readCareersJson(JSON.stringify(content().careers), 'data/careers.json'));
const { growth, steps } = careers;

describe('the career steps', () => {
	it('are 72, each between two roles of the library', () => {
		expect(steps.map(({ id }) => id)).toEqual(Array.from({ length: 72 }, (_, i) => `P${i + 1}`));
		for (const { id, from, to } of steps)
			for (const role of [from, to]) expect(library.role(role), `${id} ${role}`).toBeDefined();
	});

	it('lead from the first product role to the top, past both tracks', () => {
		const reached = new Set(['apm']);
		for (const role of reached) for (const step of steps) if (step.from === role) reached.add(step.to);
		expect([...reached]).toEqual(
			expect.arrayContaining(['pm', 'senior-pm', 'principal-pm', 'gpm', 'director-pm', 'vp-product', 'cpo', 'ceo'])
		);
	});

	it('go up, or stay at the same height and say so', () => {
		const height = (role: string): number =>
			['ic', 'ic-lead', 'manager', 'director', 'vp', 'c-suite'].indexOf(library.role(role)!.level);
		const down = steps.filter(({ from, to, kind }) => kind === 'promotion' && height(to) < height(from));
		expect(down.map(({ id }) => id)).toEqual([]);
		const back = steps.filter(({ from, to }) => height(to) < height(from) && height(from) > 2);
		// Product chief to a unit’s manager is a change of scope, the only way down that is drawn among leaders.
		expect(back.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['P23 scope']);
	});
});

describe('the sources of a career step', () => {
	it('stand with what they say: what is new, what proves it, or only that people make the step', () => {
		const sourced = claims.filter(
			({ subject, part, sources }) => subject === 'careers' && part === 'steps' && sources[0]
		);
		const evidence = steps.filter((step) => sourced.some(({ id, text }) => id === step.id && text === step.evidence));
		expect(evidence.map(({ id }) => id)).toEqual(['P14', 'P20', 'P54']);
		for (const { id, adds, addsSources, sources } of steps) {
			expect(addsSources && sources, id).toBeUndefined();
			expect(
				sourced.some((claim) => claim.id === id && claim.text === adds),
				id
			).toBe(addsSources !== undefined);
		}
		expect(sourced.filter(({ id }) => id === 'P33').map(({ text }) => text)).toEqual([
			'People move from Product / UX Designer to Product Manager.'
		]);
	});
});

describe('the growth matrix', () => {
	it('has a target in all thirteen skills for each of its nine roles', () => {
		const roles = growth.columns.flat().sort();
		expect(roles).toHaveLength(9);
		expect(growth.rows).toHaveLength(13);
		for (const { id, targets } of growth.rows) expect(Object.keys(targets).sort(), id).toEqual(roles);
	});

	it('asks no less of strategy and leading the higher a column stands, save of principals', () => {
		for (const { id, group, targets } of growth.rows)
			if (group !== 'foundation') {
				const line = growth.columns.map((roles) => targets[roles[0]!]!);
				expect(line, id).toEqual(line.toSorted((a, b) => a - b));
			}
		const unequal = growth.rows.filter(({ targets }) =>
			growth.columns.some((roles) => new Set(roles.map((role) => targets[role])).size > 1)
		);
		expect(unequal.map(({ id, targets }) => [id, targets['principal-pm'], targets.gpm])).toEqual([['L1', 1, 3]]);
	});
});

describe('a mistake in careers.yaml or growth.yaml', () => {
	const root = fileURLToPath(new URL('../../src/lib/content/', import.meta.url));
	const read = (): [CareersFile, GrowthFile] => [
		must(readYaml(CAREERS_FILE, readFileSync(`${root}careers.yaml`, 'utf8'), 'careers.yaml')),
		must(readYaml(GROWTH_FILE, readFileSync(`${root}growth.yaml`, 'utf8'), 'growth.yaml'))
	];
	const known = {
		roles: new Set(library.roles.map(({ id }) => id)),
		skills: new Set(content().library.skills.map(({ id }) => id)),
		sources: new Set(content().sources.map(({ key }) => key))
	};
	const problemsAfter = (change: (careers: CareersFile, growth: GrowthFile) => void): string[] => {
		const [careersFile, growthFile] = read();
		change(careersFile, growthFile);
		return careerProblems(careersFile, growthFile, known).map(describeProblem);
	};

	it.each<[string, (careers: CareersFile, growth: GrowthFile) => void, string]>([
		[
			'an unknown role',
			({ steps }) => void (steps[0]!.to = 'pn'),
			'careers.yaml, steps › P1, to: “pn” is no role of the library. Correct it, or add the role.'
		],
		[
			'a circle of one',
			({ steps }) => void (steps[0]!.to = 'apm'),
			'careers.yaml, steps › P1: The step leads from a role to itself. Correct one of the two.'
		],
		[
			'a step told twice',
			({ steps }) => void Object.assign(steps[1]!, { from: 'apm', to: 'pm' }),
			'careers.yaml, steps, 2: “apm to pm” is already a step. Remove one of the two, or rename it.'
		],
		[
			'an unknown source',
			({ notes }) => void (notes[0]!.sources = ['NOBODY']),
			'careers.yaml: “NOBODY” is no source of the library. Correct it, or add the source.'
		],
		[
			'an unknown skill',
			(_, { rows }) => void (rows[0]!.skills = ['luck']),
			'growth.yaml, rows › F1, skills: “luck” is no skill of the library. Correct it, or add the skill.'
		],
		[
			'a target too few',
			(_, { rows }) => void rows[0]!.targets.pop(),
			'growth.yaml, rows › F1, targets: There are 6 targets for 7 columns. Give each column one target.'
		],
		[
			'an exception outside the columns',
			(_, { rows }) => void (rows[0]!.except = { tpm: 1 }),
			'growth.yaml, rows › F1, except: “tpm” is no role in a column of the library. Correct it, or add the role in a column.'
		]
	])('is named with place and cure: %s', (_, change, line) => {
		expect(problemsAfter(() => {})).toEqual([]);
		expect(problemsAfter(change)).toEqual([line]);
	});
});
