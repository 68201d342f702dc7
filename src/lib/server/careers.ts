import type { Problem } from '#core/base/result';
import type { Careers, CareersFile, GrowthFile } from '#core/roles/career-schema';
import type { Source } from '#core/roles/schema';
import { expectName, expectUnique } from './names';

/** What careers.yaml and growth.yaml can name. */
export interface KnownNames {
	readonly roles: ReadonlySet<string>;
	readonly skills: ReadonlySet<string>;
	readonly sources: ReadonlySet<string>;
}

/** Everything in the two files that does not fit the library or itself. */
export function careerProblems(careers: CareersFile, growth: GrowthFile, known: KnownNames): Problem[] {
	const problems: Problem[] = [];
	const expect = expectName(problems);
	expectUnique(
		problems,
		careers.steps.map(({ id }) => id),
		'the id of a step',
		'careers.yaml, steps'
	);
	expectUnique(
		problems,
		careers.steps.map(({ from, to }) => `${from} to ${to}`),
		'a step',
		'careers.yaml, steps'
	);
	for (const { id, from, to } of careers.steps) {
		const place = `careers.yaml, steps › ${id}`;
		expect(known.roles, 'role', from, `${place}, from`);
		expect(known.roles, 'role', to, `${place}, to`);
		if (from === to)
			problems.push({
				code: 'no-step',
				place,
				cause: 'The step leads from a role to itself.',
				cure: 'Correct one of the two.'
			});
	}
	careers.figures.forEach(({ role }, i) => expect(known.roles, 'role', role, `careers.yaml, figures › ${i + 1}`));
	for (const key of sourceKeysIn(careers)) expect(known.sources, 'source', key, 'careers.yaml');
	for (const key of sourceKeysIn(growth)) expect(known.sources, 'source', key, 'growth.yaml');
	return [...problems, ...growthProblems(growth, known)];
}

function growthProblems(growth: GrowthFile, known: KnownNames): Problem[] {
	const problems: Problem[] = [];
	const expect = expectName(problems);
	const roles = growth.columns.flat();
	expectUnique(problems, roles, 'in a column', 'growth.yaml, columns');
	expectUnique(
		problems,
		growth.rows.map(({ id }) => id),
		'the id of a row',
		'growth.yaml, rows'
	);
	for (const role of roles) expect(known.roles, 'role', role, 'growth.yaml, columns');
	for (const { id, skills, targets, except } of growth.rows) {
		const place = `growth.yaml, rows › ${id}`;
		for (const skill of skills) expect(known.skills, 'skill', skill, `${place}, skills`);
		for (const role of Object.keys(except ?? {})) expect(new Set(roles), 'role in a column', role, `${place}, except`);
		if (targets.length !== growth.columns.length)
			problems.push({
				code: 'columns',
				place: `${place}, targets`,
				cause: `There are ${targets.length} targets for ${growth.columns.length} columns.`,
				cure: 'Give each column one target.'
			});
	}
	return problems;
}

/** Both files as one, with a target for each role and the sources that they name. They have no problem. */
export function joinCareers(careers: CareersFile, growth: GrowthFile, sources: ReadonlyMap<string, Source>): Careers {
	const rows = growth.rows.map(({ targets, except, ...row }) => ({
		...row,
		targets: Object.fromEntries(
			growth.columns.flatMap((roles, i) => roles.map((role) => [role, except?.[role] ?? targets[i]!]))
		)
	}));
	const keys = new Set([...sourceKeysIn(careers), ...sourceKeysIn(growth)]);
	return { ...careers, growth: { ...growth, rows }, sources: [...keys].flatMap((key) => sources.get(key) ?? []) };
}

const SOURCE_FIELDS = new Set(['sources', 'addsSources', 'evidenceSources', 'yearsSources', 'degreeSources']);

/** The keys in every field that holds sources, in the order of the file. Goes as deep as the schema, never deeper. */
const sourceKeysIn = (part: unknown): string[] =>
	typeof part !== 'object' || part === null
		? []
		: Object.entries(part).flatMap(([name, value]) =>
				SOURCE_FIELDS.has(name) ? (value as string[]) : sourceKeysIn(value)
			);
