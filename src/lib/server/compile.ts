import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod/mini';
import { describeProblem, type Problem, type Result } from '#core/base/result';
import { failed, ok } from '#core/base/result';
import { check } from '#core/import/parse';
import type { OrgFile } from '#core/org/schema';
import { CAREERS_FILE, GROWTH_FILE, type Careers } from '#core/roles/career-schema';
import { DISAGREEMENT, type Disagreement } from '#core/roles/disagreement-schema';
import {
	DECISION,
	ROLE_FILE,
	SET,
	SKILL,
	SOURCE,
	type Contrast,
	type CruxesFile,
	type LibraryFile,
	type RoleFile,
	type RoleProfile,
	type Source,
	type WholeContrast
} from '#core/roles/schema';
import { officialNames } from '#core/roles/occupation';
import { withCardsHere } from './cards-here';
import { careerProblems, joinCareers } from './careers';
import { disagreementProblems, disagreementsOf } from './disagreements';
import { expectName } from './names';

/*
 * Turns the files that editors write (YAML, one per role) into the JSON that the app reads. Runs while the site is built, so no
 * YAML parser reaches a browser.
 */

const FILES = import.meta.glob<string>('./**/*.yaml', {
	base: '../content',
	query: '?raw',
	import: 'default',
	eager: true
});
const ORGS = import.meta.glob<string>('./orgs/*.json', {
	base: '../content',
	query: '?raw',
	import: 'default',
	eager: true
});

/** The text of a reference organisation's file, or undefined. */
export const orgText = (id: string): string | undefined => ORGS[`./orgs/${id}.json`];

export const orgIds = (): string[] => Object.keys(ORGS).map((path) => path.replace(/^.*\/|\.json$/g, ''));

/** Reads one YAML text against a schema; never throws. */
export function readYaml<T>(schema: z.ZodMiniType<T>, text: string, file: string): Result<T> {
	try {
		return check(schema, parse(text), file);
	} catch (error) {
		const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
		const place = at ? `${file}, line ${at.line}, column ${at.col}` : file;
		return failed([
			{ code: 'not-yaml', place, cause: 'This is not YAML.', cure: 'Check quotes, colons and indentation there.' }
		]);
	}
}

export interface Content {
	readonly library: LibraryFile;
	/** What sets roles apart, without the lines of contrasts. */
	readonly cruxes: CruxesFile;
	/** The contrasts of the library with their lines. */
	readonly contrasts: readonly WholeContrast[];
	readonly profiles: ReadonlyMap<string, RoleProfile>;
	readonly disagreements: readonly Disagreement[];
	readonly careers: Careers;
	readonly sources: readonly Source[];
}

/** Reads and cross-checks the whole library, or returns everything that is wrong with it. */
export function compileContent(files: Record<string, string> = FILES): Result<Content> {
	const problems: Problem[] = [];
	const read = <T>(schema: z.ZodMiniType<T>, path: string): T | undefined => {
		const file = path.replace('./', '');
		const text = files[path];
		const result =
			text === undefined
				? failed([{ code: 'missing', place: file, cause: 'The file is missing.', cure: 'Restore it.' }])
				: readYaml(schema, text, file);
		if (result.ok) return result.value;
		problems.push(...result.problems);
		return undefined;
	};
	const decisions = read(z.array(DECISION), './decisions.yaml') ?? [];
	const sets = read(z.array(SET), './sets.yaml') ?? [];
	const skills = read(z.array(SKILL), './skills.yaml') ?? [];
	const sources = read(z.array(SOURCE), './sources.yaml') ?? [];
	const disagreements = read(z.array(DISAGREEMENT), './disagreements.yaml') ?? [];
	const careers = read(CAREERS_FILE, './careers.yaml');
	const growth = read(GROWTH_FILE, './growth.yaml');
	const roles = Object.keys(files)
		.filter((path) => path.startsWith('./roles/'))
		.sort()
		.flatMap((path) => {
			const role = read(ROLE_FILE, path);
			if (role && path !== `./roles/${role.id}.yaml`)
				problems.push({
					code: 'file-name',
					place: path.replace('./', ''),
					cause: `The file says its id is “${role.id}”.`,
					cure: `Name the file roles/${role.id}.yaml or correct the id.`
				});
			return role ? [role] : [];
		});
	const contrasts = roles.flatMap(contrastsOf);
	problems.push(...crossCheck(roles, decisions, skills, sources));
	const ids = new Set(roles.map(({ id }) => id));
	for (const [i, set] of sets.entries())
		for (const id of set.roles) expectName(problems)(ids, 'role', id, `sets.yaml, ${i + 1}, roles`);
	const names = {
		roles: new Set(roles.map(({ id }) => id)),
		skills: new Set(skills.map(({ id }) => id)),
		sources: new Set(sources.map(({ key }) => key))
	};
	problems.push(...disagreementProblems(disagreements, { ...names, contrasts, organisations: new Set(orgIds()) }));
	if (careers && growth) problems.push(...careerProblems(careers, growth, names));
	if (problems.length > 0 || !careers || !growth) return failed(problems);
	const bySource = new Map(sources.map((source) => [source.key, source]));
	return ok({
		library: {
			roles: roles.map(summary),
			decisions,
			skills
		},
		cruxes: {
			contrasts: contrasts.map(withoutLines),
			sets
		},
		contrasts,
		profiles: new Map(
			roles.map((role) => {
				const own = contrasts.filter(({ pair }) => pair.includes(role.id));
				return [role.id, profile(role, own, disagreementsOf(role.id, disagreements), bySource)];
			})
		),
		disagreements,
		careers: joinCareers(careers, growth, bySource),
		sources
	});
}

