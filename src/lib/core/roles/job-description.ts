import { plain, upperFirst } from '#core/base/words';
import { disciplineName } from '#core/org/disciplines';
import { levelName } from '#core/org/levels';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { companyBehind } from './company';
import { heldHere } from './decided-elsewhere';
import { isWord, sourcesOfStake, stakesOf, type Stake } from './decisions';
import type { Library, Role } from './library';
import { reportsInWords } from './reports-in-words';
import { responsibilitiesHere, type ResponsibilityHere } from './responsibilities-here';
import type { RoleProfile, Source } from './schema';
import { SKILL_DEGREES } from './skill-degrees';

/** One statement of a job description. */
export interface JobStatement {
	readonly text: string;
	/** What is worked out from the organisation and stands behind the mark: ", the CPO decides". */
	readonly rest?: string;
	/** Numbers of its sources in the list at the end; none for an estimate, or what the organisation says itself. */
	readonly sources: readonly number[];
	readonly estimate: boolean;
	/** The one company whose practice all of them describe. */
	readonly company?: string;
}

/** A heading and what stands under it. */
export interface JobSection {
	readonly heading: string;
	readonly statements: readonly JobStatement[];
	/** Said below them. */
	readonly note?: string;
}

/** A role as a document that can be taken along: plain data, to be written as Markdown, HTML or a sheet of paper. */
export interface JobDescription {
	readonly title: string;
	/** "VP, product management. Reports to: Chief Product Officer." */
	readonly facts: readonly { readonly label: string; readonly words: string }[];
	readonly mission: string;
	/** Those with something under them. */
	readonly sections: readonly JobSection[];
	/** In the order of their numbers, from 1. */
	readonly sources: readonly Source[];
}

/**
 * The job description of a position: its role as the library has it, under the titles and with the reporting lines, reports and
 * decisions of its organisation. Throws where the library does not describe the role.
 */
export function jobDescription(library: Library, org: Org, position: Position, profile: RoleProfile): JobDescription {
	const role = library.role(org.roles[position]);
	if (!role) throw new Error(`The library describes no role of position ${position}.`);
	const manager = org.parent[position]!;
	return composed(library, role, profile, {
		title: org.titles[position]!,
		facts: [
			standing(org.level[position]!, org.discipline[position]!),
			{ label: 'Reports to', words: manager === NOWHERE ? '' : org.titles[manager]! },
			{ label: 'Leads', words: reportsInWords(org, position) }
		],
		responsibilities: responsibilitiesHere(org, position, heldHere(library, org, position, profile.responsibilities)),
		stakes: stakesOf(library, org, position)
	});
}

/** What of a job description depends on where the role is read. */
export interface Seat {
	readonly title: string;
	readonly facts: JobDescription['facts'];
	readonly responsibilities: readonly ResponsibilityHere[];
	readonly stakes: readonly Stake[];
	/** Where those come from who decide what it drives. */
	readonly note?: string;
}

/** The job description of a role as it is read at a seat. */
export function composed(library: Library, role: Role, profile: RoleProfile, seat: Seat): JobDescription {
	const listed: Source[] = [];
	const numberOf = (key: string): number[] => {
		const source = profile.sources.find((one) => one.key === key);
		if (!source) return [];
		if (!listed.includes(source)) listed.push(source);
		return [listed.indexOf(source) + 1];
	};
	const said = (text: string, keys: readonly string[] | undefined, ofOrg = false): JobStatement => {
		const sources = (keys ?? []).flatMap(numberOf).sort((a, b) => a - b);
		const company = companyBehind(sources.map((number) => listed[number - 1]!));
		return {
			text: plain(text),
			sources,
			estimate: !ofOrg && sources.length === 0,
			...(company !== undefined && !text.includes(company) && { company })
		};
	};
	const decided = (stake: Stake): JobStatement => ({
		...said(
			stake.decides ? stake.label : `${stake.label}: ${stake.said}`,
			sourcesOfStake(stake, profile.decisionSources),
			stake.stated !== undefined
		),
		...(stake.rest !== '' && { rest: stake.rest })
	});
	const { title, facts, responsibilities, stakes, note } = seat;
	const driven = stakes.filter(({ part }) => part === 'R');
	const [low, high] = role.attributes.years;
	const sections: JobSection[] = [
		{
			heading: 'Responsibilities',
			statements: responsibilities.map(({ text, sources, ofOrg }) => said(text, sources, ofOrg))
		},
		{ heading: 'Decides', statements: stakes.filter(isWord).map(decided) },
		{
			heading: 'Part in decisions',
			statements: driven.map(decided),
			...(note !== undefined && { note })
		},
		{
			heading: 'Measured by',
			statements: profile.measures.map(({ what, read, sources }) => said(`${what} (${read})`, sources))
		},
		{ heading: 'Skills', statements: role.skills.map((need) => said(skillWords(library, need), [])) },
		{
			heading: 'Experience',
			statements: profile.experience ? [said(profile.experience.text, profile.experience.sources)] : []
		}
	];
	return {
		title,
		facts: [...facts, { label: 'Years of experience, estimated', words: `${low} to ${high}` }].filter(
			({ words }) => words !== ''
		),
		mission: role.mission,
		sections: sections.filter(({ statements }) => statements.length > 0),
		sources: listed
	};
}

/** The fact of where a role stands. */
export const standing = (level: number, discipline: number): JobDescription['facts'][number] => ({
	label: 'Level and discipline',
	words: [levelName(level), disciplineName(discipline)].filter(Boolean).join(', ')
});

const skillWords = (library: Library, { skill, level }: Role['skills'][number]): string =>
	level === undefined
		? library.skillLabel(skill)
		: upperFirst(`${library.skillLabel(skill)}: ${SKILL_DEGREES[level]!.toLowerCase()}`);
