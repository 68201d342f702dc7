import { plain } from '#core/base/words';
import type { Careers } from './career-schema';
import type { Disagreement } from './disagreement-schema';
import type { OrgFile } from '#core/org/schema';
import type { LibraryFile, RoleProfile, WholeContrast } from './schema';
import { officialNames } from './occupation';
import { yearsWords } from './years';

/*
 * Everything the content says, statement by statement, with the sources it rests on. One list for the page of sources, for the proof
 * that every fact is somewhere, and for the checks of language.
 */

/** What claims are collected from. */
export interface ClaimContent {
	readonly library: LibraryFile;
	readonly contrasts: readonly WholeContrast[];
	readonly profiles: ReadonlyMap<string, RoleProfile>;
	readonly disagreements: readonly Disagreement[];
	readonly careers: Careers;
}

/** One statement. */
export interface Claim {
	readonly subject: 'role' | 'contrast' | 'disagreement' | 'careers' | 'growth' | 'organisation';
	/** A role's or organisation's id, "cpo and cto", C1, P1 or F1; "" where the subject is one whole. */
	readonly id: string;
	/** The field that holds it: `responsibilities`, `crux`, `steps`, … */
	readonly part: string;
	/** The statement without marks. */
	readonly text: string;
	/** Keys; empty for common practice and estimates. */
	readonly sources: readonly string[];
	/** Ids of the roles that it is about, for links. */
	readonly roles: readonly string[];
}

interface Statement {
	readonly text: string;
	readonly sources?: readonly string[] | undefined;
}

/** Makes the claims of one subject from statements. */
const about =
	(subject: Claim['subject'], id: string, roles: readonly string[]) =>
	(part: string, ...statements: readonly (Statement | undefined)[]): Claim[] =>
		statements.flatMap((statement) =>
			statement ? [{ subject, id, part, text: plain(statement.text), sources: statement.sources ?? [], roles }] : []
		);

/** Every claim of the library and of the organisations, in the order of the files. */
export const claimsOf = (content: ClaimContent, orgs: readonly OrgFile[]): Claim[] => [
	...content.library.roles.flatMap((role) => roleClaims(role, content.profiles.get(role.id)!, content.library)),
	...content.contrasts.flatMap(contrastClaims),
	...content.disagreements.flatMap(disagreementClaims),
	...careerClaims(content.careers, content.library),
	...content.careers.growth.rows.flatMap((row) =>
		about('growth', row.id, Object.keys(row.targets))(
			'rows',
			{ text: row.name, sources: row.sources },
			...row.expects.map((text) => ({ text })),
			{ text: row.evidence }
		)
	),
	...orgs.flatMap((org) => organisationClaims(org, content.library))
];

function roleClaims(role: LibraryFile['roles'][number], profile: RoleProfile, { decisions }: LibraryFile): Claim[] {
	const claims = about('role', role.id, [role.id]);
	const { note, experience, judged } = profile;
	const official = officialNames(profile.occupation);
	return [
		...claims('line', { text: role.line }),
		...claims('mission', { text: role.mission }),
		...claims('aliases', ...role.aliases.map((text) => ({ text }))),
		...claims('note', note === undefined ? undefined : { text: note }),
		...claims('responsibilities', ...profile.responsibilities),
		...claims(
			'decisions',
			...decisions
				.filter(({ id }) => profile.decisionSources[id])
				.map(({ id, label }) => ({ text: label, sources: profile.decisionSources[id] }))
		),
		...claims(
			'measures',
			...profile.measures.map(({ what, read, sources }) => ({ text: `${what}: ${read}`, sources }))
		),
		...claims('experience', experience),
		...claims('judged', judged),
		...claims(
			'feedback',
			...(judged?.feedback ?? []).map(({ from, on, sources }) => ({ text: `${from}: ${on}`, sources }))
		),
		...claims(
			'occupation',
			...official.names.map(({ list, words, source }) => ({ text: `${list}: ${words}`, sources: [source] })),
			official.without === '' ? undefined : { text: official.without }
		),
		...claims('misconceptions', ...profile.misconceptions.map(({ answer, sources }) => ({ text: answer, sources })))
	];
}

function contrastClaims({ pair, crux, lines, sources }: WholeContrast): Claim[] {
	const claims = about('contrast', pair.join(' and '), pair);
	return [
		...claims('crux', { text: crux, sources }),
		...claims(
			'lines',
			...lines.flatMap((line) =>
				line.sides.map((side, i) => ({ text: `${line.about}: ${side}`, sources: line.sources?.[i] ?? [] }))
			)
		)
	];
}

function disagreementClaims({ id, question, sides, here, places }: Disagreement): Claim[] {
	const claims = about('disagreement', id, Object.keys(places.roles));
	return [...claims('question', { text: question }), ...claims('sides', ...sides), ...claims('here', { text: here })];
}

function organisationClaims(
	{ id, title, about: text, sources, fits, advantages, drawbacks, notes, accountable }: OrgFile,
	{ decisions }: LibraryFile
): Claim[] {
	const claims = about('organisation', id, []);
	return [
		...claims('about', { text: text ?? title, sources }),
		...claims('fits', ...(fits ?? [])),
		...claims('advantages', ...(advantages ?? [])),
		...claims('drawbacks', ...(drawbacks ?? [])),
		...claims('notes', ...(notes ?? [])),
		...(accountable ?? []).flatMap(({ decision, role, sources: keys }) =>
			about('organisation', id, [role])('accountable', {
				text: decisions.find((known) => known.id === decision)?.label ?? decision,
				sources: keys
			})
		)
	];
}

function careerClaims(
	{ about: intro, method, portfolio, notes, figures, steps, growth }: Careers,
	{ roles }: LibraryFile
): Claim[] {
	const claims = about('careers', '', []);
	const title = (id: string): string => roles.find((role) => role.id === id)?.title ?? id;
	return [
		...claims('about', intro),
		...claims('method', ...method.map(({ name, text, sources }) => ({ text: `${name}: ${text}`, sources }))),
		...claims(
			'portfolio',
			portfolio.about,
			...portfolio.kinds.map(({ name, sources }) => ({ text: name, sources })),
			...portfolio.advice
		),
		...claims('notes', ...notes),
		...figures.flatMap(({ role, years, of, sources }) =>
			about('careers', '', [role])('figures', { text: `${yearsWords(years)} of ${of}`, sources })
		),
		...steps.flatMap(({ id, from, to, adds, addsSources, evidence, evidenceSources, remark, sources }) =>
			about('careers', id, [from, to])(
				'steps',
				sources && { text: `People move from ${title(from)} to ${title(to)}.`, sources },
				{ text: adds, sources: addsSources },
				{ text: evidence, sources: evidenceSources },
				remark
			)
		),
		...about('growth', '', [])('about', growth.about, growth.targets)
	];
}

/** The claims that rest on each source, by its key, in the order of `claims`. A source that only serves as background has none. */
export function claimsBySource(claims: readonly Claim[]): Map<string, Claim[]> {
	const found = new Map<string, Claim[]>();
	for (const claim of claims)
		for (const key of new Set(claim.sources)) {
			const list = found.get(key);
			if (list) list.push(claim);
			else found.set(key, [claim]);
		}
	return found;
}
