import type { RoleProfile } from './schema';

/** What one official list says of a role. */
export interface OfficialName {
	readonly list: string;
	/** "none fits" where it has no such occupation. */
	readonly words: string;
	/** Key of the list among the sources. */
	readonly source: string;
}

/** What stands for a list that has no such occupation. */
export const NONE_FITS = 'none fits';

/** What the official lists call a role, and its codes; nothing where it was not looked up. */
export function officialNames(occupation: RoleProfile['occupation']): OfficialName[] {
	if (!occupation) return [];
	const { esco, isco, onet, uk } = occupation;
	return [
		{ list: 'ESCO', words: esco ?? NONE_FITS, source: 'ESCO' },
		{ list: 'ISCO-08', words: isco ? `${isco.code} ${isco.title}` : NONE_FITS, source: 'ISCO' },
		{
			list: 'O*NET',
			words: onet ? `${onet.code} ${onet.title}, job zone ${onet.zone} of 5` : NONE_FITS,
			source: 'ONET'
		},
		{ list: 'UK government', words: uk ?? NONE_FITS, source: 'UK-ROLES' }
	];
}