/** Every name that one file uses must exist in another. */
function crossCheck(
	roles: RoleFile[],
	decisions: LibraryFile['decisions'],
	skills: LibraryFile['skills'],
	sources: Source[]
): Problem[] {
	const problems: Problem[] = [];
	const expect = expectName(problems);
	const roleIds = new Set(roles.map((role) => role.id));
	const decisionIds = new Set(decisions.map((decision) => decision.id));
	const skillIds = new Set(skills.map((skill) => skill.id));
	const keys = new Set(sources.map((source) => source.key));
	for (const role of roles) {
		const file = `roles/${role.id}.yaml`;
		for (const id of Object.keys(role.decisions)) expect(decisionIds, 'decision', id, `${file}, decisions`);
		for (const id of Object.keys(role.decisionSources ?? {}))
			expect(new Set(Object.keys(role.decisions)), 'decision', id, `${file}, decisionSources`);
		for (const claimed of role.workDecides ?? [])
			expect(new Set(Object.keys(role.decisions)), 'decision', claimed, `${file}, workDecides`);
		for (const id of role.replaces ?? []) expect(roleIds, 'role', id, `${file}, replaces`);
		for (const { skill } of role.skills) expect(skillIds, 'skill', skill, `${file}, skills`);
		for (const key of sourceKeysOf(role)) expect(keys, 'source', key, `${file}, sources`);
		for (const { leads, decides } of role.responsibilities ?? []) {
			for (const id of (leads ?? []).flat()) expect(roleIds, 'role', id, `${file}, responsibilities, leads`);
			for (const id of decides ?? [])
				expect(new Set(Object.keys(role.decisions)), 'decision', id, `${file}, responsibilities, decides`);
		}
		for (const contrast of role.contrasts ?? []) {
			const place = `${file}, contrasts, ${contrast.with}`;
			expect(roleIds, 'role', contrast.with, place);
			for (const claimed of contrast.decides?.flat() ?? []) expect(decisionIds, 'decision', claimed, place);
			for (const key of sourceKeysOfContrast(contrast)) expect(keys, 'source', key, place);
		}
	}
	return problems;
}

const withoutLines = ({ pair, headline, crux, decides, sources }: WholeContrast): Contrast => ({
	pair,
	...(headline !== undefined && { headline }),
	crux,
	...(decides && { decides }),
	sources
});

/** Keys of what a contrast and its lines rest on. */
const sourceKeysOfContrast = ({ sources, lines }: Pick<WholeContrast, 'sources' | 'lines'>): string[] => [
	...sources,
	...lines.flatMap((line) => line.sources?.flat() ?? [])
];

/** The contrasts that a role's file holds, as the library has them. */
const contrastsOf = ({ id, contrasts }: RoleFile): WholeContrast[] =>
	(contrasts ?? []).map(({ with: other, ...words }) => ({ pair: [id, other], ...words }));

/** Keys of the official lists that have an entry for the role. */
const listsOf = ({ occupation }: RoleFile): string[] => officialNames(occupation).names.map(({ source }) => source);

function sourceKeysOf(role: RoleFile): string[] {
	const statements = [
		...(role.responsibilities ?? []),
		...(role.measures ?? []),
		...(role.misconceptions ?? []),
		role.experience,
		role.judged,
		...(role.judged?.feedback ?? [])
	];
	return [
		...new Set([
			...(role.sources ?? []),
			...listsOf(role),
			...statements.flatMap((statement) => statement?.sources ?? []),
			...Object.values(role.decisionSources ?? {}).flat()
		])
	];
}

function summary(role: RoleFile): LibraryFile['roles'][number] {
	const { id, title, short, level, discipline, line, work, workDecides, mission, aliases, looseNames, replaces } = role;
	const { attributes, decisions, skills } = role;
	return {
		id,
		title,
		short,
		level,
		discipline,
		line,
		work,
		...(workDecides && { workDecides }),
		mission,
		aliases,
		...(looseNames && { looseNames }),
		...(replaces && { replaces }),
		attributes,
		decisions,
		skills,
		card: (role.responsibilities ?? []).slice(0, 3).map(({ card }) => card)
	};
}

function profile(
	role: RoleFile,
	contrasts: readonly WholeContrast[],
	disagreements: NonNullable<RoleProfile['disagreements']>,
	sources: ReadonlyMap<string, Source>
): RoleProfile {
	const { id, note, experience, judged, occupation } = role;
	const keys = new Set([
		...sourceKeysOf(role),
		...contrasts.flatMap(sourceKeysOfContrast),
		...disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.sources))
	]);
	return {
		id,
		...(note !== undefined && { note }),
		responsibilities: role.responsibilities ?? [],
		decisionSources: role.decisionSources ?? {},
		measures: role.measures ?? [],
		...(experience && { experience }),
		...(judged && { judged }),
		misconceptions: role.misconceptions ?? [],
		...(occupation && { occupation }),
		...(role.contrasts && { contrasts: role.contrasts.map(({ with: other, lines }) => ({ with: other, lines })) }),
		...(disagreements.length > 0 && { disagreements }),
		sources: [...keys].flatMap((key) => sources.get(key) ?? [])
	};
}

let compiled: Content | undefined;

/** The library for the pages that serve it. A mistake in a file stops the build with its place and cure. */
export function content(): Content {
	if (compiled) return compiled;
	const result = compileContent();
	if (!result.ok)
		throw new Error(`The role library cannot be read.\n${result.problems.map(describeProblem).join('\n')}`);
	const { library, profiles } = result.value;
	const orgs = orgIds().map((id) => JSON.parse(orgText(id)!) as OrgFile);
	return (compiled = { ...result.value, library: withCardsHere(library, profiles, orgs) });
}
