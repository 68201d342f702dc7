import { describe, expect, it } from 'vitest';
import { knownOf, knownParts } from '#core/org/known-parts';
import { roleCalled } from '#core/roles/called';
import { nameInSentence } from '#core/roles/crux-names';
import { content, orgIds, orgText } from '#server/compile';
import { typedAs } from '#ui/page/describe';
import type { OrgFile } from '#core/org/schema';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { library, organisations } from '../support/organisations';
import type { Abbreviation } from '#core/roles/find-schema';

const abbreviations = parse(
	readFileSync(new URL('../../src/lib/content/abbreviations.yaml', import.meta.url), 'utf8')
) as Abbreviation[];

/** Names that two roles of the library go by. */
const SHARED = new Set(['Product Lead', 'Director (Head) of Product Management']);

describe('the names of roles', () => {
	it('are those that the site itself calls them by: each of them is known in addresses, and in files save the loose ones', () => {
		const names = library.roles.flatMap((role) => [
			...[role.id, role.title, role.short, nameInSentence(role), typedAs(role) ?? ''].map(
				(name) => [role.id, name] as const
			),
			...role.aliases.map((name) => [role.id, name] as const)
		]);
		const meant = abbreviations.flatMap(({ meanings }) =>
			meanings.flatMap(({ role, words }) => (role === undefined ? [] : [[role, words] as const]))
		);
		const filled = orgIds().flatMap((id) =>
			(JSON.parse(orgText(id)!) as OrgFile).positions.flatMap(({ role, title }) =>
				role && title && !title.startsWith('GM of Unit') ? [[role, title] as const] : []
			)
		);
		const loose = new Set(library.roles.flatMap((role) => role.looseNames ?? []));
		for (const [id, name] of [...names, ...meant, ...filled]) {
			if (name === '' || SHARED.has(name)) continue;
			expect(roleCalled(name, library)?.id, name).toBe(id);
			expect(library.match(name)?.id, name).toBe(loose.has(name) ? undefined : id);
		}
		for (const org of organisations)
			expect(
				org.roles.every((id) => library.role(id)),
				org.id
			).toBe(true);
	});

	it.each([
		['VP of Product', 'vp-product'],
		['VP Product Management', 'vp-product'],
		['Vice President, Product', 'vp-product'],
		['Vice President Product Management', 'vp-product'],
		['VP of Design', 'vp-design'],
		['VP Engineering', 'vp-eng'],
		['VP of Engineering', 'vp-eng'],
		['Head of Engineering', 'vp-eng'],
		['General Manager', 'gm'],
		['Sr. Product Manager', 'senior-pm'],
		['Sr PM', 'senior-pm'],
		['Technical Product Manager', 'technical-pm'],
		['Platform Product Manager', 'technical-pm'],
		['Junior Product Manager', 'apm'],
		['Staff Product Manager', 'principal-pm'],
		['Director, Product Management', 'director-pm'],
		['Director Product Marketing', 'director-pmm'],
		['Director, Engineering', 'director-eng'],
		['Head of UX', 'director-ux'],
		['Chief Product & Technology Officer', 'cpto'],
		['Founder & CEO', 'ceo'],
		['Product Designer', 'product-designer'],
		['Principal Engineer', 'principal-engineer']
	])('are known in the forms that companies use: %s', (title, id) => expect(library.match(title)?.id).toBe(id));

	it.each([
		'Software Engineer',
		'Senior Software Engineer',
		'Full-Stack Engineer',
		'Full Stack Engineer',
		'Architect',
		'Solution Architect',
		'Chief of Staff',
		'Chief Engineer',
		'Category Manager',
		'Applied AI Engineer',
		'Data Analyst',
		'Lead Product Manager',
		'Founder',
		'Vice President',
		'Director',
		'Manager',
		'Engineer',
		'Designer',
		'Analyst'
	])('are not read from a title that mostly means other work: %s', (title) => {
		expect(library.match(title)).toBeUndefined();
		expect(knownOf(knownParts(library)).match(title)).toBeUndefined();
	});

	it('stay good in addresses that were shared before', () => {
		for (const [name, id] of [
			['Software Engineer', 'product-engineer'],
			['Full-Stack Engineer', 'product-engineer'],
			['Architect', 'principal-engineer'],
			['chief of staff', 'chief-of-staff-product'],
			['Category Manager', 'product-line-manager'],
			['Chief Engineer', 'cto'],
			['Applied AI Engineer', 'forward-deployed-engineer']
		] as const)
			expect(roleCalled(name, library)?.id).toBe(id);
		expect(
			content().library.roles.flatMap(({ aliases, looseNames }) => aliases.filter((a) => looseNames?.includes(a)))
		).toEqual([]);
	});
});
