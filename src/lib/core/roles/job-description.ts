import { listOf, lowerFirst, plain, upperFirst } from '#core/base/words';
import { disciplineName } from '#core/org/disciplines';
import { levelName } from '#core/org/levels';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { reportsOf } from '#core/org/tree';
import { companyBehind } from './company';
import { stakesOf } from './decisions';
import type { Library, Role } from './library';
import { responsibilitiesHere } from './responsibilities-here';
import type { RoleProfile, Source } from './schema';
import { SKILL_DEGREES } from './skill-degrees';

/** One statement of a job description. */
export interface JobStatement {
	readonly text: string;
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
	const stakes = stakesOf(library, org, position);
	const sections: JobSection[] = [
		{
			heading: 'Responsibilities',
			statements: responsibilitiesHere(org, position, profile.responsibilities).map(({ text, sources, ofOrg }) =>
				said(text, sources, ofOrg)
			)
		},
		{
			heading: 'Decides',
			statements: stakes
				.filter(({ part }) => part !== 'C' && part !== 'I')
				.map(({ decision, words, stated }) =>
					said(
						words === 'Decides' ? decision.label : `${decision.label}: ${lowerFirst(words)}`,
						(stated ? stated.sources : profile.decisionSources[decision.id]) ?? [],
						stated !== undefined
					)
				)
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
		title: org.titles[position]!,
		facts: factsOf(org, position, role),
		mission: role.mission,
		sections: sections.filter(({ statements }) => statements.length > 0),
		sources: listed
	};
}

function factsOf(org: Org, position: Position, role: Role): JobDescription['facts'] {
	const manager = org.parent[position]!;
	const reports = [...new Set(reportsOf(org, position).map((p) => org.titles[p]!))];
	const place = [levelName(org.level[position]!), disciplineName(org.discipline[position]!)];
	const [low, high] = role.attributes.years;
	return [
		{ label: 'Level and discipline', words: place.filter(Boolean).join(', ') },
		{ label: 'Reports to', words: manager === NOWHERE ? '' : org.titles[manager]! },
		{ label: 'Leads', words: reports.length > 6 ? `${reports.length} roles` : listOf(reports) },
		{ label: 'Years of experience, estimated', words: `${low} to ${high}` }
	].filter(({ words }) => words !== '');
}

const skillWords = (library: Library, { skill, level }: Role['skills'][number]): string =>
	level === undefined
		? library.skillLabel(skill)
		: upperFirst(`${library.skillLabel(skill)}: ${SKILL_DEGREES[level]!.toLowerCase()}`);
