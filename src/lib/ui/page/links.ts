/** Addresses that the text pages link to, as the routes resolve them; all end with a slash. */
export interface Links {
	/** The map. */
	readonly home: string;
	/** The list of all roles. */
	readonly roles: string;
	/** The list of all sources. */
	readonly sources: string;
}

export const roleHref = ({ roles }: Pick<Links, 'roles'>, id: string): string => `${roles}${id}/`;

/** The map with the role selected, in the organisation where one is named. */
export const mapHref = ({ home }: Pick<Links, 'home'>, role: string, org?: string): string =>
	`${home}?${org === undefined ? '' : `org=${encodeURIComponent(org)}&`}role=${encodeURIComponent(role)}`;
