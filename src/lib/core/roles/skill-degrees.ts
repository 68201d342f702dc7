/** What each degree of a skill means, from 1 to 5; there is no degree 0: a skill that is not listed is not rated. */
export const SKILL_DEGREES = [
	'',
	'Knows of it',
	'Does it with help',
	'Does it alone',
	'Does it well',
	'Sets the standard'
] as const;
