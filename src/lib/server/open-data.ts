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
		roles: library.roles.map((role) => {
			const profile = profiles.get(role.id)!;
			// The card repeats responsibilities, contrasts have a file of their own, disagreements are no statements of ours.
			return {
				...role,
				...profile,
				card: undefined,
				cards: undefined,
				disagreements: undefined,
				contrasts: undefined,
				sources: profile.sources.map(({ key }) => key)
			};
		}),
		sources
	};
}

/** Every authored contrast, and the sets that were given a headline. */
export function openContrasts() {
	const { contrasts, cruxes } = content();
	return { ...HEAD, contrasts, sets: cruxes.sets };
}
