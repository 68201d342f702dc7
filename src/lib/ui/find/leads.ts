import type { CompareRow, FindRow, PositionRow, RoleRow } from '#core/find/found';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { EMPTY_COMPARISON, writeCompareQuery } from '#core/view/comparison-address';
import { organisationHref, roleHref, type Links } from '#ui/parts/links';

/** A row that leads to a page of its own, unless the page it is on can do better. */
export type LeadingRow = Exclude<FindRow, PositionRow | RoleRow>;

/** The address that a row leads to; `org` is the id of the organisation on the map, '' where there is none. */
export function hrefOf(row: LeadingRow | RoleRow, links: Links, org: string): string {
	switch (row.kind) {
		case 'comparison':
			return links.compare + comparisonQuery(row, org);
		case 'role':
			return roleHref(links, row.role);
		case 'organisation':
			return organisationHref(links, row.organisation);
		case 'discipline':
			return `${links.roles}#${row.discipline}`;
		case 'page':
			return links[row.page];
	}
}

/** In the organisation on the map if it has all that is compared, else in one that has. */
const comparisonQuery = ({ names, here }: CompareRow, org: string): string =>
	writeCompareQuery({ ...EMPTY_COMPARISON, roles: names, org: here && org !== FIRST_ORGANISATION ? org : undefined });

/** Follows a link as if it had been pressed: the app's own pages come without another load. */
export function follow(href: string): void {
	const link = document.createElement('a');
	link.href = href;
	document.body.append(link);
	link.click();
	link.remove();
}
