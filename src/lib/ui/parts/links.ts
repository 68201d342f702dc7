import { comparisonId } from '#core/compare/address';
import { EMPTY_COMPARISON, writeCompareQuery } from '#core/view/comparison-address';

/** Addresses that the text pages link to, as the routes resolve them; all end with a slash. */
export interface Links {
	/** The map. */
	readonly home: string;
	/** The list of all roles. */
	readonly roles: string;
	/** The list of reference organisations. */
	readonly organisations: string;
	/** The list of comparisons. */
	readonly compare: string;
	/** The list of all sources. */
	readonly sources: string;
}

/** All of them, from that of the map. */
export const linksFrom = (home: string): Links => ({
	home,
	roles: `${home}roles/`,
	organisations: `${home}organisations/`,
	compare: `${home}compare/`,
	sources: `${home}sources/`
});

export const roleHref = ({ roles }: Pick<Links, 'roles'>, id: string): string => `${roles}${id}/`;

export const organisationHref = ({ organisations }: Pick<Links, 'organisations'>, id: string): string =>
	`${organisations}${id}/`;

/** The map of an organisation. */
export const mapOfHref = ({ home }: Pick<Links, 'home'>, org: string): string =>
	`${home}?org=${encodeURIComponent(org)}`;

/** The map with the role selected, in the organisation where one is named. */
export const mapHref = ({ home }: Pick<Links, 'home'>, role: string, org?: string): string =>
	`${home}?${org === undefined ? '' : `org=${encodeURIComponent(org)}&`}role=${encodeURIComponent(role)}`;

/** The map of an organisation with roles picked for comparing. */
export const pickedHref = ({ home }: Pick<Links, 'home'>, roles: readonly string[], org: string): string =>
	`${home}?org=${encodeURIComponent(org)}&compare=${roles.map(encodeURIComponent).join(',')}`;

/** The page of roles that have one for their comparison. */
export const compareHref = ({ compare }: Pick<Links, 'compare'>, roles: readonly string[]): string =>
	`${compare}${comparisonId(roles)}/`;

/** The page on which anything is compared and can be changed. */
export const compareAnyHref = ({ compare }: Pick<Links, 'compare'>, roles: readonly string[]): string =>
	`${compare}${writeCompareQuery({ ...EMPTY_COMPARISON, roles })}`;
