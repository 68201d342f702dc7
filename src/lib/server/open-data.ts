import { content } from './compile';
import { version } from '../../../package.json';

/* The library for everybody's use: data/roles.json and data/contrasts.json. docs/open-data.md describes them. */

/** What stands at the head of each file. */
const HEAD = {
	name: 'Rolescape, the roles of a product division',
	version,
	licence: {
		name: 'CC BY 4.0',
		url: 'https://creativecommons.org/licenses/by/4.0/',
		covers: 'Our own words. The sources named by key keep their own terms; only facts were taken from them.'
	},
	attribution: 'Rolescape contributors'
} as const;

/** Every role with its long texts, the decisions, skills and sources that they name. */
export function openRoles() {
	const { library, profiles, sources } = content();
	return {
		...HEAD,
		decisions: library.decisions,
		skills: library.skills,
		roles: library.roles.map(({ card: _, ...role }) => {
			const { sources: named, disagreements: __, ...profile } = profiles.get(role.id)!;
			return { ...role, ...profile, sources: named.map(({ key }) => key) };
		}),
		sources
	};
}

/** Every authored contrast, and the sets that were given a headline. */
export function openContrasts() {
	const { library } = content();
	return { ...HEAD, contrasts: library.contrasts, sets: library.sets };
}
